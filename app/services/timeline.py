"""What can be done with a claim's timeline: an event is added, its facts changed, the last one undone."""

from __future__ import annotations

from datetime import datetime

from app.claim.after import timeline
from app.services.claims import update
from app.services.record import OpenClaim, Record
from app.store.claims import ClaimStore


class NoSuchEvent(LookupError):
    """The claim has no event of this number."""


class TimelineService:
    """Events of visitors' claims. Every method raises ``NoSuchClaim`` for a claim that is not the visitor's."""

    def __init__(self, claims: ClaimStore) -> None:
        self._claims = claims

    def add(
        self, visitor: str, claim_id: str, event: str, facts: timeline.Facts, since: int, now: datetime
    ) -> OpenClaim:
        """Keep that something happened; ``since`` is the number of the last event when the page was made, so that what
        is sent twice from one page is added once. Raises ``TooManyEvents``, and ``ValidationError`` for no answers."""

        def change(record: Record) -> None:
            longer = timeline.added(record.claim, event, facts, now)
            if not timeline.is_twin(record.claim, since, longer.after[-1]):
                record.claim = longer

        return update(self._claims, visitor, claim_id, change, now)

    def change(
        self, visitor: str, claim_id: str, number: int, facts: timeline.Facts, now: datetime
    ) -> OpenClaim:
        """Keep other facts of an event. Raises ``NoSuchEvent``, and ``ValidationError`` for no answers."""

        def change(record: Record) -> None:
            try:
                record.claim = timeline.changed(record.claim, number, facts)
            except LookupError as error:
                raise NoSuchEvent(number) from error

        return update(self._claims, visitor, claim_id, change, now)

    def undo(self, visitor: str, claim_id: str, number: int, now: datetime) -> OpenClaim:
        """Take the event away, if it is the last one; else nothing changes."""

        def change(record: Record) -> None:
            record.claim = timeline.undone(record.claim, number)

        return update(self._claims, visitor, claim_id, change, now)
