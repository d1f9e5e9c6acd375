"""Which dates of a claim belong into a calendar, and their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.claim.after.life import Life
from app.claim.after.next_step import deadlines
from app.claim.case import Case
from app.claim.dates.today import damage_day, why_today
from app.claim.draft import Draft
from app.claim.text.after_letters import compose
from app.claim.words import Msg, _


@dataclass(frozen=True, slots=True)
class Reminder:
    """One whole day to be reminded of, in Pacific time; ``early`` asks for alarms three days and a day before, too.

    ``text`` is the finished English for that day, where there is one.
    """

    id: str
    day: date
    title: Msg
    words: Msg
    early: bool = True
    text: str = ""


def reminders(case: Case) -> tuple[Reminder, ...]:
    """The dates of the whole life that are still to come; those of filing only until it is filed."""
    return (*(() if case.life.is_filed else _to_file(case)), *_after_filing(case.life))


def _after_filing(life: Life) -> Iterator[Reminder]:
    """What is to be done on each day, where, and the text for it."""
    for one in deadlines(life):
        if one.id in _OF_WINDOW:
            continue
        words = Msg(_("{where} {why}"), {"where": Msg(one.step.where), "why": Msg(one.step.why)})
        text = compose(life, one.letter).text if one.letter else ""
        title = Msg(_("AliExpress: {do}"), {"do": Msg(one.step.do)})
        yield Reminder(f"after-{one.id}", one.day, title, words, True, text)


_OF_WINDOW = ("file", "wait_open")
"""Days that stand in the calendar as those of the window."""


def _to_file(case: Case) -> tuple[Reminder, ...]:
    frame = case.window
    rows = (
        (
            "today",
            frame.today if why_today(case) else None,
            _("AliExpress: file the dispute today"),
            _("Your text is ready in Claimwright. Every day that you wait makes it weaker."),
            False,
        ),
        (
            "damage",
            damage_day(case),
            _("AliExpress: last day on which damage counts best"),
            _("Damage on the way is reported best within {damage_report} of delivery."),
            True,
        ),
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
    text = Draft(case).text("standard") if case.complete else ""
    return tuple(
        Reminder(key, day, Msg(title), Msg(words), early, text)
        for key, day, title, words, early in rows
        if day is not None and day >= frame.today
    )
