"""What a detail is: the second level of AliExpress's reason, with everything that hangs on it in one place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from app.claim.facts import Facts
from app.claim.questions.ask import Ask
from app.claim.text.statement import Sayable


class Receipt(StrEnum):
    """Did a parcel come?"""

    RECEIVED = "received"
    PARTLY = "partly_received"
    NOT_RECEIVED = "not_received"


class Remedy(StrEnum):
    """Money back only, or the goods go back too ("Refund Only", "Return Goods")."""

    REFUND_ONLY = "refund_only"
    RETURN = "return_and_refund"


Weight = Literal["required", "strong", "helpful"]


def _any_of(told: object, allowed: tuple[object, ...]) -> bool:
    return any(one in allowed for one in (told if isinstance(told, list) else (told,)))


@dataclass(frozen=True, slots=True)
class Need:
    """One line of the checklist: a role from ``roles`` and how much it weighs for this detail.

    ``when`` names facts and the answers with which it is asked for (``None``: no answer); always where there are none.
    """

    role: str
    weight: Weight
    when: Mapping[str, tuple[object, ...]] = field(default_factory=dict)

    def is_asked(self, facts: Facts) -> bool:
        """Whether the answers ask for it; of several answers to one question any will do."""
        return all(_any_of(facts.get(name), allowed) for name, allowed in self.when.items())


_GREATEST_FIRST: tuple[Weight, ...] = ("required", "strong", "helpful")


def weights_of(needs: Iterable[Need]) -> dict[str, Weight]:
    """What each role weighs, once, in its greatest weight; in the order in which the needs name them."""
    weights: dict[str, Weight] = {}
    for need in needs:
        weights[need.role] = min(weights.get(need.role, need.weight), need.weight, key=_GREATEST_FIRST.index)
    return weights


@dataclass(frozen=True, slots=True)
class Share:
    """The part of the price that is at stake: ``bad`` of ``whole`` pieces (names of facts; ``pieces`` is the
    order's)."""

    bad: str
    whole: str = "pieces"


@dataclass(frozen=True, slots=True)
class CameOf:
    """How many items came, and how many were ordered (names of facts): fewer must have come."""

    came: str
    ordered: str


@dataclass(frozen=True, slots=True)
class Measures:
    """What the listing says and what was measured (names of facts)."""

    listed: str
    measured: str


@dataclass(frozen=True, slots=True)
class Detail:
    """One reason as a buyer knows it.

    ``wording`` is AliExpress's (reason, detail) as far as sources give it; ``share`` names the facts that make a
    part of the price; ``starts_clock`` names a date fact that is a trigger of the window; ``at_once`` means that
    a dispute for it need not wait for the delivery countdown (policy, section 1). ``all_only`` means that a part of
    the price makes no sense: nothing of it came, or nothing is wrong with it. ``flat`` names two measures that can
    be half of each other when one was taken flat and the other all round. ``told_by_order`` are facts that an answer
    about the order may tell already (the fact's name, that answer's); ``price_of_part`` is the fact that says what
    putting it right costs.
    """

    id: str
    group: str
    label: str
    wording: tuple[str, str]
    receipts: tuple[Receipt, ...]
    asks: Mapping[str, Ask]
    evidence: tuple[Need, ...]
    statements: tuple[Sayable, ...]
    hint: str = ""
    remedies: tuple[Remedy, ...] = (Remedy.REFUND_ONLY, Remedy.RETURN)
    share: Share | None = None
    part_first: bool = False
    traps: tuple[str, ...] = ()
    starts_clock: str = ""
    at_once: bool = False
    all_only: bool = False
    came: CameOf | None = None
    flat: Measures | None = None
    told_by_order: Mapping[str, str] = field(default_factory=dict)
    price_of_part: str = ""

    def needs(self, facts: Facts) -> tuple[Need, ...]:
        """What its list asks for with these answers."""
        return tuple(need for need in self.evidence if need.is_asked(facts))

    def suits(self, receipt: Receipt, remedy: Remedy | None) -> bool:
        """True where it can be chosen; before the remedy is chosen any will do."""
        return receipt in self.receipts and (remedy is None or remedy in self.remedies)
