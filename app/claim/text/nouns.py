"""Nouns for what was ordered: one and many, with its number in words, as a sentence needs them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.claim.values.things import THINGS

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ARTICLES = {"a", "an", "the", "some", "my"}
_LINKS = {"for", "with", "of", "in", "to", "from", "and", "by", "on", "without", "+", "&", "/", "-"}
_IRREGULAR = {
    "mouse": "mice",
    "knife": "knives",
    "shelf": "shelves",
    "scarf": "scarves",
    "foot": "feet",
    "leaf": "leaves",
    "tooth": "teeth",
    "child": "children",
    "man": "men",
    "woman": "women",
    "half": "halves",
    "loaf": "loaves",
}
_UNCOUNTED = frozenset(
    "fabric wool yarn leather tape glue paint jewellery jewelry clothing furniture equipment hardware wire rope ribbon "
    "foil paper cloth silk cotton resin clay ink thread foam rubber software lace".split()
)
_SINGULAR_S = frozenset(
    "lens glass gas canvas compass chassis series bus virus harness dress mattress press".split()
)
_WHOLE = frozenset(
    ("power bank", "board game", "hard disk", "baby item", "car part", "computer part", "hard drive")
)
"""Names that say another thing without their first word."""
_VAGUE = frozenset(
    "maker machine reader player cleaner opener cutter part piece system unit device station tool".split()
)
"""Nouns that say little without the word before them."""
_BRANDS = frozenset(
    "samsung huawei xiaomi apple sony philips bosch makita dewalt nike adidas lego canon nikon lenovo asus acer dell "
    "honor oppo vivo realme motorola nokia garmin fitbit casio seiko citizen braun dyson karcher logitech razer "
    "nintendo microsoft google amazon anker baseus ugreen hoco remax essager toyota honda ford opel renault "
    "peugeot volkswagen mercedes yamaha kawasaki suzuki shimano fender gibson barbie disney pokemon marvel "
    "arduino raspberry kingston sandisk toshiba seagate intel nvidia gopro insta".split()
)
"""First words of names that keep their capital."""
_COMMON = frozenset(
    "replacement wireless wired mini usb led small large big new black white blue "
    "red green yellow pink brown grey gray "
    "silver gold purple orange digital electric electronic portable smart plastic metal wooden steel leather cotton "
    "universal original waterproof magnetic solar kids baby car phone kitchen garden fishing camping hair nail pet dog "
    "cat hot cold air eye ear foot hand wall desk table bed bath door "
    "ring lamp cable hub adapter sticker stickers module board chip sensor".split()
)
"""Words that may lose a capital at the beginning of a name: they are nobody's own name."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A name in English: alone, in its plural ("" where that is unknown), and a short word to take it up again.

    ``plural_only`` is a name that is a plural already ("blue stickers"), ``uncounted`` one that has none ("fabric").
    """

    one: str
    many: str
    short_one: str
    short_many: str
    plural_only: bool = False
    uncounted: bool = False


def of_thing(thing_id: str) -> Noun:
    """The noun of a thing from the list."""
    thing = THINGS[thing_id]
    if " of " in thing.one or thing.one in _WHOLE:
        return Noun(thing.one, thing.many, thing.one, thing.many)
    return Noun(thing.one, thing.many, thing.one.rsplit(" ", 1)[-1], thing.many.rsplit(" ", 1)[-1])


def of_name(name: str) -> Noun:
    """The noun in a name that a buyer typed: its head is taken up again, and put into the plural where it is known."""
    words = small_first(_without_article(_without_asides(name).split()))
    plain = " ".join(words)
    place = _head(words)
    head = words[place] if place is not None else ""
    if not head:
        return Noun(plain, "", "item", "items")
    if is_plural(head):
        return Noun(plain, "", head, head, plural_only=True)
    if head.lower() in _UNCOUNTED:
        return Noun(plain, "", head, "pieces", uncounted=True)
    many = plural(head)
    if place and (head in _VAGUE or f"{words[place - 1].lower()} {head}" in _WHOLE):
        whole = f"{words[place - 1].lower()} {head}"
        return Noun(
            plain,
            " ".join([*words[:place], many, *words[place + 1 :]]),
            whole,
            f"{whole[: -len(head)]}{many}",
        )
    return Noun(plain, " ".join([*words[:place], many, *words[(place or 0) + 1 :]]), head, many)


_ASIDE = re.compile(r"\s*(?:[,;|(\[]| - ).*", re.DOTALL)
"""What follows the name of a thing: "argan oil, 200 ml bottle", "panniers (pair)"."""


def _without_asides(name: str) -> str:
    """The name without what stands behind a comma or in brackets: a sentence goes on there, and takes it up again."""
    short = _ASIDE.sub("", name)
    return short if len(short) > 2 else name


def _without_article(words: list[str]) -> list[str]:
    """The name without "a" or "one" before a common noun ("a bag of stones"): a sentence puts its own number there."""
    if len(words) < 2 or not words[1].islower() or words[1] in ("piece", "size", "way"):
        return words
    return words[1:] if words[0].lower() in ("a", "an", "one") else words


def counted(number: int, noun: Noun) -> str:
    """ "one lamp", "two lamps", "12 lamps", "blue stickers", "two pieces of T3"."""
    word = number_word(number)
    if number == 1 and (noun.plural_only or noun.uncounted or _is_counted(noun.one)):
        return noun.one
    if noun.plural_only:
        return f"{word} pieces of {noun.one}"
    if number == 1:
        return f"one {noun.one}"
    if not noun.many:
        return f"{word} pieces of {noun.one}"
    return (
        f"{word} pieces of {noun.one}"
        if word.isdigit() and noun.many[:1].isdigit()
        else f"{word} {noun.many}"
    )


def _is_counted(name: str) -> bool:
    """Whether a typed name says its own number: "one sock", "a bag of stones"."""
    first = name.split(" ", 1)[0].lower()
    return first in _NUMBERS[1:] or first in _ARTICLES


def the_whole(number: int, noun: Noun) -> str:
    """ "the lamp", "the two lamps", "the blue stickers"."""
    if number == 1:
        return f"the {noun.one}"
    return f"the {number_word(number)} {noun.many or 'pieces of ' + noun.one}"


def number_word(number: int) -> str:
    """Numbers up to ten as words, above as digits with commas."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def part_of(bad: int, whole: int, many: str) -> str:
    """ "both cups", "all six cups", "two of the six cups"."""
    if bad >= whole:
        return f"both {many}" if whole == 2 else f"all {number_word(whole)} {many}"
    return f"{number_word(bad)} of the {number_word(whole)} {many}"


