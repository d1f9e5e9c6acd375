"""The mistakes that lose claims, when each threatens, and on which page it can still be avoided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.traps.filing import FILING_TRAPS
from app.claim.traps.reason import REASON_TRAPS
from app.claim.traps.returning import RETURNING_TRAPS
from app.claim.traps.trap import Trap
from app.claim.traps.window import WINDOW_TRAPS

if TYPE_CHECKING:
    from app.claim.case import Case

TRAPS: tuple[Trap, ...] = (*WINDOW_TRAPS, *RETURNING_TRAPS, *REASON_TRAPS, *FILING_TRAPS)


FIRST = (
    "half_measure",
    "urgent",
    "probably_closed",
    "too_early",
    "already_confirmed",
    "asked_to_close",
    "wait",
    "false_reason",
    "promised",
    "report_damage_soon",
    "customs_your_duty",
    "wrong_address_own",
    "false_delivered_clock",
    "completed_button",
    "own_clock_paypal",
    "no_promise",
    "read_amount",
)
"""What stands before all others when it threatens: what loses a claim today, then what loses most claims."""


def threatening(case: Case) -> tuple[Trap, ...]:
    """The traps that these answers open, the gravest first."""
    found = [trap for trap in TRAPS if trap.when(case)]
    return tuple(sorted(found, key=lambda trap: FIRST.index(trap.id) if trap.id in FIRST else len(FIRST)))


def page_of(trap: Trap, case: Case) -> str:
    """The id of the page where it can still be avoided; where that is not on the way, the page of the facts."""
    return trap.page if any(page.id == trap.page for page in case.pages) else "facts"
