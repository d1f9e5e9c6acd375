"""Reads the items of an order: a price with its pieces, and above it variant and title, where they can be told
apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from app.claim.paste.amounts import PIECES, holds_price, price_at_start
from app.claim.paste.landmarks import is_clear, is_estimate, is_landmark
from app.claim.paste.latin import latin_part
from app.claim.paste.lines import Line
from app.claim.paste.page_words import CONTACT_SELLER, COUPON_WORDS, DETAILS, FREE_RETURN
from app.claim.paste.pasted import Price, Read
from app.claim.paste.variants import values_of

_COUNT = re.compile(r"(\d{1,3}) items$")
_STORE = re.compile(r"\b(?:store|shop)$")
_LONG = 40
"""Titles are long and names of stores are not: a line of so many letters is no store."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of an order; title and variant are missing where they cannot be told from a store."""

    price: Read[Price]
    pieces: Read[int]
    title: Read[str] | None
    variant: Read[str] | None


class Above(Enum):
    """What stands over an item's own lines, which says whether a store is among them."""

    SELLER = auto()
    """The link to the seller, or the item before: the store is named already."""
    DETAILS = auto()
    """The link to the order: the store comes next, but where the shop is AliExpress's own."""
    PAGE = auto()
    """Any other line of the page."""
    UNKNOWN = auto()
    """Nothing, or a line that may belong to the item."""


def items(lines: Sequence[Line]) -> list[Item]:
    """Every item with a price and a number of pieces; never one whose "x" is not seen."""
    found: list[Item] = []
    for place, line in enumerate(lines):
        priced = _price_and_pieces(lines, place)
        if priced:
            title, variant = _names(lines, place, first=not found)
            price, pieces = priced
            found.append(Item(Read(price, line.raw), pieces, title, variant))
    return found


def item_count(lines: Sequence[Line]) -> int:
    """How many items an order has: as the list counts them where it shows only pictures, or by their prices,
    also those that cannot be read."""
    counts = (_COUNT.match(line.words) for line in lines)
    priced = sum(bool(PIECES.search(line.plain)) and holds_price(line.plain) for line in lines)
    return max(priced, *(int(match[1]) for match in counts if match), 0)


def free_return(lines: Sequence[Line], items: int) -> Read[bool] | None:
    """The mark of a free return, where no item of the order lacks it."""
    marks = [line for line in lines if line.words in FREE_RETURN]
    return Read(True, marks[0].raw) if marks and len(marks) >= items else None


def _price_and_pieces(lines: Sequence[Line], place: int) -> tuple[Price, Read[int]] | None:
    """A line that is a price and its pieces; "x2" may stand alone on the next line."""
    found = price_at_start(lines[place].plain)
    if found is None or any(word in lines[place].words for word in COUPON_WORDS):
        return None
    price, rest = found
    told = lines[place] if rest else lines[min(place + 1, len(lines) - 1)]
    match = PIECES.match(rest or told.plain)
    return (price, Read(int(match[1]), told.raw)) if match and int(match[1]) else None


def _names(lines: Sequence[Line], place: int, *, first: bool) -> tuple[Read[str] | None, Read[str] | None]:
    """Title and variant of the item whose price stands at ``place``."""
    own: list[Line] = []
    above = place - 1
    while above >= 0 and _is_between(lines[above]):
        if not is_estimate(lines[above]):
            own.insert(0, lines[above])
        above -= 1
    own = _without_store(own, _above(lines[above] if above >= 0 else None, first=first))
    title = latin_part(own[0].raw) if own else ""
    return (
        Read(title, own[0].raw) if title else None,
        Read(values_of(own[1]) or own[1].raw, own[1].raw) if len(own) == 2 else None,
    )


def _is_between(line: Line) -> bool:
    """Whether a line can stand between an item's first line and its price."""
    return not is_landmark(line) or is_estimate(line) or bool(values_of(line))


def _above(line: Line | None, *, first: bool) -> Above:
    if line is None or not is_clear(line):
        return Above.UNKNOWN
    if line.words in CONTACT_SELLER or not first:
        return Above.SELLER
    return Above.DETAILS if line.words in DETAILS else Above.PAGE


def _without_store(own: list[Line], above: Above) -> list[Line]:
    """Title and variant, or title alone; nothing where either could be something else."""
    stores = [place for place, line in enumerate(own) if _STORE.search(line.words)]
    if stores and above is not Above.SELLER:
        own = own[stores[-1] + 1 :]
    elif above is Above.DETAILS and len(own) == 3:
        own = own[1:]
    elif above is Above.UNKNOWN or (above is not Above.SELLER and _could_be_store(own)):
        return []
    return own if len(own) == 1 or (len(own) == 2 and not _is_title_below(own)) else []


def _could_be_store(own: list[Line]) -> bool:
    """Of two lines the first, when it is short."""
    return len(own) == 2 and len(own[0].raw) < _LONG


def _is_title_below(own: list[Line]) -> bool:
    """A long line under a short one is the title, and the short one something that we do not know."""
    return len(own[0].raw) < _LONG <= len(own[1].raw)
