"""The page that was saved elsewhere meanwhile: what is saved and what was typed here, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.parts import Hidden


@dataclass(frozen=True, slots=True)
class BothAnswers:
    """A question with its two answers."""

    label: str
    saved: str
    yours: str


@dataclass(frozen=True, slots=True)
class StalePage:
    """The choice: the form sends what was typed here, ``keep_url`` goes on with what is saved."""

    template: ClassVar[str] = "stale.html"
    rows: list[BothAnswers]
    action: str
    hidden: Hidden
    keep_url: str
