"""When a warning comes too late, is followed already, or does not fit what was answered: then it is not said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.claim.amount import pieces_at_stake
from app.claim.dates.window import triggers
from app.claim.model.order_page import DayKind

if TYPE_CHECKING:
    from app.claim.case import Case

Condition = Callable[["Case"], bool]
_CENTIMETRES: Final = {"cm": Decimal(1), "mm": Decimal("0.1"), "inch": Decimal("2.54")}


def unless(when: Condition, *ended: Condition) -> Condition:
    """What threatens until one of the others is true."""
    return lambda case: when(case) and not any(end(case) for end in ended)


def told(*facts: str) -> Condition:
    """Whether one of these facts is answered."""
    return lambda case: any(case.facts.get(name) is not None for name in facts)


def told_as(fact: str, *values: object) -> Condition:
    """Whether the fact has one of these answers."""
    return lambda case: case.facts.get(fact) in values


def shown(*roles: str) -> Condition:
    """Whether a file shows one of these."""
    return lambda case: any(exhibit.role in roles for exhibit in case.claim.exhibits)


def not_asked(role: str) -> Condition:
    """Whether the checklist does without this role."""
    return lambda case: all(item.role.id != role for item in case.checklist)


def late_for_damage(case: Case) -> bool:
    """Whether the first days after the delivery are over."""
    delivered = [day for kind, day in triggers(case) if kind is DayKind.DELIVERED]
    return bool(delivered) and case.window.today > min(delivered) + timedelta(
        days=case.rules.number("damage_report")
    )


def countdown_over(case: Case) -> bool:
    """Whether the delivery countdown has ended, so that nobody waits for it."""
    return any(kind is DayKind.COUNTDOWN_END and day < case.window.today for kind, day in triggers(case))


def one_is_bad(case: Case) -> bool:
    """Whether only one piece is bad."""
    return pieces_at_stake(case)[0] == 1


def no_film(case: Case) -> bool:
    """Whether there is no video, and none that can still be made is asked for."""
    filmed = any(exhibit.kind == "video" for exhibit in case.claim.exhibits)
    wanted = any(item.role.kind == "video" and not item.role.once for item in case.checklist)
    return not filmed and not wanted


def own_number(case: Case) -> bool:
    """Whether nothing says that the tracking number is of another parcel."""
    signs = case.facts.get("signs")
    if isinstance(signs, list) and "stranger" in signs:
        return False
    if case.facts.get("scan_place") in ("my_town", "locker", "neighbour"):
        towns = {str(case.facts.get(name)).casefold() for name in ("scan_town", "my_town")}
        return len(towns) == 1
    return case.facts.get("number_state") not in (None, "stranger")


def beyond_tolerance(case: Case) -> bool:
    """Whether the measure lies further off than any listing allows."""
    listed, measured = case.facts.measured("listed"), case.facts.measured("measured")
    if listed is None or measured is None or listed.unit != measured.unit or listed.unit not in _CENTIMETRES:
        return False
    off = abs(listed.value - measured.value) * _CENTIMETRES[listed.unit]
    return off > case.rules.number("size_tolerance_most")
