"""The card to film with: the last digits of the order and today's date, large, for a phone's screen or for paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.parts import FormField


@dataclass(frozen=True, slots=True)
class FilmCard:
    """The card; without ``digits`` only the date stands on it."""

    template: ClassVar[str] = "film_card.html"
    lead: str
    digits: str
    today: str
    action: str
    fields: list[FormField]
