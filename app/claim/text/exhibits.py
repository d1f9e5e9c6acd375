"""What the buyer's own words say of an exhibit, as statements: "Photo 2 shows the sensor hole 11 mm off"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.address import exhibit_caption, exhibit_role
from app.claim.evidence.roles import ROLES
from app.claim.text.brackets import caption_words, labels
from app.claim.text.phrases import Phrases
from app.claim.text.statement import Slot, Statement
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Exhibit

_WEIGHTS = {"required": 64, "strong": 57, "helpful": 50}
_OTHER_WEIGHT = 45
_PLACES: dict[Slot, Slot] = {"seller": "seller", "request": "ask"}
"""Where such a statement stands, by the place of its role; after what is wrong for all others."""


def exhibit_statements(case: Case, found: Phrases) -> Iterator[Statement]:
    """A statement for each exhibit that has words of its own, weighed by what its role is worth for this reason."""
    names = labels(case.exhibits)
    needs = {need.role: need.weight for need in case.detail.evidence} if case.detail else {}
    for exhibit in case.exhibits:
        if exhibit.id in names and caption_words(exhibit):
            found.put(f"label_{exhibit.id}", names[exhibit.id], exhibit_role(exhibit.id))
            found.put(f"caption_{exhibit.id}", _plain(caption_words(exhibit)), exhibit_caption(exhibit.id))
            yield _statement(exhibit, _WEIGHTS.get(needs.get(exhibit.role or "other", ""), _OTHER_WEIGHT))


def _statement(exhibit: Exhibit, weight: int) -> Statement:
    role = ROLES[exhibit.role or "other"]
    words = _("{label} shows {caption}").format(
        label=f"{{label_{exhibit.id}}}", caption=f"{{caption_{exhibit.id}}}"
    )
    return Statement(
        f"exhibit.{exhibit.id}", _PLACES.get(role.place, "cause"), words, weight, exhibit=exhibit.id
    )


def _plain(words: str) -> str:
    return words.replace("{", "(").replace("}", ")")
