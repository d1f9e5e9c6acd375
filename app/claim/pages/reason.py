"""The two small pages that ask what is wrong: the group of reasons, then the detail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.model.answers import ReasonAnswers
from app.claim.pages.page import Asks, Page, asks_in
from app.claim.questions.ask import Choice, Option
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case

GROUP, DETAIL = Address("reason", "group"), Address("reason", "detail")
_ASKS = asks_in("reason", ReasonAnswers)


def _groups(case: Case) -> Asks:
    options = tuple(Option(group.id, group.label) for group in case.groups)
    return {GROUP: replace(_ASKS[GROUP], kind=Choice(options), required=case.group is None)}


def _details(case: Case) -> Asks:
    options = tuple(Option(detail.id, detail.label, hint=detail.hint) for detail in case.details)
    return {DETAIL: replace(_ASKS[DETAIL], label=DETAIL_PAGE.title, kind=Choice(options))}


REASON = Page(
    "reason",
    _("What is wrong?"),
    _("Two faults? Choose the worse."),
    on_path=lambda case: len(case.groups) > 1,
    asks=_groups,
    gap=_("What is wrong."),
)
DETAIL_PAGE = Page(
    "detail",
    _("Which of these is it?"),
    on_path=lambda case: len(case.details) > 1,
    asks=_details,
    gap=_("What is wrong."),
    within="reason",
)
