"""The eight events after filing, in the order in which they can come."""

from __future__ import annotations

from app.claim.after.decided import DECIDED
from app.claim.after.event import Event
from app.claim.after.evidence_asked import EVIDENCE
from app.claim.after.filed import FILED
from app.claim.after.money import MONEY
from app.claim.after.offer import OFFER
from app.claim.after.return_ordered import RETURN_ORDERED
from app.claim.after.returned import RETURNED
from app.claim.after.wants import WANTS

EVENTS: dict[str, Event] = {
    event.id: event for event in (FILED, OFFER, WANTS, EVIDENCE, DECIDED, RETURN_ORDERED, RETURNED, MONEY)
}
"""Every event by its id."""
