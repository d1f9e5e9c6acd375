"""Which dates of a claim belong into a calendar, and their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.claim.case import Case
from app.claim.words import Msg, _


@dataclass(frozen=True, slots=True)
class Reminder:
    """One whole day to be reminded of, in Pacific time; ``early`` asks for an alarm on the day before, too."""

    id: str
    day: date
    title: Msg
    words: Msg
    early: bool = True


def reminders(case: Case) -> tuple[Reminder, ...]:
    """The dates that are still to come; none when no date is known."""
    frame = case.window
    rows = (
        (
            "opens",
            frame.opens,
            _("AliExpress: open the dispute today"),
            _(
                "The delivery countdown is over. Open the order, look for the dispute button, "
                "and file. Your text is ready in Claimwright."
            ),
            False,
        ),
        (
            "act_by",
            frame.act_by,
            _("AliExpress: file the dispute today at the latest"),
            _("From here on it is risk. AliExpress counts in Pacific time."),
            True,
        ),
        (
            "last_safe",
            frame.last_safe,
            _("AliExpress: last safe day for the dispute"),
            _("After today the order can close at any hour."),
            True,
        ),
        (
            "closes",
            frame.closes,
            _("AliExpress: the dispute window closes"),
            _("If you have not filed: look for the button at the item line at once."),
            False,
        ),
    )
    return tuple(
        Reminder(key, day, Msg(title), Msg(words), early)
        for key, day, title, words, early in rows
        if day is not None and day >= frame.today
    )
