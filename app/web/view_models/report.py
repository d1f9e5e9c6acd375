"""The plain text download: the dispute text, the form's values, dates, evidence, traps; readable anywhere."""

from __future__ import annotations

from app.claim.draft import Draft
from app.services.record import Record
from app.web.translate import translate, translate_message
from app.web.view_models.answers import answer_groups
from app.web.view_models.deadline import deadline
from app.web.view_models.exhibits import exhibit_rows
from app.web.view_models.filing_card import card
from app.web.view_models.replies import reply_rows


def report(draft: Draft, record: Record, claim_id: str) -> str:
    """The whole claim as plain text; the dispute text stands first, alone in its paragraph."""
    parts = [draft.text("standard"), _title(translate("File it now"))]
    parts += [
        "\n    ".join(filter(None, (line(row.label, f"{row.value} {row.unit}".rstrip()), row.note)))
        for row in card(draft, "standard")
    ]
    frame = deadline(draft.case)
    parts.append(_title(translate("Your dates")))
    points = frame.line.points if frame.line else []
    parts += [line(point.label, point.date) for point in points] or [frame.title]
    parts.append(_title(translate("Evidence, in this order")))
    shown = [e for e in exhibit_rows(record, claim_id) if e.number]
    parts += [f"{e.label}: {e.title} ({e.save_name} · {e.size} · {e.word})" for e in shown] or [
        translate("Nothing attached")
    ]
    parts.append(_title(translate("Do not lose it now")))
    parts += [f"- {translate(trap.title)}: {translate_message(trap.message())}" for trap in draft.traps]
    replies = reply_rows(draft.case)
    parts += [_title(translate("What they may answer"))] if replies else []
    parts += [f"{reply.label}. {reply.means} {reply.do}\n\n    {reply.text}" for reply in replies]
    parts.append(_title(translate("Other lengths of the text")))
    parts += [draft.text(length) for length in draft.lengths if length != "standard"]
    parts.append(_title(translate("Your answers")))
    parts += [line(row.label, row.value) for group in answer_groups(draft.case, None) for row in group.rows]
    return "\n\n".join(parts) + "\n"


def line(label: str, value: str) -> str:
    """A value behind its label; a question has its own mark."""
    return f"{label} {value}" if label.endswith(("?", "؟")) else f"{label}: {value}"


def _title(words: str) -> str:
    return f"{words}\n{'-' * len(words)}"
