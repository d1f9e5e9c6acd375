"""All that is worked out of a claim, as plain data for commands; every word in English."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from app.claim.address import Address
from app.claim.amount import Asked
from app.claim.draft import Draft
from app.claim.flow import missing
from app.claim.pages.page import Page
from app.cli.life_rows import deadline_rows, next_row
from app.web.translate import translate, translate_message


def draft_rows(drafted: Draft, now: datetime) -> dict[str, Any]:
    """All that is worked out, from the window to the texts."""
    case = drafted.case
    detail = case.detail
    return {
        "situation": case.situation,
        "complete": case.complete,
        "missing": [_question(page, address) for page in case.pages for address in missing(case, page)],
        "problems": _problem_rows(drafted, now),
        "window": _window_row(drafted),
        "receipt": case.receipt,
        "reason": detail.group if detail else None,
        "detail": detail.id if detail else None,
        "wording": list(detail.wording) if detail else None,
        "remedy": {
            "recommended": case.recommended.remedy,
            "chosen": case.remedy,
            "why": translate_message(case.recommended.why),
        },
        "amount": _amount_row(case.amount),
        "traps": [
            {"id": t.id, "title": translate(t.title), "words": translate_message(t.message())}
            for t in drafted.traps
        ],
        "checklist": _checklist_rows(drafted),
        "stage": case.life.stage,
        "next": next_row(case.life),
        "deadlines": deadline_rows(case.life),
        "texts": drafted.texts(),
        "lengths": list(drafted.lengths),
        "sources": [
            {"sentence": s.english, "answers": [str(source) for source in s.sources]}
            for s in drafted.sentences("standard")
        ],
    }


def _amount_row(amount: Asked | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    return {
        "value": f"{amount.money.amount:f}",
        "currency": amount.money.currency,
        "how": amount.how,
        "arithmetic": amount.arithmetic,
        "most": f"{amount.ceiling.amount:f}",
    }


def _checklist_rows(drafted: Draft) -> list[dict[str, Any]]:
    return [
        {
            "id": s.role.id,
            "weight": s.weight,
            "label": translate(s.role.label),
            "how": translate(s.role.how),
            "shown_by": s.shown_by,
        }
        for s in drafted.checklist
    ]


def _problem_rows(drafted: Draft, now: datetime) -> list[dict[str, str]]:
    """Answers that do not fit together; "today" is the latest date anywhere on Earth."""
    today = (now.astimezone(UTC) + timedelta(hours=14)).date()
    return [
        {"question": _question(page, problem.address), "words": translate_message(problem.words)}
        for page in drafted.case.pages
        for problem in page.problems(drafted.case, today)
    ]


def _question(page: Page, address: Address) -> str:
    """A question as commands name it: its page and its own name."""
    return f"{page.id}.{address.name}"


def _window_row(drafted: Draft) -> dict[str, Any]:
    frame = drafted.case.window
    days = {
        name: getattr(frame, name)
        for name in ("today", "started", "opens", "act_by", "last_safe", "closes", "closes_at")
    }
    plain = {name: day.isoformat() if day else None for name, day in days.items()}
    return {"state": frame.state, "trigger": frame.trigger, "from_timer": frame.from_timer} | plain
