"""What two measures prove: how far the goods are from the promise, and what the weights of parcel and goods say."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.address import fact
from app.claim.questions.ask import Measured
from app.claim.text import english
from app.claim.text.phrases import Phrases
from app.claim.values.units import Quantity
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.reasons.detail import Detail

_THOUSANDS = {
    "MB": 1,
    "GB": 1_000,
    "TB": 1_000_000,
    "mm": 1,
    "cm": 10,
    "m": 1_000,
    "g": 1,
    "kg": 1_000,
    "ml": 1,
    "L": 1_000,
}
_SIZES = ({"MB", "GB", "TB"}, {"mm", "cm", "m"}, {"g", "kg"}, {"ml", "L"})
_SCALES_DIFFER = Decimal("0.05")
"""By so much two scales may differ that weigh the same; ours."""
_GRAMS = {"g": Decimal(1), "kg": Decimal(1000), "oz": Decimal("28.35"), "lb": Decimal("453.6")}


def measured(number: Decimal, unit: str) -> Msg:
    """A measure as a language writes numbers."""
    return Msg.of(_("{number} {unit}"), number=number.normalize() if number % 1 else int(number), unit=unit)


def gather_difference(case: Case, detail: Detail, found: Phrases) -> None:
    """What lies between two measures in one unit, and whether it is more than the seller's tolerance."""
    listed, found_to_be = case.facts.measured("listed"), case.facts.measured("measured")
    if listed is None or found_to_be is None:
        return
    sources = tuple(fact(detail.id, name) for name in ("listed", "measured"))
    share = _share_of(listed, found_to_be)
    if share is not None:
        found.put("percent", f"{english.number(share)}%", *sources, gloss=Quantity(share, "percent"))
    if listed.unit != found_to_be.unit:
        return
    off = abs(listed.value - found_to_be.value)
    said = f"{english.number(off)} {listed.unit}" if off else None
    found.put("difference", said, *sources, gloss=measured(off, listed.unit))
    found.know("less", found_to_be.value < listed.value, *sources)
    tolerance = case.facts.measured("tolerance")
    if tolerance is not None and tolerance.unit == listed.unit:
        found.know("over_tolerance", off > tolerance.value, fact(detail.id, "tolerance"), *sources)


def _share_of(listed: Measured, measured: Measured) -> Decimal | None:
    """Which part of the promise was measured, in whole percent; ``None`` where it is no smaller part."""
    if listed.unit != measured.unit and not any({listed.unit, measured.unit} <= kind for kind in _SIZES):
        return None
    scale = [_THOUSANDS.get(one.unit, 1) if listed.unit != measured.unit else 1 for one in (listed, measured)]
    promised, real = listed.value * scale[0], measured.value * scale[1]
    if not promised or not 0 < real < promised:
        return None
    share = (real * 100 / promised).quantize(Decimal(1))
    return share if 0 < share < 100 else None


def gather_weights(case: Case, detail: Detail, found: Phrases) -> None:
    """What two weights prove: the parcel was posted lighter than the goods, or as light as what came."""
    posted, came = _grams(case, "label_weight"), _grams(case, "came_weight")
    goods = _grams(case, "real_weight") or _grams(case, "full_weight")
    if posted and goods:
        name = "real_weight" if case.facts.measured("real_weight") else "full_weight"
        found.know("too_light", posted < goods, fact(detail.id, "label_weight"), fact(detail.id, name))
    if posted and came:
        names = (fact(detail.id, "label_weight"), fact(detail.id, "came_weight"))
        found.know("as_posted", abs(came - posted) <= posted * _SCALES_DIFFER, *names)


def _grams(case: Case, name: str) -> Decimal | None:
    weight = case.facts.measured(name)
    return weight.value * _GRAMS[weight.unit] if weight and weight.unit in _GRAMS else None
