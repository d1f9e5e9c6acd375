"""Traps of the clock and of what the order page says: too early, too late, receipt confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.dates.window import WindowState
from app.claim.model.order_page import DayKind
from app.claim.words import _

if TYPE_CHECKING:
    pass


from app.claim.traps.conditions import (
    day_kind,
    state,
)
from app.claim.traps.trap import Trap

WINDOW_TRAPS: tuple[Trap, ...] = (
    Trap(
        "deadline",
        _("The clock runs"),
        _(
            "File by the first of your dates. {closes} after the earliest of delivered, "
            "confirmed, completed or the end of the countdown the order closes. AliExpress "
            "counts in Pacific time."
        ),
        "order",
        state(WindowState.OPEN, WindowState.URGENT),
    ),
    Trap(
        "urgent",
        _("Only a little time is left"),
        _("File today. Do not ask anybody for more time now."),
        "order",
        state(WindowState.URGENT),
    ),
    Trap(
        "too_early",
        _("Too early to say that nothing came"),
        _(
            "While tracking moves and the countdown runs, AliExpress refuses this reason. "
            "Take the calendar reminder, look at the order on the first day after the "
            "countdown, and file then."
        ),
        "order",
        state(WindowState.TOO_EARLY),
    ),
    Trap(
        "probably_closed",
        _("The window has probably closed"),
        _(
            "By these dates it is late. Still look for the button at the item line of the "
            "order before you give up."
        ),
        "order",
        state(WindowState.PROBABLY_CLOSED),
    ),
    Trap(
        "completed_button",
        _("Where the button is on a finished order"),
        _("On a finished order the button is only at the item line, at the bottom of the order page."),
        "order",
        lambda case: day_kind(DayKind.COMPLETED)(case) or day_kind(DayKind.CONFIRMED)(case),
    ),
    Trap(
        "already_confirmed",
        _("You confirmed receipt: file today"),
        _(
            "Some sources say that confirming ends the right to a dispute, others that "
            "{closes} remain. So file today."
        ),
        "order",
        day_kind(DayKind.CONFIRMED),
    ),
    Trap(
        "confirm_receipt",
        _("Do not confirm receipt"),
        _(
            "Do not press the button that you got the goods while something is wrong, "
            "whatever the seller writes."
        ),
        "receipt",
        lambda case: not day_kind(DayKind.CONFIRMED)(case),
    ),
)
