"""Knows the plain text download: the dispute text, the form's values, dates, evidence, traps; readable anywhere."""

from __future__ import annotations

from app.claim.draft import Draft
from app.claim.exhibit_sentences import labels
from app.services.record import Record
from app.web.say import said, say
from app.web.show.answers import answer_groups
from app.web.show.card import card
from app.web.show.deadline import deadline
from app.web.show.exhibits import exhibits


def report(draft: Draft, record: Record, claim_id: str) -> str:
    """The whole claim as plain text; the dispute text stands first, alone in its paragraph."""
    parts = [draft.text("standard"), _title(say("File it now"))]
    parts += [
        f"{row['label']}: {row['value']} {row['unit']}".rstrip()
        + (f"\n    {row['note']}" if row["note"] else "")
        for row in card(draft, "standard")
    ]
    frame = deadline(draft.window)
    parts.append(_title(say("Your dates")))
    parts += [f"{point['label']}: {point['date']}" for point in frame["points"]] or [frame["title"]]
    parts.append(_title(say("Evidence, in this order")))
    names = labels(record.claim.exhibits)
    shown = [e for e in exhibits(record, claim_id) if e["id"] in names]
    parts += [f"{e['label']}: {e['title']} ({e['save_name']}, {e['size']}, {e['word']})" for e in shown] or [
        say("Nothing attached")
    ]
    parts.append(_title(say("Do not lose it now")))
    parts += [f"- {say(trap.title)}: {said(trap.said())}" for trap in draft.traps]
    parts.append(_title(say("Other lengths of the text")))
    parts += [draft.text("short"), draft.text("long")]
    parts.append(_title(say("Your answers")))
    parts += [
        f"{row['label']}: {row['value']}"
        for group in answer_groups(draft.claim, None)
        for row in group["rows"]
    ]
    return "\n\n".join(parts) + "\n"


def _title(words: str) -> str:
    return f"{words}\n{'-' * len(words)}"
