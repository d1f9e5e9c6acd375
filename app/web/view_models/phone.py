"""Opening a claim on a phone: the code to point a camera at, and the one button on the phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from app.web.view_models.exhibit_cards import ExhibitCard
from app.web.view_models.parts import Button
from app.web.view_models.upload_form import UploadForm
from app.web.view_models.verdicts import RefusedFile
from app.web.view_models.waiting_files import Checking, WaitingCard


@dataclass(frozen=True, slots=True)
class PhonePage:
    """The page; not ``ready`` where a phone cannot reach us. ``picture`` shows ``link`` as a QR code; ``end`` stands
    there only while a link or a phone is good."""

    template: ClassVar[str] = "phone.html"
    ready: bool
    action: str
    link: str | None
    picture: Markup | None
    good_for: str
    let_in: str
    end: Button | None
    done_url: str


@dataclass(frozen=True, slots=True)
class PhoneOpenPage:
    """On the phone: one button that spends the link."""

    template: ClassVar[str] = "phone_open.html"
    action: str


@dataclass(frozen=True, slots=True)
class GuestPage:
    """On the phone that was let in: the files that are here, and adding more. ``ends`` says for how long."""

    template: ClassVar[str] = "guest.html"
    lead: str
    refused: Sequence[RefusedFile]
    exhibits: Sequence[ExhibitCard]
    waiting: Sequence[WaitingCard]
    checking: Checking | None
    upload: UploadForm
    ends: str
