"""The page "check my photos and video": the files that belong to no claim, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.exhibit_cards import ExhibitCard
from app.web.view_models.parts import Button
from app.web.view_models.upload_form import UploadForm
from app.web.view_models.verdicts import RefusedFile
from app.web.view_models.waiting_files import Checking, WaitingCard


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The page; ``kept`` says how long, ``delete`` only where there are files."""

    template: ClassVar[str] = "check.html"
    lead: str
    refused: Sequence[RefusedFile]
    exhibits: list[ExhibitCard]
    waiting: Sequence[WaitingCard]
    checking: Checking | None
    convert_all: Button | None
    upload: UploadForm
    kept: str
    delete: Button | None
    start_url: str
