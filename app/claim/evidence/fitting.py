"""Which evidence fits the thing, its value and the answers: nothing pointless, nothing dangerous."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.model.answers import How
from app.claim.reasons.palette import COLOURS
from app.claim.values.high import is_high
from app.claim.values.things import THINGS

if TYPE_CHECKING:
    from app.claim.case import Case

_NO_LABEL = frozenset(("cable", "charging_cable", "decoration", "sticker", "curtain", "lace"))
"""Things that carry no label worth a picture; an id that is no thing of ours does no harm."""
_BATTERIES = frozenset(("phone_battery", "laptop_battery", "power_bank", "battery", "battery_pack"))
_STORES = frozenset(("memory_card", "flash_drive", "solid_state_drive", "hard_drive"))
_WORN = frozenset(("clothes", "shoes"))
"""Groups of things that have a size chart; of all others the listing shows the measure."""
_COLOURS = frozenset(option.english for option in COLOURS)


def unfitting(case: Case) -> Iterator[str]:
    """The roles that make no sense here."""
    thing = case.claim.order.thing or ""
    if thing in _NO_LABEL or _is_colour(case):
        yield from ("item_label", "size_label")
    if thing in _BATTERIES:
        yield from ("chip", "other_test")  # nobody should open a battery
    if thing in _STORES:
        yield "meter"
    if not _is_worn(case):
        yield from ("size_chart", "worn")
    elif _has_chart(case):
        yield "listing"
    if case.how not in (How.REPAIR, How.DIFFERENCE) and not is_high(case.ceiling):
        yield from ("quote", "expert_paper")


def _is_worn(case: Case) -> bool:
    """Whether the thing is one to wear; of one that is not on our list the listing shows as much as a chart."""
    thing = THINGS.get(case.claim.order.thing or "")
    return thing is not None and thing.group in _WORN


def _has_chart(case: Case) -> bool:
    """Whether this reason asks for a size chart, which stands in the listing."""
    return case.detail is not None and any(need.role == "size_chart" for need in case.detail.evidence)


def _is_colour(case: Case) -> bool:
    """Whether only the colour is another one: a label does not show it."""
    told = (case.facts.get("ordered_variant"), case.facts.get("got_variant"))
    return all(isinstance(one, str) and one.casefold() in _COLOURS for one in told)
