"""What to do now: always one thing, with its day; a day that is past becomes the thing that takes its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.claim.after.common import BANK
from app.claim.after.due import due_on
from app.claim.after.event import Letter, Step
from app.claim.after.unfiled import SELLER, unfiled_step
from app.claim.values.high import is_high
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_INSTEAD = _("Too late for {missed}. Now: {do}")


@dataclass(frozen=True, slots=True)
class Next:
    """The one thing to do. ``until`` is never past; ``None`` means that no day is known for it.

    ``otherwise`` says what happens if nothing happens. ``is_today`` means that it is due now.
    """

    id: str
    do: Msg
    where: Msg
    until: date | None
    why: Msg
    otherwise: Msg
    is_today: bool
    letter: Letter | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day that is still to come, with what is to be done until then; at the end of a wait, with what comes then.

    The id stays the same from day to day.
    """

    id: str
    day: date
    step: Step
    letter: Letter | None


def next_step(life: Life) -> Next:
    """The one thing to do now."""
    step, missed = first_step(life), ""
    while (until := _until(life, step)) is not None and until < life.today and step.then is not None:
        missed, step = step.missed or missed, step.then
    if until is not None:
        until = max(until, life.today)
    do = Msg(_INSTEAD, {"missed": Msg(missed), "do": Msg(step.do)}) if missed else Msg(step.do)
    return Next(
        step.id,
        do,
        Msg(step.where),
        until,
        Msg(step.why),
        Msg(step.otherwise),
        until == life.today,
        _letter(life, step),
    )


def deadlines(life: Life) -> tuple[Deadline, ...]:
    """The days that are still to come, the nearest first; each thing to do once."""
    found: dict[str, Deadline] = {}
    for step in _chain(life):
        day = due_on(life, step.due)
        if day is not None and day >= life.today and step.due != "today":
            shown = step if step.missed or step.then is None else step.then
            found.setdefault(step.id, Deadline(step.id, day, shown, _letter(life, shown)))
    return tuple(sorted(found.values(), key=lambda one: (one.day, one.id)))


def _until(life: Life, step: Step) -> date | None:
    """The day of a step; today where it hangs on something that was not answered."""
    return due_on(life, step.due) or (None if step.due == "none" else life.today)


def first_step(life: Life) -> Step:
    """The step of the last event as if no day were past."""
    if life.variant is None or not life.is_filed:
        return unfiled_step(life)
    return life.variant.step


def _chain(life: Life) -> Iterator[Step]:
    """The step and those that take its place in turn; of a return also the day on which its timer ends."""
    step: Step | None = first_step(life)
    while step is not None:
        yield step
        step = step.then
    if life.stage == "return" and first_step(life).due == "today":
        yield TIMER
    if life.stage != "closed" and is_high(life.asked):
        yield BANK


TIMER = Step(
    "return_timer",
    _("The return timer ends"),
    _("In the case. Write there before this day, and add what the post office says."),
    _("After it the seller is paid."),
    _("The case is closed."),
    due="return_post",
)


def _letter(life: Life, step: Step) -> Letter | None:
    """The text for a step: its own, else the variant's; before there is a dispute the seller gets another one."""
    if not life.is_filed:
        return step.letter or (SELLER if life.variant else None)
    return step.letter or (life.variant.letter if life.variant else None)
