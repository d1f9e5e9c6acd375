"""Everything that can be found in a file: how bad it is, what is said, what is to be done, whether conversion helps."""

from __future__ import annotations

from typing import Final

from app.claim.words import _

from .meaning import Effect, Meaning, Severity
from .photo_findings import PHOTO_FINDINGS
from .video_findings import VIDEO_FINDINGS

__all__ = ["MEANINGS", "OUTDATED", "Effect", "Meaning", "Severity"]

OUTDATED: Final = "outdated"
"""Stands for every finding of an earlier version of this program that is not in the table any more."""

_SCREENSHOT = _("Open it, take a screenshot of it, and add the screenshot.")

MEANINGS: Final[dict[str, Meaning]] = {
    OUTDATED: Meaning(
        "fixable",
        "advice",
        _("It was checked by an earlier version of this program."),
        _("Check it again: that takes a moment."),
    ),
    **PHOTO_FINDINGS,
    **VIDEO_FINDINGS,
    # neither
    "empty": Meaning(
        "unusable",
        "problem",
        _("The file is empty."),
        _("Open it once on your phone, so that it is loaded from the cloud, then choose it again."),
    ),
    "unreadable": Meaning(
        "unusable",
        "problem",
        _("The file cannot be read."),
        _("Check that it is there and that you may open it."),
    ),
    "document": Meaning(
        "unusable",
        "problem",
        _("This file is neither photo nor video, but {format}. AliExpress takes photos and videos."),
        _SCREENSHOT,
    ),
    "archive": Meaning(
        "unusable",
        "problem",
        _("This is a packed folder. AliExpress takes photos and videos."),
        _("Unpack it and add the photos one by one."),
    ),
    "audio": Meaning(
        "unusable",
        "problem",
        _("This is a sound recording. AliExpress takes photos and videos."),
        _("Play the sound while you film the item, and add the video."),
    ),
    "unknown": Meaning(
        "unusable",
        "problem",
        _("This is no photo or video that we know."),
        _("Take a photo or a screenshot of it, and add that."),
    ),
}
