"""Shorter and shorter words where a text has no room: short names, then the first of a list, then pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.claim.text import english
from app.claim.text.phrases import NOTHING, Phrase, Phrases
from app.claim.text.statement import Statement
from app.claim.words import Listing

_NAMES = {"bad_full": "bad", "my_order": "the_item"}
"""Phrases that name the goods as the buyer does, and those that only take them up again."""
_PRONOUNS = {"bad_full": "bad_it", "my_order": "it"}
_LESS = {"opening": "bad_full"}
_ON_THE_ORDER = ("for_number", "ordered_on")
_ORDERED = ("arrival.never_for_long", "arrival.never_since")
_LISTED = (2, 1)
"""So many parts of a list are said where there is no room for all."""


def shortenings(phrases: Phrases) -> Iterator[Phrases]:
    """The phrases as they are, then with short names, with short lists, with pronouns."""
    yield phrases
    named = _instead(phrases, _NAMES)
    yield named
    for most in _LISTED:
        cut = {name: _cut(phrase, most) for name, phrase in named.phrases.items()}
        yield replace(named, phrases=cut)
    yield _instead(replace(named, phrases=cut), _PRONOUNS)


def _instead(phrases: Phrases, shorter: dict[str, str]) -> Phrases:
    known = phrases.phrases
    return replace(phrases, phrases=known | {long: known[s] for long, s in shorter.items() if s in known})


def without_order(phrases: Phrases) -> Phrases:
    """The phrases without what AliExpress sees in the order: its day, and the number of the parcel."""
    known = phrases.phrases
    empty = {name: Phrase(NOTHING, (), "") for name in _ON_THE_ORDER if name in known}
    less = {long: known[s] for long, s in _LESS.items() if s in known}
    return replace(phrases, phrases=known | empty | less)


def undated(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements, where what did not come says nothing of its order's day either."""
    return tuple(replace(s, words=s.short) if s.id in _ORDERED else s for s in statements)


def _cut(phrase: Phrase, most: int) -> Phrase:
    if not isinstance(phrase.gloss, Listing) or len(phrase.gloss.parts) <= most:
        return phrase
    parts = phrase.gloss.parts[:most]
    return Phrase(english.listing([part.text for part in parts]), phrase.sources, Listing(parts))
