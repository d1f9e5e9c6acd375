"""Making one picture from two: the choices, the crops, the photos to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.parts import FormField


@dataclass(frozen=True, slots=True)
class PhotoTile:
    """A photo to choose from."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class CompositePage:
    """The page; not ``ready`` while there are fewer than two photos, which ``few`` says."""

    template: ClassVar[str] = "composite.html"
    lead: str
    ready: bool
    few: str
    action: str
    fields: Sequence[FormField]
    crops: Sequence[FormField]
    open: bool
    photos: list[PhotoTile]
    back_url: str
    add_url: str
