"""Where in a sentence its exhibits stand: each behind the words that say what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.claim.evidence.roles import ROLES
from app.claim.model.claim import Exhibit
from app.claim.text.brackets import OWN, Bracket
from app.claim.text.phrases import Phrases, said
from app.claim.text.statement import INSTEAD

_BREAKS = re.compile(rf"(?={INSTEAD})|(?=, but )|(?=, so )|(?=; )")
"""Where a bracket can stand inside a clause: before what was promised, and before the next part."""
_TYPED_BREAKS = re.compile(r"(?=[,;.] )")
"""Where it can stand inside what a buyer typed."""
_MARK = "\x01"


def cited(words: str, phrases: Phrases, bracket: Bracket, names: Mapping[str, str], *, nouns: bool) -> str:
    """The words of a statement with all phrases, and its exhibits in brackets: "is 25 cm (Photo 1) instead of the 26.5
    cm in the listing (Photo 2), 1.5 cm less"."""
    parts = _parts(words) if words != OWN else _TYPED_BREAKS.split(said(OWN, phrases))
    shown: dict[int, list[Exhibit]] = {}
    plain = set(bracket.told)
    for exhibit in bracket.exhibits:
        place, by_name = _told(parts, exhibit) if words == OWN else _place(parts, exhibit, bracket)
        shown.setdefault(place, []).append(exhibit)
        plain |= {exhibit.id} if by_name else set()
    marked = "".join(f"{part} {_MARK}{at}{_MARK}" if at in shown else part for at, part in enumerate(parts))
    text = said(marked, phrases)
    for at, exhibits in shown.items():
        row = bracket.row(exhibits, frozenset(plain), text, names, nouns=nouns)
        text = text.replace(f" {_MARK}{at}{_MARK}", f" ({row})" if row else "")
    return text


def _parts(words: str) -> list[str]:
    """The parts of a clause; what was promised ends at its first comma."""
    parts = list[str]()
    for part in _BREAKS.split(words):
        promised, comma, rest = part.partition(",") if part.startswith(INSTEAD) else (part, "", "")
        parts += [promised, comma + rest] if comma else [promised]
    return parts


def _place(parts: Sequence[str], exhibit: Exhibit, bracket: Bracket) -> tuple[int, bool]:
    """The part behind which an exhibit stands, and whether that part says what the exhibit is."""
    end = len(parts) - 1
    if exhibit.id in bracket.loose:
        return end, False
    role = ROLES[exhibit.role or "other"]
    named = (at for words in role.named_by for at, part in enumerate(parts) if words in part)
    at = next(named, None)
    if at is not None:
        return at, True
    instead = next((at for at, part in enumerate(parts) if part.startswith(INSTEAD)), None)
    if instead is None:
        return end, False
    return (instead if role.promises else instead - 1), False


def _told(parts: Sequence[str], exhibit: Exhibit) -> tuple[int, bool]:
    """The same for the buyer's own words."""
    words = ROLES[exhibit.role or "other"].told_by
    found = (at for word in words for at, part in enumerate(parts) if word in part.lower())
    at = next(found, None)
    return (len(parts) - 1, False) if at is None else (at, True)
