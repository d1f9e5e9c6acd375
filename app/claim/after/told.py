"""What is asked of a buyer who comes with a case and without a claim: paid, what is wrong, and what was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from app.claim.address import Address
from app.claim.after.events import EVENTS
from app.claim.after.timeline import added
from app.claim.model.claim import Claim
from app.claim.model.order_page import OrderAnswers
from app.claim.paste.answers import order_answers
from app.claim.paste.from_paste import FromPaste
from app.claim.paste.pasted import Pasted
from app.claim.questions.ask import Ask, Choice, Day, Option, Price, asks_of
from app.claim.reasons import GROUPS
from app.claim.words import _

_ORDER = dict(asks_of(OrderAnswers))
_CAME = {"not_received": "not_received", "partly": "partly_received"}
"""What a group of reasons says of the parcel; with all others it was received."""
_NO_CASE = frozenset({"no_reason", "other"})
"""Groups that say too little of a case that is open already."""
TOLD: Mapping[str, Ask] = {
    "wrong": Ask(
        _("What is wrong?"),
        Choice(
            tuple(Option(group.id, group.label) for group in GROUPS if group.id not in _NO_CASE), compact=True
        ),
        required=True,
    ),
    "paid": Ask(
        _("What did you pay for it?"), Price(), hint=_("With shipping. For example 12.50"), required=True
    ),
    "currency": _ORDER["currency"],
}
"""The open questions."""
ORDER: Mapping[str, Ask] = {name: _ORDER[name] for name in ("order_number", "order_date")}
"""What a text names and the bank's date counts from, if it is known; folded."""
MORE: Mapping[str, Ask] = {
    "wanted": Ask(_("How much did you ask for?"), Price(), hint=_("Empty means all that you paid.")),
    "opened_on": Ask(_("On which day did you open the dispute?"), Day()),
}
"""What was asked for, folded, too: the sum counts only with its day."""


def claim_of(told: Mapping[str, object], event: str, facts: Mapping[str, object], now: datetime) -> Claim:
    """A claim of what was told, with what happened. Raises pydantic's ``ValidationError`` for no answers."""
    group = str(told["wrong"])
    claim = Claim.model_validate(
        {
            "receipt": {"receipt": _CAME.get(group, "received")},
            "reason": {"group": None if group == "not_received" else group},
            "order": {name: told.get(name) for name in ("paid", "currency", *ORDER)},
        }
    )
    opened = told.get("opened_on")
    if isinstance(opened, date) and event != "filed" and EVENTS[event].in_case(facts):
        filed = {"day": opened, "amount": told.get("wanted")}
        claim = added(claim, "filed", filed, now)
    return added(claim, event, facts, now)


def from_paste(pasted: Pasted, typed: Mapping[str, object], currency: object) -> dict[str, FromPaste]:
    """What a pasted order page answers of these questions, beside what was typed; the price with its shipping."""
    known = {Address("order", name): value for name, value in typed.items()}
    found = order_answers(None, pasted, known, {Address("order", "currency"): currency})
    answers = {one.name: answer for one, answer in found.items() if one.name in ("paid", "currency", *ORDER)}
    parts = [
        found[key].value for key in (Address("order", "paid"), Address("order", "shipping")) if key in found
    ]
    sums = [value for value in parts if isinstance(value, Decimal)]
    if "paid" in answers and len(sums) > 1:
        answers["paid"] = FromPaste(sum(sums, Decimal(0)))
    return answers
