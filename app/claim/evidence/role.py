"""What a role is: one thing that a photo, a screenshot or a video can show in a claim, and how to take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.text.statement import Slot

RoleKind = Literal["photo", "video", "any"]


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that an exhibit can show.

    ``noun`` is plain English for a bracket ("Photo 1: parcel label") and true of any file in this role, empty where
    the role says nothing; ``place`` is the slot of the text where it stands if no statement names it; ``how``
    (marked) tells a buyer how to take it; ``kind`` is what suits it (a screenshot counts as a photo). What is taken
    ``once`` cannot be made any more when somebody claims: whoever has it may show it, and nobody lacks it.
    ``named_by`` are words of a text that say what this role shows: behind them it stands. ``told_by`` are words of a
    buyer, in small letters, that tell of it. One that ``promises`` shows what should have come. It ``covers`` other
    roles where it shows what they show, too.
    """

    id: str
    label: str
    noun: str
    place: Slot
    how: str
    kind: RoleKind = "photo"
    once: bool = False
    named_by: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()
    promises: bool = False
    covers: tuple[str, ...] = ()
