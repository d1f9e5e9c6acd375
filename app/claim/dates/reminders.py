"""Which dates of a claim belong into a calendar, and their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from app.claim.after.life import Life
from app.claim.after.next_step import Deadline, deadlines
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
    return (*_to_file(case), *_after_filing(case.life))


def has_reminders(case: Case) -> bool:
    """Whether there are any, for pages that only offer them: their texts are not written for that."""
    return any(True for _day in chain(_days_to_file(case), _days_after(case.life)))


def _days_after(life: Life) -> Iterator[Deadline]:
    return (one for one in deadlines(life) if one.id not in _OF_WINDOW)


def _after_filing(life: Life) -> Iterator[Reminder]:
    """What is to be done on each day, where, and the text for it."""
    for one in _days_after(life):
        words = Msg(_("{where} {why}"), {"where": Msg(one.step.where), "why": Msg(one.step.why)})
        text = compose(life, one.letter).text if one.letter else ""
        title = Msg(_("AliExpress: {do}"), {"do": Msg(one.step.do)})
        yield Reminder(f"after-{one.id}", one.day, title, words, True, text)


_OF_WINDOW = ("file", "wait_open")
"""Days that stand in the calendar as those of the window."""


def _to_file(case: Case) -> Iterator[Reminder]:
    days = list(_days_to_file(case))
    text = Draft(case).text("standard") if days and case.complete else ""
    return (replace(one, text=text) for one in days)


@dataclass(frozen=True, slots=True)
class _DateOfFiling:
    """A date of the window, with the words of the day; none where it is no date of this claim."""

    id: str
    day: Callable[[Case], date | None]
    title: str
    words: str
    early: bool = True


_DATES_OF_FILING = (
    _DateOfFiling(
        "today",
        lambda case: case.window.today if why_today(case) else None,
        _("AliExpress: file the dispute today"),
        _("Your text is ready in Claimwright. Every day that you wait makes it weaker."),
        early=False,
    ),
    _DateOfFiling(
        "damage",
        damage_day,
        _("AliExpress: last day on which damage counts best"),
        _("Damage on the way is reported best within {damage_report} of delivery."),
    ),
    _DateOfFiling(
        "opens",
        lambda case: case.window.opens,
        _("AliExpress: open the dispute today"),
        _(
            "The delivery countdown is over. Open the order, look for the dispute button, "
            "and file. Your text is ready in Claimwright."
        ),
        early=False,
    ),
    _DateOfFiling(
        "act_by",
        lambda case: case.window.act_by,
        _("AliExpress: file the dispute today at the latest"),
        _("From here on it is risk. AliExpress counts in Pacific time."),
    ),
    _DateOfFiling(
        "last_safe",
        lambda case: case.window.last_safe,
        _("AliExpress: last safe day for the dispute"),
        _("After today the order can close at any hour."),
    ),
    _DateOfFiling(
        "closes",
        lambda case: case.window.closes,
        _("AliExpress: the dispute window closes"),
        _("If you have not filed: look for the button at the item line at once."),
        early=False,
    ),
)


def _days_to_file(case: Case) -> Iterator[Reminder]:
    """The dates of filing without their text; none once it is filed."""
    for one in () if case.life.is_filed else _DATES_OF_FILING:
        day = one.day(case)
        if day is not None and day >= case.window.today:
            yield Reminder(one.id, day, Msg(one.title), Msg(one.words), one.early)
