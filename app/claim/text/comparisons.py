"""What two measures prove: how far the goods are from the promise, and what the weights of parcel and goods say."""

from __future__ import annotations

from collections.abc import Mapping
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

_WEIGHTS = {"g": Decimal(1), "kg": Decimal(1_000), "oz": Decimal("28.35"), "lb": Decimal("453.6")}
_KINDS: tuple[Mapping[str, Decimal], ...] = (
    {"MB": Decimal(1), "GB": Decimal(1_000), "TB": Decimal(1_000_000)},
    {"mm": Decimal(1), "cm": Decimal(10), "m": Decimal(1_000)},
    _WEIGHTS,
    {"ml": Decimal(1), "L": Decimal(1_000)},
)
"""Units that measure the same, each as so many of the smallest."""
_SCALES_DIFFER = Decimal("0.05")
"""By so much two scales may differ that weigh the same; ours."""


def measured(number: Decimal, unit: str) -> Msg:
    """A measure as a language writes numbers."""
    return Msg.of(
        _("{number} {unit}"), number=number.normalize() if number % 1 else int(number), unit=Msg(unit)
    )


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


def gather_lists(case: Case, detail: Detail, found: Phrases) -> None:
    """Whether what was promised or what came is a list of things, which reads better as a clause of its own."""
    typed = {name: case.answer(fact(detail.id, name)) for name in ("promised", "came")}
    if all(isinstance(words, str) and words for words in typed.values()):
        several = any(mark in f"{words} " for words in typed.values() for mark in (", ", "; ", " and "))
        found.know("several_differences", several, *(fact(detail.id, name) for name in typed))


def _share_of(listed: Measured, measured: Measured) -> Decimal | None:
    """Which part of the promise was measured, in whole percent; ``None`` where it is no smaller part."""
    same = {listed.unit: Decimal(1)} if listed.unit == measured.unit else {}
    kind = next((kind for kind in (same, *_KINDS) if {listed.unit, measured.unit} <= kind.keys()), None)
    if kind is None:
        return None
    promised, real = listed.value * kind[listed.unit], measured.value * kind[measured.unit]
    if not promised or not 0 < real < promised:
        return None
    share = (real * 100 / promised).quantize(Decimal(1))
    return share if 0 < share < 100 else None


def gather_weights(case: Case, detail: Detail, found: Phrases) -> None:
    """What two weights prove: the parcel was posted lighter than the goods, or as light as what came."""
    posted, came = _grams(case, "label_weight"), _grams(case, "came_weight")
    for name in ("real_weight", "full_weight"):
        goods = _grams(case, name)
        if posted and goods:
            found.know("too_light", posted < goods, fact(detail.id, "label_weight"), fact(detail.id, name))
    if posted and came:
        names = (fact(detail.id, "label_weight"), fact(detail.id, "came_weight"))
        found.know("as_posted", abs(came - posted) <= posted * _SCALES_DIFFER, *names)


def _grams(case: Case, name: str) -> Decimal | None:
    weight = case.facts.measured(name)
    return weight.value * _WEIGHTS[weight.unit] if weight and weight.unit in _WEIGHTS else None
