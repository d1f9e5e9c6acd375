"""Which evidence fits the thing, its value and the answers: nothing pointless, nothing dangerous."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from app.claim.amount import pieces_at_stake
from app.claim.model.answers import How
from app.claim.reasons.detail import Weight
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
_MEMORY = frozenset(("GB", "TB", "MB"))
_OF_BATTERIES = frozenset(("mAh", "Wh"))
"""Units of the number that is not true: they tell what kind of thing it is, also of one that is not on our list."""
_ON_LABELS = re.compile(r"\b(?:plug|volts?|version)\b|\d ?(?:V|W|A|Hz|GB|TB|mAh)\b", re.IGNORECASE)
"""What names a version that a label tells, and a picture of the whole thing does not."""
_BRAND_KNOWS = frozenset(("serial", "brand_says", "app"))
"""Signs of a copy that come from the brand."""
_INSTEAD = {"brand_check": "beside_original", "meter": "test_result"}
"""What proves as much as another role, by what is shown: then nobody lacks that one."""


def fitted(case: Case, shown: Collection[str | None]) -> Mapping[str, Weight]:
    """What weighs otherwise here than in the reason's own list, given the roles that are ``shown``."""
    weights: dict[str, Weight] = {spared: "helpful" for proof, spared in _INSTEAD.items() if proof in shown}
    if not case.seller_acts:
        weights["chat"] = "helpful"  # who told of nothing has perhaps nothing to show
    signs = case.facts.get("sign")
    if isinstance(signs, list) and not _BRAND_KNOWS.isdisjoint(signs):
        weights["beside_original"] = "helpful"
    if any(_ON_LABELS.search(told) for told in _variants(case)):
        weights |= {"item_label": "required", "whole_item": "strong"}
    return weights


def unfitting(case: Case) -> Iterator[str]:
    """The roles that make no sense here."""
    thing = case.claim.order.thing or ""
    if thing in _NO_LABEL or _is_colour(case):
        yield from ("item_label", "size_label")
    if thing in _BATTERIES:
        yield from ("chip", "other_test")  # nobody should open a battery
    if thing in _STORES:
        yield "meter"
    yield from _by_number(case)
    if pieces_at_stake(case)[0] == 1 or (case.claim.order.set_pieces or case.claim.order.pieces) == 1:
        yield "bad_together"
    if not _is_worn(case):
        yield from ("size_chart", "worn")
    elif _has_chart(case):
        yield "listing"
    if case.how not in (How.REPAIR, How.DIFFERENCE) and not is_high(case.ceiling):
        yield from ("quote", "expert_paper")


def _by_number(case: Case) -> Iterator[str]:
    """What the unit of the number that is not true makes pointless."""
    listed = case.facts.measured("listed")
    if listed is None or listed.unit in _MEMORY:
        return
    yield "chip"
    if listed.unit in _OF_BATTERIES:
        yield "other_test"


def _is_worn(case: Case) -> bool:
    """Whether the thing is one to wear; of one that is not on our list the listing shows as much as a chart."""
    thing = THINGS.get(case.claim.order.thing or "")
    return thing is not None and thing.group in _WORN


def _has_chart(case: Case) -> bool:
    """Whether this reason asks for a size chart, which stands in the listing."""
    return case.detail is not None and any(need.role == "size_chart" for need in case.detail.evidence)


def _is_colour(case: Case) -> bool:
    """Whether only the colour is another one: a label does not show it."""
    told = _variants(case)
    return bool(told) and all(one.casefold() in _COLOURS for one in told)


def _variants(case: Case) -> tuple[str, ...]:
    """The versions that were ordered and that came, where both are told."""
    told = (case.facts.get("ordered_variant"), case.facts.get("got_variant"))
    words = tuple(one for one in told if isinstance(one, str))
    return words if len(words) == len(told) else ()
