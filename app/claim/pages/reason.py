"""The page that asks what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.pages.page import Asks, Page
from app.claim.questions.ask import Ask, Choice, Option
from app.claim.reasons import GROUPS, details_for
from app.claim.reasons.detail import Receipt
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case


def _asks(case: Case) -> Asks:
    titles = {group.id: group.label for group in GROUPS}
    options = tuple(
        Option(detail.id, detail.label, hint=detail.hint, group=titles[detail.group])
        for detail in details_for(case.receipt or Receipt.RECEIVED, case.remedy)
    )
    return {Address("reason", "detail"): Ask(_("What is wrong?"), Choice(options), required=True)}


REASON = Page(
    "reason",
    _("What is wrong?"),
    _("Choose what is true. A wrong reason can lose a good claim."),
    asks=_asks,
    gap=_("What is wrong."),
)