def plural(word: str) -> str:
    """The regular English plural, and a few irregular ones."""
    if word.lower() in _IRREGULAR:
        return _IRREGULAR[word.lower()]
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural already."""
    plain = word.lower()
    if plain in _SINGULAR_S or plain in _IRREGULAR:
        return False
    return plain in _IRREGULAR.values() or (
        len(plain) > 3 and plain.endswith("s") and plain[-2:] not in ("ss", "us", "is")
    )


def _head(words: list[str]) -> int | None:
    """The place of the noun that the others describe: before "for" or "with", and before codes like T3."""
    end = next((place for place, word in enumerate(words) if place and word.lower() in _LINKS), len(words))
    for place in range(end - 1, -1, -1):
        word = words[place]
        if place == end - 1 and place and re.fullmatch(r"[A-Z]{2,4}", word):
            return place
        if re.fullmatch(r"[a-z][a-z'-]+", word) or word.lower() in _HEADS:
            return place
    return None


def small_first(words: list[str]) -> list[str]:
    """The first word of a name without its capital, where it is a common word or the only one."""
    first = words[0] if words else ""
    plain_next = len(words) == 1 or (words[1].isalpha() and words[1].islower())
    common = first.lower() in _COMMON | _HEADS or (
        plain_next and first.lower() not in _BRANDS and len(first) >= 3
    )
    return [first.lower(), *words[1:]] if first[1:].islower() and common else words


_HEADS = frozenset(thing.one.rsplit(" ", 1)[-1] for thing in THINGS.values()) | frozenset(
    "screen cable hub adapter sticker module board chip sensor bag box cover strap "
    "film lens light lamp bulb motor pump "
    "fan knife pen brush bottle mat rug curtain pillow blanket poster frame clock switch relay plug socket remote "
    "controller gamepad keyboard mouse charger battery tool drill saw screw bolt nut spring hinge handle hook shelf "
    "chair table desk jacket coat hat cap scarf glove sock toy game puzzle book card drive stick reader camera tripod "
    "stand mount holder case sleeve watch band ring necklace bracelet dress shirt skirt belt wallet speaker headset "
    "microphone radio antenna router printer scanner tablet phone laptop monitor projector tester meter scale kit set "
    "sander grinder heater humidifier vacuum mop bucket basket rack bracket clip "
    "clamp valve hose pipe tap faucet".split()
)
