"""Knows the pages of the way as a table: their words, the parts of the claim they fill, how questions stand together."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.claim.words import _


class StepId(StrEnum):
    """The pages, by the word in their address."""

    RECEIPT = "receipt"
    ORDER = "order"
    REMEDY = "remedy"
    REASON = "reason"
    FACTS = "facts"
    AMOUNT = "amount"
    EVIDENCE = "evidence"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that stand together; an optional group is folded away."""

    fields: tuple[str, ...]
    legend: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One page: its words, the parts of the claim that it fills, and how its questions are grouped."""

    id: StepId
    title: str
    lead: str
    parts: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()


STEPS: dict[StepId, Step] = {
    step.id: step
    for step in (
        Step(StepId.RECEIPT, _("Did a parcel come?"), _("This is also the first thing AliExpress asks."), ("receipt",)),
        Step(
            StepId.ORDER,
            _("What does the order page say?"),
            _("Open the order at AliExpress once and copy these from it."),
            ("order",),
            (
                Group(("thing", "item_name")),
                Group(("pieces", "currency", "paid", "shipping")),
                Group(("day_kind", "day", "free_return", "order_number")),
                Group(("set_pieces",), _("It is a set of several pieces"), optional=True),
                Group(
                    ("timer_days", "timer_hours", "other_day_kind", "other_day"),
                    _("A timer is shown, or there is an earlier day"),
                    optional=True,
                ),
                Group(("variant", "buyer_name", "order_date"), _("More, if you have it"), optional=True),
            ),
        ),
        Step(StepId.REMEDY, _("Money back, or send it back?"), _("AliExpress asks for this choice. It shapes the whole case."), ("remedy",)),
        Step(StepId.REASON, _("What is wrong?"), _("Choose what is true. A wrong reason can lose a good claim."), ("reason",)),
        Step(StepId.FACTS, _("What exactly?"), _("Numbers and facts are stronger than feelings."), ("facts", "seller")),
        Step(
            StepId.AMOUNT,
            _("How much do you ask for?"),
            _("All of it is the usual choice. AliExpress can lower it; asking for little reads like haggling."),
            ("amount",),
            (
                Group(("how",)),
                Group(("repair_work", "repair_material", "worth"), _("Numbers for a repair or a difference"), optional=True),
            ),
        ),
        Step(StepId.EVIDENCE, _("Show what happened"), _("Photos under {photo_limit}, video under {video_limit}. We check each file and mend what we can."), ("evidence",)),
        Step(StepId.CLAIM, _("Your claim is ready to paste"), ""),
    )
}  # fmt: skip
