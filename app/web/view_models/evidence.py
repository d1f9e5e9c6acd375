"""The evidence page: the checklist, the exhibits with their verdicts, adding files, going on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.checklist import ChecklistRow
from app.web.view_models.exhibit_cards import ExhibitCard
from app.web.view_models.letter import Letter
from app.web.view_models.notes import Note
from app.web.view_models.parts import Button, FormField, Hidden, Link
from app.web.view_models.upload_form import UploadForm
from app.web.view_models.verdicts import RefusedFile
from app.web.view_models.waiting_files import Checking, WaitingCard


@dataclass(frozen=True, slots=True)
class OnDeviceForm:
    """The form that names a video which stays on its owner's device."""

    action: str
    fields: Sequence[FormField]
    open: bool


@dataclass(frozen=True, slots=True)
class GoOnForm:
    """The form that ends the page; ``bare`` while nothing is attached."""

    action: str
    hidden: Hidden
    fields: Sequence[FormField]
    label: str
    bare: bool


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """The page; ``convert_all`` only where there is more than one file to make ready, ``first`` are notes above all
    else."""

    template: ClassVar[str] = "evidence.html"
    refused: Sequence[RefusedFile]
    exhibits: list[ExhibitCard]
    waiting: Sequence[WaitingCard]
    checking: Checking | None
    convert_all: Button | None
    checklist: list[ChecklistRow]
    upload: UploadForm
    links: Sequence[Link]
    on_device: OnDeviceForm
    go_on: GoOnForm
    first: Sequence[Note]
    notes: Sequence[Note]
    letter: Letter
