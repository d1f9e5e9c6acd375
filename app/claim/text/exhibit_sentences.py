"""Knows how a text names the exhibits: their numbers, what each shows, and which proves most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from app.claim.address import Address, exhibit_caption, exhibit_role
from app.claim.evidence.roles import ROLES
from app.claim.model.claim import Claim, Exhibit
from app.claim.text import english
from app.claim.text.clauses import SLOTS
from app.claim.text.sentences import Sentence
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case

EXHIBITS = SLOTS.index("exhibits")
"""The place of these sentences among the slots."""
_SHOWS = _("{exhibit} shows {shown}.")
_SHOW = _("{exhibits} show {shown}.")
_SEE = _("See {exhibits}.")


def labels(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """The number of each exhibit as the text names it ("Photo 1"), by id; unusable files get none."""
    counts = {"photo": 0, "video": 0}
    named: dict[str, str] = {}
    for exhibit in exhibits:
        if exhibit.state != "unusable":
            counts[exhibit.kind] += 1
            named[exhibit.id] = f"{exhibit.kind.capitalize()} {counts[exhibit.kind]}"
    return named


def exhibit_sentences(case: Case) -> Iterator[Sentence]:
    """A sentence for all exhibits that show the same thing, by their numbers; what proves most comes first."""
    claim = case.claim
    names = labels(claim.exhibits)
    groups: dict[str, list[Exhibit]] = {}
    for exhibit in claim.exhibits:
        if exhibit.id in names:
            groups.setdefault(f"{exhibit.kind} {_shown(exhibit)}", []).append(exhibit)
    ranks = _ranks(case, list(groups.values()))
    for place, group in enumerate(groups.values()):
        rank = ranks[place]
        numbers = [names[exhibit.id].split()[1] for exhibit in group]
        kind, many = group[0].kind.capitalize(), len(group) > 1
        text = _SHOW if many else _SHOWS
        named = f"{kind}s {english.listing(numbers)}" if many else f"{kind} {numbers[0]}"
        values = {"exhibits" if many else "exhibit": named, "shown": _shown(group[0])}
        said, sources = text.format_map(values), tuple(source for e in group for source in _said_by(e))
        order = (EXHIBITS, place - 100)
        yield Sentence(
            f"exhibits.{rank + 1}", said, "", sources, Msg(text, dict(values)), 2 if rank < 3 else 3, order
        )


def _ranks(case: Case, groups: list[list[Exhibit]]) -> list[int]:
    """For each group its place by what it weighs for this reason, the weightiest 0; alike ones stay in order."""
    detail = case.detail
    needed = [need.role for need in detail.evidence] if detail else []
    weights = [needed.index(g[0].role) if g[0].role in needed else len(needed) for g in groups]
    order = sorted(range(len(groups)), key=lambda place: weights[place])
    return [order.index(place) for place in range(len(groups))]


def attached(claim: Claim) -> Sentence | None:
    """All exhibits by their numbers, in a few words."""
    names = labels(claim.exhibits)
    if not names:
        return None
    parts = []
    for kind in ("photo", "video"):
        count = sum(label.lower().startswith(kind) for label in names.values())
        if count:
            parts.append(f"{kind} 1" if count == 1 else f"{kind}s 1 {'and' if count == 2 else 'to'} {count}")
    values = {"exhibits": english.listing(parts)}
    sources = tuple(exhibit_role(key) for key in names)
    return Sentence(
        "exhibits.all", _SEE.format_map(values), "", sources, Msg(_SEE, dict(values)), 1, (EXHIBITS, 0)
    )


def _shown(exhibit: Exhibit) -> str:
    """What an exhibit shows, in English; a plain caption says it where no role does."""
    if exhibit.role == "other" and _plain(exhibit.caption):
        words = exhibit.caption.rstrip(".")
        return words[:1].lower() + words[1:] if words[1:2].islower() else words
    return ROLES[exhibit.role or "other"].shows


def _said_by(exhibit: Exhibit) -> Iterator[Address]:
    yield exhibit_role(exhibit.id)
    if _shown(exhibit) != ROLES[exhibit.role or "other"].shows:
        yield exhibit_caption(exhibit.id)


def _plain(caption: str) -> bool:
    return bool(re.fullmatch(r"[\x20-\x7e]{3,60}", caption)) and "http" not in caption.lower()
