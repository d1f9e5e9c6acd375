"""What the buyer's own words say of an exhibit, as statements that it proves: "the sensor hole is 11 mm off (Photo
2)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from app.claim.address import exhibit_caption, exhibit_role
from app.claim.evidence.roles import ROLES
from app.claim.text.brackets import GENERAL, caption_words, labels
from app.claim.text.phrases import Phrases
from app.claim.text.statement import MUST, Slot, Statement
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Exhibit

_WEIGHTS = {"required": 87, "strong": 83, "helpful": 76}
_OTHER_WEIGHT = 72
_PLACES: dict[Slot, Slot] = {"arrival": "arrival", "seller": "seller", "request": "ask"}
"""Where such a statement stands, by the place of its role; after what is wrong for all others."""


def exhibit_statements(case: Case, found: Phrases) -> Iterator[Statement]:
    """A statement for each exhibit that has words of its own, weighed by what its role is worth for this reason."""
    named = labels(case.exhibits)
    needs = {need.role: need.weight for need in case.detail.evidence} if case.detail else {}
    for exhibit in case.exhibits:
        if exhibit.id in named and caption_words(exhibit):
            words = caption_words(exhibit).replace("{", "(").replace("}", ")")
            found.put(f"caption_{exhibit.id}", words, exhibit_caption(exhibit.id))
            yield _statement(exhibit, _WEIGHTS.get(needs.get(exhibit.role or "other", ""), _OTHER_WEIGHT))


def _statement(exhibit: Exhibit, weight: int) -> Statement:
    place = _PLACES.get(ROLES[exhibit.role or "other"].place, "cause")
    return Statement(f"exhibit.{exhibit.id}", place, f"{{caption_{exhibit.id}}}", weight, exhibit=exhibit.id)


def attached_statements(case: Case, found: Phrases, said: Sequence[Statement]) -> Iterator[Statement]:
    """A statement for each kind of exhibit that none of these is about: "the label on the item is attached"."""
    told = {role for statement in said for role in (*statement.shown_by, *statement.backed_by)}
    worded = {statement.exhibit for statement in said}
    left: dict[str, list[Exhibit]] = {}
    for exhibit in case.exhibits:
        role = ROLES[exhibit.role or "other"]
        if exhibit.id in worded or exhibit.state == "unusable" or exhibit.left_out:
            continue
        if role.id not in told and role.place not in GENERAL and not role.noun.startswith(_ADVERBS):
            left.setdefault(role.noun, []).append(exhibit)
    for noun, exhibits in left.items():
        first, roles = exhibits[0].id, tuple(dict.fromkeys(exhibit.role or "other" for exhibit in exhibits))
        gloss = Msg(_ATTACHED, {"noun": Msg(noun)})
        found.put(f"attached_{first}", _ATTACHED.format(noun=noun), exhibit_role(first), gloss=gloss)
        yield Statement(f"attached.{roles[0]}", "cause", f"{{attached_{first}}}", MUST, shown_by=roles)


_ATTACHED = _("the {noun} is attached")


_ADVERBS = (
    "beside",
    "with",
    "in ",
    "on ",
    "all",
    "every",
    "what",
    "unused",
    "more",
    "my",
    "expert",
    "carrier",
    "answer",
)
"""Nouns of roles that are none, or that stand without an article: these files stand behind what is wrong."""
