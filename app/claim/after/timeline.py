"""How a claim's timeline changes: an event is added, the last one undone, the facts of one changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.claim.after.events import EVENTS
from app.claim.after.facts import EVENT_FACTS, MOST_HAPPENED, EventFacts, Happened
from app.claim.questions.ask import Ask
from app.claim.words import Msg, Wrong, _

if TYPE_CHECKING:
    from app.claim.model.claim import Claim

Facts = Mapping[str, object]
"""Answers about an event by the names of its questions, its day among them."""


class TooManyEvents(Wrong):
    """The list is full."""

    def __init__(self) -> None:
        super().__init__(Msg(_("This list is full. Start a new claim for what comes now.")))


def added(claim: Claim, event: str, facts: Facts, at: datetime) -> Claim:
    """The claim with one more event. Raises ``TooManyEvents``, and pydantic's ``ValidationError`` for no answers."""
    if len(claim.after) >= MOST_HAPPENED:
        raise TooManyEvents
    number = max((one.number for one in claim.after), default=0) + 1
    changed = claim.model_copy(deep=True)
    changed.after.append(_made(number, event, facts, at))
    return changed


def is_twin(claim: Claim, since: int, new: Happened) -> bool:
    """Whether the newest event, or the first behind the number ``since``, says the same as a new one: the page was
    sent twice, or left and come back to."""
    first = next((one for one in claim.after if one.number > since), None)
    near = [one for one in (first, *claim.after[-1:]) if one is not None]
    return any((one.event, one.answers()) == (new.event, new.answers()) for one in near)


def undone(claim: Claim, number: int) -> Claim:
    """The claim without this event, if it is the last one; else as it is, so that pressing twice undoes once."""
    changed = claim.model_copy(deep=True)
    if changed.after and changed.after[-1].number == number:
        del changed.after[-1]
    return changed


def changed(claim: Claim, number: int, facts: Facts) -> Claim:
    """The claim with other facts of one event. Raises ``LookupError``, and ``ValidationError`` for no answers."""
    new = claim.model_copy(deep=True)
    place = next((place for place, one in enumerate(new.after) if one.number == number), None)
    if place is None:
        raise LookupError(number)
    old = new.after[place]
    new.after[place] = _made(old.number, old.event, facts, old.at)
    return new


def asked(event: str, facts: Facts) -> Iterator[tuple[str, Ask]]:
    """The questions of an event that these answers leave standing."""
    return ((name, ask) for name, ask in EVENTS[event].asks.items() if ask.is_asked(facts))


def missing(event: str, facts: Facts) -> list[str]:
    """The required questions of an event that these answers leave open."""
    return [name for name, ask in asked(event, facts) if ask.required and facts.get(name) is None]


def happened_before(claim: Claim, event: str, facts: Facts, number: int = 0) -> date | None:
    """The day on which something happened in the case before it was opened, by these facts; ``None`` for none.

    ``number`` is the event that is changed.
    """
    day = facts.get("day")
    if event != "filed" or not isinstance(day, date):
        return None
    days = [
        one.day
        for one in claim.after
        if one.event not in ("filed", "money")
        and one.number != number
        and EVENTS[one.event].in_case(one.answers())
        and one.day < day
    ]
    return min(days, default=None)


def _made(number: int, event: str, facts: Facts, at: datetime) -> Happened:
    """The record; an answer to a question that does not stand is left out."""
    kept: dict[str, Any] = {
        name: facts[name] for name, _ask in asked(event, facts) if facts.get(name) is not None
    }
    day = kept.pop("day")
    own = EVENT_FACTS[event].model_validate(kept)
    return Happened.model_validate(
        {"number": number, "event": event, "day": day, "at": at, "facts": EventFacts(**{event: own})}
    )
