"""Knows the way through: which pages a claim visits, what each still needs, and what comes before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from app.claim.amount import hows, is_single, settled
from app.claim.answers import How
from app.claim.ask import Ask, Choice, Option, asks_of
from app.claim.model import FACTS_MODELS, Claim
from app.claim.reasons import DETAILS, GROUPS, details_for
from app.claim.reasons.detail import Detail, Receipt, Remedy
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
                Group(("pieces", "set_pieces", "paid", "currency", "shipping")),
                Group(("day_kind", "day", "free_return")),
                Group(
                    ("timer_days", "timer_hours", "other_day_kind", "other_day"),
                    _("A timer is shown, or there is an earlier day"),
                    optional=True,
                ),
                Group(("order_number", "variant", "buyer_name", "order_date"), _("More, if you have it"), optional=True),
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


def current_detail(claim: Claim) -> Detail | None:
    """The chosen detail, if it goes with the receipt and the remedy; a choice that does not is kept, not used."""
    if claim.reason.detail is None or claim.receipt.receipt is None:
        return None
    detail, remedy = DETAILS[claim.reason.detail], current_remedy(claim)
    return detail if detail.suits(claim.receipt.receipt, remedy) else None


def current_remedy(claim: Claim) -> Remedy | None:
    """The chosen remedy; decided where nothing came."""
    if claim.receipt.receipt is Receipt.NOT_RECEIVED:
        return Remedy.REFUND_ONLY
    return claim.remedy.remedy


def current_how(claim: Claim) -> How | None:
    """How the amount comes about, if that way exists for the detail."""
    return claim.amount.how if claim.amount.how in hows(claim, current_detail(claim)) else None


def path(claim: Claim) -> tuple[StepId, ...]:
    """The pages that these answers ask for, in order."""
    nothing_came = claim.receipt.receipt is Receipt.NOT_RECEIVED
    return tuple(step for step in STEPS if not (nothing_came and step is StepId.REMEDY))


def asks(claim: Claim, step: StepId) -> dict[str, Ask]:
    """The questions of a page, by name, as far as these answers make them sensible."""
    match step:
        case StepId.REASON:
            return {"detail": _reason_ask(claim)}
        case StepId.FACTS:
            detail = current_detail(claim)
            return _facts_asks(claim, detail) | dict(asks_of(type(claim.seller)))
        case StepId.AMOUNT:
            return _amount_asks(claim)
        case _:
            parts: list[BaseModel] = [getattr(claim, part) for part in STEPS[step].parts]
            return {name: ask for part in parts for name, ask in asks_of(type(part))}


def groups(claim: Claim, step: StepId) -> tuple[Group, ...]:
    """How the questions of a page stand together; by default in one group."""
    if step is StepId.FACTS:
        seller = tuple(name for name, _ask in asks_of(type(claim.seller)))
        facts = tuple(name for name in asks(claim, step) if name not in seller)
        return (Group(facts), Group(seller, _("Did you write with the seller?"), optional=True))
    return STEPS[step].groups or (Group(tuple(asks(claim, step))),)


def values(claim: Claim, step: StepId) -> dict[str, Any]:
    """What is answered on a page, by the questions' names."""
    return {name: _get(claim, step, name, ask) for name, ask in asks(claim, step).items()}


def with_values(claim: Claim, step: StepId, new: Mapping[str, Any]) -> Claim:
    """The claim with these answers on that page. Raises pydantic's ``ValidationError`` for what is no answer."""
    changed = claim.model_copy(deep=True)
    for name, value in new.items():
        setattr(_part(changed, step, name), name, value)
    return changed


def missing(claim: Claim, step: StepId) -> tuple[str, ...]:
    """The required questions of a page that are still open."""
    given = values(claim, step)
    open_questions = tuple(
        name
        for name, ask in asks(claim, step).items()
        if ask.required and given[name] is None and given.get(ask.instead) is None
    )
    unsettled = step is StepId.AMOUNT and settled(claim, current_detail(claim)) is None
    return open_questions or (("how",) if unsettled else ())


def first_open(claim: Claim) -> StepId:
    """The first page with an open question; the claim page when there is none."""
    return next((step for step in path(claim) if missing(claim, step)), StepId.CLAIM)


