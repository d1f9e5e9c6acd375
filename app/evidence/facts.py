"""What is known of a file before it is judged: its limits, its name and kind, and what a child saw in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from app.claim.evidence.look_alikes import LIKENESS

from .sniff import Kind

VIDEO_AT_MOST: Final = 1_000_000_000
"""Bytes of a video that we still try to convert; ours. Phones fill that with some minutes of 4K."""
PHOTO_AT_MOST: Final = 80_000_000
"""Bytes of a photo that we still open; ours. Phone photos have up to about 25 MB."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes that a file must stay below: a file of exactly ``photo_below`` bytes is too large. A video of
    more than ``video_at_most`` is not even taken in to be made smaller, a photo of more than ``photo_at_most`` not
    opened.
    """

    photo_below: int
    video_below: int
    video_at_most: int = VIDEO_AT_MOST
    photo_at_most: int = PHOTO_AT_MOST


class Inspection(BaseModel):
    """What a child saw. A child that met a hostile file is not believed beyond these types and ranges."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    outcome: str = Field(pattern="^[a-z_]{1,20}$")
    format: str | None = Field(default=None, pattern="^[a-z0-9]{1,8}$")
    width: int | None = Field(default=None, ge=0, le=2**32)
    height: int | None = Field(default=None, ge=0, le=2**32)
    orientation: int = Field(default=1, ge=1, le=8)
    moving: bool = False
    several_pages: bool = False
    printing_colours: bool = False
    has_location: bool = False
    drawn: bool = False
    broken_notes: bool = False
    share: float | None = Field(default=None, ge=0, le=1, allow_inf_nan=False)
    light: float = Field(default=255, ge=0, le=255)
    highlights: int = Field(default=255, ge=0, le=255)
    sharpness: float = Field(default=999, ge=0, allow_inf_nan=False)
    crispness: float = Field(default=0, ge=0, allow_inf_nan=False)
    contrast: float = Field(default=1, ge=0, allow_inf_nan=False)
    glare: float = Field(default=0, ge=0, allow_inf_nan=False)
    stripes: float = Field(default=0, ge=0, allow_inf_nan=False)
    likeness: str | None = Field(default=None, pattern=LIKENESS)
    seconds: float | None = Field(default=None, ge=0, le=1e8, allow_inf_nan=False)
    codec: str | None = Field(default=None, pattern="^[a-z0-9_-]{1,24}$")
    sound: bool | None = None
    rate: float | None = Field(default=None, gt=0, le=1000, allow_inf_nan=False)
    plain: bool = False
    hidden: bool = False
    bright: bool = False
    unknown_sound: bool = False
    more_tracks: bool = False
    surround: bool = False
    subtitles: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known of a file: its name as given (only its ending is used), size, sniffed kind, what was seen."""

    name: str
    bytes: int
    kind: Kind
    seen: Inspection = field(default_factory=lambda: Inspection(outcome="not_opened"))
