"""What must fit of the days on any page: the past is past, and no day is years away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.claim.address import Address, read
from app.claim.pages.page import Asks, Problem
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case

STILL_TO_COME = _("This day is still to come. Check the year, the month and the day.")
_LONG_AGO = timedelta(days=3 * 365)


def day_problems(
    case: Case, asks: Asks, today: date, awaited: frozenset[Address] = frozenset()
) -> Iterator[Problem]:
    """Days of these questions that cannot be right; those in ``awaited`` may be still to come."""
    for address in asks:
        day: object = read(case.claim, address)
        if not isinstance(day, date):
            continue
        if day > today and address not in awaited:
            yield Problem(address, Msg(STILL_TO_COME))
        if not today - _LONG_AGO <= day <= today + _LONG_AGO:
            yield Problem(address, Msg(_("This day is years away. Check the year.")))
