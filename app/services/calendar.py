"""How reminders become a calendar file (RFC 5545) with alarms."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day with its words; ``early`` adds alarms on the mornings three days and a day before."""

    id: str
    day: date
    title: str
    words: str
    early: bool


_ALARMS = (timedelta(hours=9), timedelta(days=-1, hours=9), timedelta(days=-3, hours=9))
"""Nine in the morning of the day itself, of the day before, and of the third day before."""


def write(entries: Iterable[Entry], claim_id: str, changed_at: datetime) -> bytes:
    """A claim's calendar, stamped with its last change. Alarms ring at nine in the morning, wherever the calendar is.

    The same claim gives the same bytes: a calendar that reads it again sees what is new.
    """
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Claimwright//EN")
    calendar.add("version", "2.0")
    who = hashlib.sha256(claim_id.encode()).hexdigest()[:20]
    for entry in entries:
        event = Event()
        event.add("uid", f"{who}-{entry.id}@claimwright.invalid")
        event.add("dtstamp", changed_at.replace(microsecond=0))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("summary", entry.title)
        event.add("description", entry.words)
        event.add("transp", "TRANSPARENT")
        for before in _ALARMS if entry.early else _ALARMS[:1]:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.title)
            alarm.add("trigger", before)
            event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