def is_reachable(claim: Claim, step: StepId) -> bool:
    """True up to and including the first page with an open question."""
    way = path(claim)
    return step in way and way.index(step) <= way.index(first_open(claim))


def next_after(claim: Claim, step: StepId) -> StepId:
    """The page after this one; after the last, the last."""
    way = path(claim)
    return way[min(way.index(step) + 1, len(way) - 1)] if step in way else first_open(claim)


def before(claim: Claim, step: StepId) -> StepId | None:
    """The page before this one, if any."""
    way = path(claim)
    return way[way.index(step) - 1] if step in way and way.index(step) else None


def unused(claim: Claim) -> tuple[str, ...]:
    """Answers that are kept but that a change of mind took off the path, as answer names."""
    rows = []
    if claim.remedy.remedy is not None and StepId.REMEDY not in path(claim):
        rows.append("remedy.remedy")
    if claim.reason.detail is not None and current_detail(claim) is None:
        rows.append("reason.detail")
    detail = current_detail(claim)
    rows += [
        f"facts.{key}"
        for key, facts in claim.facts
        if facts is not None and (detail is None or key != detail.id)
    ]
    if claim.amount.how is not None and current_how(claim) is None:
        rows.append("amount.how")
    return tuple(rows)


def _reason_ask(claim: Claim) -> Ask:
    receipt = claim.receipt.receipt or Receipt.RECEIVED
    titles = {group.id: group.label for group in GROUPS}
    options = tuple(
        Option(d.id, d.label, hint=d.hint, group=titles[d.group])
        for d in details_for(receipt, current_remedy(claim))
    )
    return Ask(_("What is wrong?"), Choice(options), required=True)


def _facts_asks(claim: Claim, detail: Detail | None) -> dict[str, Ask]:
    """The detail's questions, without the one whose answer follows from the order."""
    if detail is None:
        return {}
    followed = detail.share.bad if detail.share is not None and is_single(claim, detail) else ""
    return {name: ask for name, ask in asks_of(FACTS_MODELS[detail.id]) if name != followed}


def _amount_asks(claim: Claim) -> dict[str, Ask]:
    """The ways to an amount that these answers allow, and the numbers that the chosen way needs."""
    every = dict(asks_of(type(claim.amount)))
    how, allowed = every.pop("how"), hows(claim, current_detail(claim))
    shown = Choice(tuple(option for option in _options(how) if How(option.value) in allowed))
    chosen = claim.amount.how if claim.amount.how in allowed else None
    needed = {How.REPAIR: "repair_work", How.DIFFERENCE: "worth"}.get(chosen) if chosen else None
    rest = {
        name: Ask(ask.label, ask.kind, ask.hint, required=name == needed)
        for name, ask in every.items()
        if How.REPAIR in allowed
    }
    return {"how": Ask(how.label, shown, how.hint, required=True)} | rest


def _part(claim: Claim, step: StepId, name: str) -> Any:
    """The part of the claim that keeps a question's answer; facts get their place on first use."""
    if step is not StepId.FACTS:
        return getattr(claim, STEPS[step].parts[0])
    if name in type(claim.seller).model_fields:
        return claim.seller
    detail = current_detail(claim)
    if detail is None:
        raise LookupError(name)
    if getattr(claim.facts, detail.id) is None:
        setattr(claim.facts, detail.id, FACTS_MODELS[detail.id]())
    return getattr(claim.facts, detail.id)


def _get(claim: Claim, step: StepId, name: str, ask: Ask) -> Any:
    """The answer to a question; a choice that is not offered any more counts as open."""
    if name in type(claim.seller).model_fields:
        return getattr(claim.seller, name)
    if step is StepId.FACTS:
        detail = current_detail(claim)
        return getattr(getattr(claim.facts, detail.id), name, None) if detail else None
    value = getattr(getattr(claim, STEPS[step].parts[0]), name)
    offered = step not in (StepId.REASON, StepId.AMOUNT) or not isinstance(ask.kind, Choice)
    return value if offered or value in {option.value for option in _options(ask)} else None


def _options(ask: Ask) -> tuple[Option, ...]:
    return ask.kind.options if isinstance(ask.kind, Choice) else ()
