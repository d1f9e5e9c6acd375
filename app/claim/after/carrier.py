"""A letter to the local post or carrier, on the day on which its delivered scan is disputed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import ask, say
from app.claim.after.event import Letter
from app.claim.text.statement import FirstOf
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

DISPUTED = ("nr_false_delivered", "nr_other_address")
"""Details in which a delivered scan is disputed."""
CARRIER_LETTER = Letter(
    "carrier",
    _("To the post or carrier, by e-mail"),
    (
        FirstOf(
            (
                say(
                    "carrier_scan",
                    _("the tracking of {tracking} says delivered on {scanned}, but nothing has reached me"),
                ),
                say("carrier_day", _("the tracking says delivered on {scanned}, but nothing has reached me")),
                say(
                    "carrier_number",
                    _("the tracking of {tracking} says delivered, but nothing has reached me"),
                ),
                say("carrier_plain", _("the tracking says delivered, but nothing has reached me")),
            )
        ),
    ),
    (
        ask("carrier_where", _("please tell me in writing where, when and to whom it was delivered")),
        ask("carrier_paper", _("please confirm on paper if it did not go to my address")),
    ),
    facts=0,
)


def carrier_letter(life: Life) -> Letter | None:
    """The letter, where a scan is disputed."""
    detail = life.case.detail
    return CARRIER_LETTER if detail is not None and detail.id in DISPUTED else None
