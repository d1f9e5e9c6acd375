"""The goods as phrases: the thing, the pieces that the claim is about, and how a text begins with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.address import Address, fact
from app.claim.amount import is_single, pieces_at_stake
from app.claim.text import english, nouns
from app.claim.text.phrases import NOTHING, Phrases
from app.claim.values.things import THINGS
from app.claim.words import Inside, Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Claim
    from app.claim.reasons.detail import Detail


ON_DAY = _("on {day}")
"""How a gloss says on which day something was, where that may be left out."""


def at(part: str, name: str) -> Address:
    """An address in a part."""
    return Address(part, name)


def noun_of(claim: Claim) -> nouns.Noun | None:
    """The thing in English; the buyer's own words stay as they are."""
    order = claim.order
    if order.item_name:
        return nouns.of_name(order.item_name)
    return nouns.of_thing(order.thing) if order.thing and order.thing in THINGS else None


def name_of(claim: Claim) -> Inside | str:
    """The thing as a gloss names it: one from the list in the page's language, the buyer's own words as they are."""
    order, noun = claim.order, noun_of(claim)
    if order.item_name or not order.thing:
        return noun.one if noun else ""
    return Inside(THINGS[order.thing].label)


def agree(found: Phrases, prefix: str, *, many: bool, sources: tuple[Address, ...]) -> None:
    """The words that agree with a number of things; another language does without them."""
    for name, forms in english.AGREEMENT.items():
        found.put(f"{prefix}{name}", forms[many] or NOTHING, *sources, gloss="")


def gather_pieces(case: Case, found: Phrases) -> None:
    """The pieces that the claim is about: all of the line, or the bad ones among them."""
    noun, order, detail = noun_of(case.claim), case.claim.order, case.detail
    if noun is None or not order.pieces:
        return
    bad, whole = pieces_at_stake(case)
    counted = at("order", "set_pieces" if order.set_pieces else "pieces")
    sources: tuple[Address, ...] = (counted,)
    if detail is None or detail.share is None or bad is None or whole is None:
        bad = whole = order.set_pieces or order.pieces
    elif not is_single(case):
        sources = (fact(detail.id, detail.share.bad), counted)
    many = "pieces" if order.set_pieces or not noun.many else noun.short_many
    text = f"the {noun.short_one}" if whole == 1 else nouns.part_of(bad, whole, many)
    thing = name_of(case.claim)
    gloss = Msg(_("{bad} of {whole} × {thing}"), {"bad": bad, "whole": whole, "thing": thing})
    found.put("bad", text, *sources, gloss=thing if whole == 1 else gloss)
    named = at("order", "item_name" if order.item_name else "thing")
    full = _full(noun, bad, whole, is_set=bool(order.set_pieces))
    found.put("bad_full", full, named, *sources, gloss=thing if whole == 1 else gloss)
    _opening(case, found, full, (named, *sources), thing if whole == 1 else gloss)
    found.put("bad_count", nouns.number_word(bad), *sources, gloss=bad)
    found.put("whole_count", nouns.number_word(whole), *sources, gloss=whole)
    found.put(
        "good_count", nouns.number_word(whole - bad) if whole > bad else None, *sources, gloss=whole - bad
    )
    agree(found, "bad_", many=bad > 1 or noun.plural_only, sources=sources)
    found.know("bad_is_all", bad >= whole, *sources)
    if detail is not None:
        _named(case, detail, found, bad if detail.share else 1)


def _full(noun: nouns.Noun, bad: int, whole: int, *, is_set: bool) -> str:
    """The pieces that the claim is about, by the whole name of the item, as a text begins."""
    if whole == 1 or noun.plural_only:
        return f"the {noun.one}"
    if is_set or not noun.many:
        return nouns.part_of(bad, whole, f"pieces of the {noun.one}" if is_set else f"pieces of {noun.one}")
    return nouns.part_of(bad, whole, noun.many)


def _opening(case: Case, found: Phrases, full: str, sources: tuple[Address, ...], gloss: object) -> None:
    """The pieces with the day on which they came, or were ordered: how a text begins."""
    rows = (
        ("delivered", "that came on {day}", _("{thing}, came on {day}")),
        ("order_date", "that I ordered on {day}", _("{thing}, ordered on {day}")),
    )
    day = next((row for row in rows if row[0] in found.phrases), None)
    came, ordered = found.phrases.get("delivered"), found.phrases.get("order_date")
    found.put_or_nothing(
        "on_day",
        f"on {came.text}" if came else None,
        *(came.sources if came else ()),
        gloss=Msg(ON_DAY, {"day": came.gloss}) if came else "",
    )
    if came or not ordered:
        found.put_or_nothing("ordered_on", None)
    else:
        said, told = f"that I ordered on {ordered.text}", Msg(_("ordered on {day}"), {"day": ordered.gloss})
        found.put_or_nothing("ordered_on", said, *ordered.sources, gloss=told)
    if day is None:
        found.put("opening", full, *sources, gloss=gloss)
        return
    phrase = found.phrases[day[0]]
    said = f"{full} {day[1].format(day=phrase.text)}"
    found.put(
        "opening", said, *sources, *phrase.sources, gloss=Msg(day[2], {"thing": gloss, "day": phrase.gloss})
    )


def _named(case: Case, detail: Detail, found: Phrases, number: int) -> None:
    """Typed names of what came, with the number of the pieces that they came in place of."""
    for name, ask in detail.asks.items():
        value = case.answer(fact(detail.id, name))
        if ask.names and isinstance(value, str):
            counted = nouns.counted(number, nouns.of_name(value))
            found.put(f"counted_{name}", counted, fact(detail.id, name), gloss=value)
