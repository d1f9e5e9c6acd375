"""The words in the strip below a photo that leaves: its number in the text, what it shows, and that it was marked."""

from __future__ import annotations

from typing import Final

from app.claim.evidence.roles import ROLES
from app.claim.evidence.upload_order import in_upload_order
from app.claim.model.claim import Claim, Exhibit
from app.claim.text.brackets import labels
from app.claim.text.captions import caption_words

LABELLED: Final = "jpeg"
"""What a labelled copy is, whatever the photo was: its name is known before it is made."""
_MARKED: Final = "marked by the buyer"


def photo_labels(claim: Claim) -> dict[str, str]:
    """ "PHOTO 2 - parcel label", in English, by exhibit id; none for files without a number, and none at all where the
    buyer wants the photos as they are."""
    if claim.evidence.plain_photos:
        return {}
    exhibits = in_upload_order(claim)
    numbers = labels(exhibits)
    return {e.id: _label(e, numbers[e.id]) for e in exhibits if e.kind == "photo" and e.id in numbers}


def _label(exhibit: Exhibit, number: str) -> str:
    role = exhibit.role or "other"
    shows = caption_words(exhibit) if role == "other" else ROLES[role].noun
    return " - ".join(filter(None, (number.upper(), shows, _MARKED if exhibit.circle else "")))
