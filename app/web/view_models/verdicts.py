"""Verdicts in words: sign, what was found, and what is said of a file that is not here or was not taken."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.evidence.meaning import Severity
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.claim.words import _
from app.services.record import RefusedUpload
from app.web.rendering import static_url
from app.web.translate import translate, translate_message

SIGNS = {"ready": "✓", "fixable": "◐", "unusable": "✕"}
AWAY_SIGN = "○"
WORDS = {
    "ready": _("Ready"),
    "fixable": _("Not ready yet: we can make it ready"),
    "unusable": _("Cannot be used"),
}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One thing that was found, and what to do about it; ``drawing`` is the address of a picture of it."""

    severity: Severity
    message: str
    fix: str | None
    drawing: str | None


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not taken, and why; without a name, a problem with what was asked."""

    name: str
    words: str


def finding_rows(verdict: Verdict) -> list[FindingRow]:
    """The findings one by one."""
    return [
        FindingRow(
            found.severity,
            translate_message(found.message),
            translate_message(found.fix) if found.fix else None,
            static_url(f"drawings/{found.meaning.drawing}.svg") if found.meaning.drawing else None,
        )
        for found in verdict.findings
    ]


def verdict_words(verdict: Verdict) -> str:
    """The findings as one text."""
    parts = [text for finding in verdict.findings for text in (finding.message, finding.fix) if text]
    return " ".join(translate_message(part) for part in parts)


def refused_files(files: list[RefusedUpload]) -> list[RefusedFile]:
    """The files of the last upload that were not taken, with words."""
    return [RefusedFile(one.name, _refused_words(Verdict.from_json(one.verdict))) for one in files]


def _refused_words(verdict: Verdict) -> str:
    # The file is not here any more: it cannot be checked again.
    if verdict.outdated:
        return translate(
            "An earlier version of this program did not take it. Add it again to see what it is now."
        )
    return verdict_words(verdict)


def state_words(e: Exhibit, verdict: Verdict | None) -> str:
    """The state of an exhibit; a ready file that would be better another way says so."""
    if e.left_out:
        return translate("Left out: kept here, not part of the claim")
    if verdict is None:
        return _away(e)
    if e.state == "ready" and any(finding.severity == "advice" for finding in verdict.findings):
        return translate("Ready, but could be better")
    return translate(WORDS[e.state])


def _away(e: Exhibit) -> str:
    """What is said of a file that is not here."""
    if not e.on_device:
        return translate("The file is not here. Add it again.")
    if e.state == "ready":
        return translate("Ready, as told by your device. The video stays there.")
    return translate(
        "Too large, as told by your device: it must be under {video_limit}. Cut it on "
        "the device, or add it here: we can make it smaller."
    )
