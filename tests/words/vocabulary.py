"""The words that the lint of our texts knows: nouns for one and for many, sounds, spellings, and words that end a
name."""

from __future__ import annotations

import re

from app.claim.values.things import THINGS

_MORE = """
piece/pieces day/days photo/photos video/videos hour/hours minute/minutes week/weeks month/months year/years page/pages
file/files order/orders seller/sellers parcel/parcels item/items pair/pairs set/sets box/boxes cup/cups label/labels
refund/refunds dispute/disputes claim/claims text/texts question/questions answer/answers message/messages rule/rules
picture/pictures size/sizes colour/colours reason/reasons letter/letters number/numbers exhibit/exhibits town/towns
price/prices amount/amounts word/words sentence/sentences second/seconds case/cases drive/drives line/lines
currency/currencies button/buttons scratch/scratches dent/dents appeal/appeals decision/decisions carrier/carriers
mistake/mistakes version/versions listing/listings device/devices cable/cables battery/batteries buyer/buyers
"""
_PAIRS = [tuple(pair.split("/")) for pair in _MORE.split()]
_HEADS = [
    (thing.one.rsplit(" ", 1)[-1], thing.many.rsplit(" ", 1)[-1])
    for thing in THINGS.values()
    if " of " not in thing.one
]
ONE = frozenset(one for one, many in [*_PAIRS, *_HEADS] if one != many)
"""Nouns for one thing."""
MANY = frozenset(many for one, many in [*_PAIRS, *_HEADS] if one != many)
"""Nouns for several things."""

NUMBERS_ONE = frozenset("a an one each every this 1".split())
NUMBERS_MANY = frozenset(
    "both two three four five six seven eight nine ten many several few these those".split()
)
NO_COUNTS = frozenset(
    "photo photos video videos step page jan feb mar apr may jun jul aug sep oct nov dec".split()
)
"""A number behind one of these is a name or a day, no count."""
ENDS = frozenset(
    "a all an and are as at because been before both but by can came did do does "
    "each for from had has have he i if in is it "
    "its may more must my no not of off on one or other per she so such than that the their then there these they this "
    "those to under until up was we were what when where which while who will with "
    "without you your cannot go goes into "
    "takes take names name says say asks ask".split()
)
"""Words that end a name: what follows belongs to something else."""
UNITS = frozenset("GB TB MB KB mm cm m inch g kg oz lb ml l W V A mAh Ah Wh USD EUR GBP".split())
"""What is measured or paid: a number before one of these is no count."""
VERBS = {
    "is": "are",
    "has": "have",
    "was": "were",
    "does": "do",
    "shows": "show",
    "switches": "switch",
    "charges": "charge",
    "works": "work",
    "turns": "turn",
    "rusts": "rust",
    "weighs": "weigh",
    "costs": "cost",
    "smells": "smell",
    "stops": "stop",
    "comes": "come",
    "fits": "fit",
    "leaks": "leak",
}
"""Verbs of our texts, as they stand with one and with several."""

_CONSONANT_SOUND = re.compile(r"(?:one|once|uni(?!n|m)|us(?:e|u|a)|[Ee]ur|u[A-Z]|U[A-Z]|ubi|util)")
_VOWEL_SOUND = re.compile(
    r"(?:hour|honest|honou?r|heir|8|11(?!\d)|18(?!\d)|x-ray|X-ray|[FHLMNRSX](?:[A-Z]+\d*|\d+)\b)"
)


def begins_with_vowel_sound(word: str) -> bool:
    """Whether "an" stands before this word: an hour, an LED, a unit, an 8."""
    if _VOWEL_SOUND.match(word):
        return True
    return word[:1].lower() in "aeiou" and not _CONSONANT_SOUND.match(word)


AMERICAN = {
    "color": "colour",
    "colors": "colours",
    "colored": "coloured",
    "gray": "grey",
    "jewelry": "jewellery",
    "center": "centre",
    "catalog": "catalogue",
    "favor": "favour",
    "canceled": "cancelled",
    "canceling": "cancelling",
    "labeled": "labelled",
    "aluminum": "aluminium",
    "fiber": "fibre",
    "honor": "honour",
    "pajamas": "pyjamas",
    "recognize": "recognise",
    "apologize": "apologise",
    "organize": "organise",
    "realize": "realise",
    "license plate": "number plate",
    "defense": "defence",
    "neighbor": "neighbour",
    "traveled": "travelled",
    "mold": "mould",
    "tire": "tyre",
    "tires": "tyres",
    "plow": "plough",
    "analyze": "analyse",
    "behavior": "behaviour",
}
"""American spellings with the British ones, which our texts use throughout."""
