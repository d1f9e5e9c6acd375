"""What stands before a claim that is too early: who waits gets the day and a reminder, who need not goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.case import Case
from app.claim.dates.window import WindowState
from app.web.translate import translate
from app.web.urls import page_url
from app.web.view_models.deadline import Deadline, deadline
from app.web.view_models.parts import Link


@dataclass(frozen=True, slots=True)
class WaitPage:
    """The page: ``ways`` weigh the same, since only the buyer knows which of them is true."""

    template: ClassVar[str] = "wait.html"
    words: str
    ways: Sequence[Link]
    deadline: Deadline


def wait_page(case: Case, claim_id: str) -> WaitPage:
    """For a claim whose window opens later."""
    return WaitPage(
        translate("Until the delivery countdown ends, AliExpress refuses a claim that nothing came."),
        (
            Link(
                url_for("downloads.calendar", claim_id=claim_id),
                translate("Yes: come back on {opens}", opens=case.window.opens),
                translate("Put it into my calendar"),
            ),
            Link(
                page_url(claim_id, case.open_page),
                translate("It went back, was cancelled, has no number, or says delivered"),
                translate("Try today"),
            ),
        ),
        deadline(case),
    )


def wait_title() -> str:
    """Its heading: a question, since for some it is not too early."""
    return translate("Still on its way?")


def leaves(case: Case, claim_id: str) -> str | None:
    """Where those go on from the order page who are too early or too late; ``None`` for all others."""
    match case.window.state:
        case WindowState.TOO_EARLY:
            return url_for("waiting.show", claim_id=claim_id)
        case WindowState.PROBABLY_CLOSED:
            return url_for("advice.page", name="too_late", claim=claim_id)
        case _:
            return None
