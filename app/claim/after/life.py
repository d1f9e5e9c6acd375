"""Where a claim stands after filing, worked out from its events by day: the one in force, the dispute's day, sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from app.claim.after.event import Event, Stage, Variant
from app.claim.after.events import EVENTS
from app.claim.values.units import Money

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.case import Case


@dataclass(frozen=True)
class Life:
    """The life of a case so far. Everything is worked out from the list of events, nothing of it is stored."""

    case: Case

    @cached_property
    def happened(self) -> list[Happened]:
        """All events by their days; those of one day in the order in which they were entered."""
        return sorted(self.case.claim.after, key=lambda one: (one.day, one.number))

    @cached_property
    def last(self) -> Happened | None:
        """What is in force, if anything happened: the last event that does not leave the one before it in force."""
        found: Happened | None = None
        for one in self.happened:
            if found is None or not EVENTS[one.event].leaves(one, found):
                found = one
        return found

    @property
    def entered_last(self) -> Happened | None:
        """What was entered last, whatever its day: the one that can be undone."""
        return self.case.claim.after[-1] if self.case.claim.after else None

    @property
    def today(self) -> date:
        """AliExpress's day, in Pacific time."""
        return self.case.window.today

    @property
    def day(self) -> date:
        """The day of the last event, as the buyer counts days."""
        return self.last.day if self.last else self.today

    def fact(self, name: str) -> object:
        """An answer about the last event."""
        return self.last.fact(name) if self.last else None

    def day_of(self, name: str) -> date | None:
        """A day among the answers about the last event."""
        value = self.fact(name)
        return value if isinstance(value, date) else None

    def money_of(self, name: str) -> Money | None:
        """A sum among the answers about the last event, in the claim's currency."""
        return self._money(self.fact(name))

    @cached_property
    def event(self) -> Event | None:
        """The kind of the last event."""
        return EVENTS[self.last.event] if self.last else None

    @cached_property
    def variant(self) -> Variant | None:
        """How the last event is."""
        return self.event.variant(self.event.pick(self)) if self.event else None

    @cached_property
    def is_filed(self) -> bool:
        """Whether there is a dispute: it was entered, or something happened that needs one."""
        return any(EVENTS[one.event].in_case(one.answers()) for one in self.happened)

    @cached_property
    def stage(self) -> Stage:
        """Where the claim stands."""
        if not self.is_filed or self.event is None or self.variant is None:
            return "not_filed"
        return self.variant.stage or self.event.stage

    @cached_property
    def filed_on(self) -> date | None:
        """The day on which the dispute was opened, if it was entered; the first where it was entered twice."""
        days = [one.day for one in self.happened if one.event == "filed"]
        return days[0] if days else None

    @cached_property
    def knows_dispute(self) -> bool:
        """Whether it was told that there is a dispute; money can be waited for without one."""
        return any(one.event != "money" and EVENTS[one.event].in_case(one.answers()) for one in self.happened)

    @cached_property
    def asked(self) -> Money | None:
        """The sum that the dispute asks for: as entered when it was filed, as the claim asks, or all that was paid;
        never more than was paid, since AliExpress takes no more."""
        typed, top = self._money(self._told("filed", "amount")), self.case.ceiling
        if typed is not None:
            return top if top is not None and top.amount < typed.amount else typed
        return self.case.amount.money if self.case.amount else top

    @cached_property
    def offered(self) -> Money | None:
        """The sum of the last offer, if that is the last event and names one."""
        return self.money_of("sum") if self.last and self.last.event == "offer" else None

    @property
    def has_arrived_back(self) -> bool:
        """Whether the goods are known to be back at the seller."""
        return self._told("returned", "state") == "arrived"

    @cached_property
    def postage(self) -> Money | None:
        """What sending it back would cost the buyer: as told of the event in force, else as the claim says."""
        return self.money_of("postage") or self._money(self.case.claim.remedy.postage_sum)

    @property
    def offer_is_enough(self) -> bool:
        """Whether the offered sum is known to be no less than what was asked for."""
        return bool(self.offered and self.asked and self.offered.amount >= self.asked.amount)

    @property
    def decision_is_enough(self) -> bool:
        """Whether the decided sum is known to be no less than what was asked for."""
        decided = self.money_of("sum")
        return bool(decided and self.asked and decided.amount >= self.asked.amount)

    @cached_property
    def refund_from(self) -> date | None:
        """The day from which a refund is under way: the last decision or return that pays."""
        paying = [
            one.day
            for one in self.happened
            if (one.event == "decided" and one.fact("result") in ("all", "part"))
            or (one.event == "offer" and one.fact("kind") == "all")
        ]
        return paying[-1] if paying else None

    @property
    def asked_for_money_before(self) -> bool:
        """Whether missing money was entered before the event in force, too."""
        before = self.happened[: self.happened.index(self.last)] if self.last else []
        return any(one.event == "money" and one.fact("state") == "none" for one in before)

    @cached_property
    def paid_with(self) -> str | None:
        """How the order was paid, as it was told last."""
        told = self._told("money", "paid_with")
        return str(told) if told else self.case.claim.order.paid_with

    @cached_property
    def paid_on(self) -> date | None:
        """The day of payment, as it was told last; else the day of the order."""
        told = self._told("money", "paid_on")
        return told if isinstance(told, date) else self.case.claim.order.order_date

    def _told(self, event: str, name: str) -> object:
        """An answer as it was given last about events of this kind; ``None`` where it never was."""
        told = (one.fact(name) for one in reversed(self.happened) if one.event == event)
        return next((value for value in told if value is not None), None)

    def _money(self, value: object) -> Money | None:
        currency = self.case.claim.order.currency
        return Money(value, currency) if isinstance(value, Decimal) and currency else None
