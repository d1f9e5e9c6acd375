"""Where a claim stands after filing, as plain data for commands: stage, next step, days to come."""

from __future__ import annotations

from typing import Any

from app.claim.after.life import Life
from app.claim.after.next_step import deadlines, next_step
from app.claim.text.after_letters import compose
from app.web.translate import translate, translate_message


def next_row(life: Life) -> dict[str, Any]:
    """The one thing to do now."""
    found = next_step(life)
    return {
        "id": found.id,
        "do": translate_message(found.do),
        "where": translate_message(found.where),
        "until": found.until.isoformat() if found.until else None,
        "why": translate_message(found.why),
        "otherwise": translate_message(found.otherwise),
    }


def deadline_rows(life: Life) -> list[dict[str, Any]]:
    """The days that are still to come, each with what to do and the text for it."""
    return [
        {
            "id": one.id,
            "day": one.day.isoformat(),
            "do": translate(one.step.do),
            "where": translate(one.step.where),
            "text": compose(life, one.letter).text if one.letter else None,
        }
        for one in deadlines(life)
    ]
