"""The facts of each event as a model, made from its questions; and the record of one thing that happened."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, create_model

from app.claim.after.events import EVENTS
from app.claim.questions.ask import Answers, answers_model, in_our_time
from app.claim.words import _

EVENT_FACTS = {
    event.id: answers_model(
        f"Event_{event.id}", {name: ask for name, ask in event.asks.items() if name != "day"}
    )
    for event in EVENTS.values()
}
"""The model of each event's facts; its day stands beside them."""
MOST_HAPPENED = 200
"""Events that are kept of one claim; ours, far above any real one."""
EventId = Literal["filed", "offer", "wants", "evidence", "decided", "return_ordered", "returned", "money"]

if TYPE_CHECKING:

    class EventFacts(Answers):
        """The facts of one event, under its id."""

else:
    EventFacts = create_model(
        "EventFacts",
        __base__=Answers,
        __doc__="The facts of one event, under its id.",
        **{
            key: (model | None, Field(default=None, description=EVENTS[key].label))
            for key, model in EVENT_FACTS.items()
        },
    )


class Happened(BaseModel):
    """One thing that happened after filing. Its number tells it from an equal one and never changes."""

    model_config = ConfigDict(extra="forbid")

    number: Annotated[int, Field(ge=1, le=100_000, description="Its number in the claim, counted from 1")]
    event: Annotated[EventId, Field(description="Which of the eight events")]
    day: Annotated[
        date, AfterValidator(in_our_time), Field(description="The buyer's own day on which it happened")
    ]
    at: Annotated[AwareDatetime, Field(description="When it was entered, with its time zone")]
    facts: EventFacts = Field(default_factory=EventFacts, description="What was answered about it")

    def fact(self, name: str) -> object:
        """An answer about it in its own kind; ``None`` for none."""
        return getattr(getattr(self.facts, self.event), name, None)

    def answers(self) -> dict[str, object]:
        """Every answer about it by name, with its day."""
        own = getattr(self.facts, self.event)
        given = {name: getattr(own, name) for name in EVENT_FACTS[self.event].model_fields} if own else {}
        return {name: value for name, value in given.items() if value is not None} | {"day": self.day}


def in_order(happened: list[Happened]) -> list[Happened]:
    """Numbers only grow: pages and calendars know an event by its own."""
    numbers = [one.number for one in happened]
    if numbers != sorted(set(numbers)):
        raise ValueError(_("have numbers that do not grow"))
    return happened
