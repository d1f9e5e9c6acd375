"""What the buyer's own words say of an exhibit, as statements that it proves: "the sensor hole is 11 mm off (Photo
2)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.address import exhibit_caption
from app.claim.evidence.roles import ROLES
from app.claim.reasons.detail import Weight, weights_of
from app.claim.text.brackets import labels
from app.claim.text.captions import caption_form, caption_words, with_article
from app.claim.text.english import no_braces
from app.claim.text.phrases import Phrases
from app.claim.text.seller_replies import SUBJECT
from app.claim.text.statement import Slot, Statement
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Exhibit

_WEIGHTS: dict[Weight, int] = {"required": 87, "strong": 83, "helpful": 76}
_OTHER_WEIGHT = 75
_PLACES: dict[Slot, Slot] = {"arrival": "arrival", "seller": "seller", "request": "ask"}
"""Where such a statement stands, by the place of its role; after what is wrong for all others."""


def exhibit_statements(case: Case, found: Phrases) -> Iterator[Statement]:
    """A statement for each exhibit that has words of its own, weighed by what its role is worth for this reason."""
    named = labels(case.exhibits)
    weights = weights_of(case.detail.needs(case.facts)) if case.detail else {}
    for exhibit in case.exhibits:
        form = caption_form(exhibit)
        if exhibit.id in named and form in ("sentence", "shown"):
            words = no_braces(caption_words(exhibit))
            gloss: object = words
            if form == "sentence" and exhibit.role == "chat" and re.search(_SPOKEN, words.lower()):
                gloss = Msg(_WROTE, {"words": words})
                words = _WROTE.format(words=words.replace('"', "'"))
            elif form == "shown":
                gloss = Msg(_SHOWS, {"exhibit": named[exhibit.id], "words": words})
                words = _SHOWS.format(exhibit=named[exhibit.id], words=with_article(words))
            found.put(f"caption_{exhibit.id}", words, exhibit_caption(exhibit.id), gloss=gloss)
            asked = weights.get(exhibit.role or "other")
            weight = _WEIGHTS[asked] if asked else _OTHER_WEIGHT
            yield _statement(exhibit, weight, leads=_leads(words))


def proves(statement: Statement) -> bool:
    """Whether the exhibit of this statement is a proof for the reason, and not only good to have."""
    return statement.weight >= _WEIGHTS["strong"]


def _leads(words: str) -> bool:
    """Whether what the seller did next can hang on these words."""
    return words.startswith(SUBJECT) and not any(mark in words for mark in ",;:")


_SPOKEN = r"\b(we|our|you|your|dear|friend)\b"
"""Words of a chat's caption by which it is the seller who speaks."""
_WROTE = _('the seller wrote "{words}"')
_SHOWS = _("{exhibit} shows {words}")


def _statement(exhibit: Exhibit, weight: int, *, leads: bool) -> Statement:
    place = _PLACES.get(ROLES[exhibit.role or "other"].place, "cause")
    words = f"{{caption_{exhibit.id}}}"
    leading = words if leads and place == "seller" else ""
    return Statement(f"exhibit.{exhibit.id}", place, words, weight, leading=leading, exhibit=exhibit.id)
