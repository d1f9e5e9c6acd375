"""Opening a claim on a phone: the code to point a camera at, and the one button on the phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class PhonePage:
    """The page; not ``ready`` where a phone cannot reach us. ``picture`` shows ``link`` as a QR code."""

    template: ClassVar[str] = "phone.html"
    ready: bool
    action: str
    link: str | None
    picture: Markup | None
    good_for: str
    done_url: str


@dataclass(frozen=True, slots=True)
class PhoneOpenPage:
    """On the phone: one button that spends the link."""

    template: ClassVar[str] = "phone_open.html"
    action: str
