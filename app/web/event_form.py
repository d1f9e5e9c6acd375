"""The questions about something that happened after filing as a form; without a claim those about the order, too."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from werkzeug.datastructures import MultiDict

from app.claim.after.events import EVENTS
from app.claim.after.told import MORE, ORDER, TOLD
from app.claim.pages.days import STILL_TO_COME
from app.claim.questions.ask import Ask
from app.web.ask_field import AskField
from app.web.forms import StepForm
from app.web.request_context import latest_date
from app.web.translate import translate

_FOLDED = (*MORE, *ORDER)
_MAY_COME = ("until",)
"""Days that may be still to come."""


class EventForm(StepForm):
    """One event's questions. ``stored`` is what stands in it where nothing was sent, ``known`` are answers that
    are not asked for again."""

    def __init__(
        self,
        event: str,
        stored: Mapping[str, object],
        sent: MultiDict[str, str] | None = None,
        currency: str | None = None,
        *,
        more: Mapping[str, Ask] | None = None,
        known: Mapping[str, object] | None = None,
    ) -> None:
        self.event, self._more, self._known = EVENTS[event], more or {}, known or {}
        own = {name: ask for name, ask in self.event.asks.items() if name not in self._known}
        asks = own | dict(self._more)
        super().__init__(asks, {name: stored.get(name) for name in asks}, sent, currency)

    def check(self) -> bool:
        """As for every form; what happened lies in the past, and a sum that was asked for has its day."""
        super().check()
        today = latest_date()
        for field in self:
            if field.name not in _MAY_COME and isinstance(field.data, date) and field.data > today:
                self.add_error(field.name, translate(STILL_TO_COME))
        if "wanted" in self and self["wanted"].data is not None and self["opened_on"].data is None:
            self.add_error("opened_on", translate("Enter the day, too. The case shows it."))
        return not any(field.errors for field in self)

    @property
    def facts(self) -> dict[str, object]:
        """The answers about the event."""
        told = {name: value for name, value in self.values.items() if name in self.event.asks}
        return told | dict(self._known)

    @property
    def told(self) -> dict[str, object]:
        """The answers about the order."""
        return {name: value for name, value in self.values.items() if name in self._more}

    @property
    def first(self) -> list[AskField]:
        """The fields that stand open."""
        asked = (name for name in (*self.event.asks, *self._more) if name not in self._known)
        return self.top(name for name in asked if name not in _FOLDED)

    @property
    def folded(self) -> list[AskField]:
        """The fields that stand in a fold."""
        return self.top(name for name in self._more if name in _FOLDED)


def start_questions(event: str) -> Mapping[str, Ask]:
    """What is asked besides an event of somebody without a claim; the day and sum of filing where that is another
    event."""
    return {**TOLD, **({} if event == "filed" else MORE), **ORDER}
