"""Knows the questions of each page as these answers make them sensible, what is answered, and what is still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from app.claim.amount import ceiling, hows, is_single, settled, share_of
from app.claim.choices import current_detail, current_remedy
from app.claim.model.answers import How
from app.claim.model.claim import FACTS_MODELS, Claim
from app.claim.questions.ask import Ask, Choice, Option, asks_of
from app.claim.reasons import GROUPS, details_for
from app.claim.reasons.detail import Detail, Receipt
from app.claim.steps import STEPS, Group, StepId
from app.claim.values.units import Money
from app.claim.words import Msg, _

POINTLESS: dict[Receipt, frozenset[str]] = {
    Receipt.NOT_RECEIVED: frozenset({"free_return", "set_pieces", "no_video"}),
    Receipt.PARTLY: frozenset({"free_return", "label_paid", "keep_it"}),
    Receipt.RECEIVED: frozenset(),
}
"""Questions that make no sense for what came."""
OF_THE_MISSING = {
    "thing": (_("What is missing?"), _("Only the item that was not in the parcel, or came with less.")),
    "pieces": (_("How many pieces of this item did you order?"), _("Only of the item that is missing, not of the whole order.")),
    "paid": (_("What did you pay for this item, without shipping?"), _("Only for the item that is missing, not for the whole order. For example 12.50")),
}  # fmt: skip
"""Other words (label, hint) for a parcel that came without the item: its price is at stake, not the order's."""


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
            return _plain_asks(claim, step)


def is_asked(claim: Claim, name: str) -> bool:
    """Whether a question makes sense for what came; an answer to one that does not is kept, not used."""
    if name == "no_video" and any(e.kind == "video" and e.state != "unusable" for e in claim.exhibits):
        return False
    return name not in POINTLESS[claim.receipt.receipt or Receipt.RECEIVED]


def groups(claim: Claim, step: StepId) -> tuple[Group, ...]:
    """How the questions of a page stand together; by default in one group."""
    if step is StepId.FACTS:
        seller = tuple(name for name, _ask in asks_of(type(claim.seller)))
        facts = tuple(name for name in asks(claim, step) if name not in seller)
        return (Group(facts), Group(seller, _("Did you write to the seller?"), optional=True))
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


def _reason_ask(claim: Claim) -> Ask:
    receipt = claim.receipt.receipt or Receipt.RECEIVED
    titles = {group.id: group.label for group in GROUPS}
    options = tuple(
        Option(d.id, d.label, hint=d.hint, group=titles[d.group])
        for d in details_for(receipt, current_remedy(claim))
    )
    return Ask(_("What is wrong?"), Choice(options), required=True)


def _plain_asks(claim: Claim, step: StepId) -> dict[str, Ask]:
    """The questions of a page, in the words for what came, without those that make no sense for it."""
    parts: list[BaseModel] = [getattr(claim, part) for part in STEPS[step].parts]
    receipt = claim.receipt.receipt or Receipt.RECEIVED
    asked = {name: ask for part in parts for name, ask in asks_of(type(part)) if is_asked(claim, name)}
    if receipt is Receipt.PARTLY:
        for name in asked.keys() & OF_THE_MISSING.keys():
            label, hint = OF_THE_MISSING[name]
            asked[name] = replace(asked[name], label=label, hint=hint)
    return asked


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
    shown = Choice(
        tuple(_with_sum(claim, option) for option in _options(how) if How(option.value) in allowed)
    )
    chosen = claim.amount.how if claim.amount.how in allowed else None
    needed = {How.REPAIR: "repair_work", How.DIFFERENCE: "worth"}.get(chosen) if chosen else None
    rest = {
        name: Ask(ask.label, ask.kind, ask.hint, required=name == needed)
        for name, ask in every.items()
        if How.REPAIR in allowed
    }
    return {"how": Ask(how.label, shown, how.hint, required=True)} | rest


def _with_sum(claim: Claim, option: Option) -> Option:
    """A way to an amount with what it comes to, where that is known before any number is typed."""
    top = ceiling(claim)
    how = How(option.value)
    part = (
        top.amount
        if top and how is How.ALL
        else share_of(claim, current_detail(claim))
        if how is How.SHARE
        else None
    )
    if top is None or part is None:
        return option
    return replace(option, hint=Msg(_("{amount}"), {"amount": Money(part, top.currency)}))


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
