"""The phrases that letters after filing add to those of the dispute text: sums, days and papers of the events."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.after.events import EVENTS
from app.claim.reasons.detail import Receipt
from app.claim.text import english
from app.claim.text.gather import written
from app.claim.text.phrases import Phrases
from app.claim.text.pieces import ON_DAY
from app.claim.text.statement import Statement
from app.claim.values.currencies import round_amount
from app.claim.values.units import Money
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.after.life import Life

_SAID = {
    "wants": ("until",),
    "evidence": ("what",),
    "decided": ("new", "shows"),
    "returned": ("number", "proof"),
}
"""Answers about the last event that stand in texts as they are, by event."""
_NAMES = {"new": "new_things", "proof": "proof_things"}
_KNOWN = {"offer": ("kind",), "decided": ("ground",), "returned": ("proof",), "evidence": ("what",)}
"""Answers about the last event that conditions look at."""
_SUMS = {"offer": "offered", "decided": "decided_sum", "returned": "missing_sum", "money": "came"}
"""What the sum of each event is called in texts."""
_REST = {"offer": "rest", "decided": "lacking", "money": "not_here"}
"""What is left of the sum that was asked for."""
_WRONG = {
    "wrong_item": _("the wrong item came"),
    "damaged": _("the item came damaged"),
    "not_working": _("the item does not work"),
    "not_as_described": _("the item is not as described"),
    "quality": _("the item is badly made"),
    "counterfeit": _("the item is a copy"),
}
_WRONG_RECEIPT = {
    Receipt.NOT_RECEIVED: _("my order has not arrived"),
    Receipt.PARTLY: _("a part of my order did not come"),
}


def gather_after(life: Life, found: Phrases) -> None:
    """Put what the events say into the phrases of a case."""
    claim, last = life.case.claim, life.last
    _money(found, "asked", life.asked, _source(life.happened[0] if life.happened else None, "amount"))
    goods = found.phrases.get("the_item")
    found.put(
        "the_goods", goods.text if goods else "the item", gloss=goods.gloss if goods else Msg(_("the item"))
    )
    _day(found, "filed_day", life.filed_on, Address("after", "day"))
    _day(found, "paid_on", life.paid_on, Address("order", "order_date"))
    decided = [one for one in life.happened if one.event == "decided"]
    if decided:
        _day(found, "decided_day", decided[-1].day, _source(decided[-1], "day"))
        found.know("decided_result", decided[-1].fact("result"), _source(decided[-1], "result"))
    found.know("filed", life.knows_dispute or None, Address("after", "day"))
    _money(found, "postage_sum", life.postage, _postage_source(life))
    _return(life, found)
    day = last.day if last is not None else None
    said, told = (f"on {english.day(day)}", Msg(ON_DAY, {"day": day})) if day else (None, "")
    found.put_or_nothing("on_event_day", said, _source(last, "day"), gloss=told)
    if last is None:
        return
    for name in _SAID.get(last.event, ()):
        text, gloss = written(claim, EVENTS[last.event].asks[name], last.fact(name))
        found.put(_NAMES.get(name, name), text, _source(last, name), gloss=gloss)
    for name in _KNOWN.get(last.event, ()):
        found.know(f"{last.event}_{name}" if name == "kind" else name, last.fact(name), _source(last, name))
    _sums(life, last, found)


def _return(life: Life, found: Phrases) -> None:
    """The return as it was told last: its day and where it is."""
    told = [one for one in life.happened if one.event == "returned"]
    if told:
        _day(found, "returned_day", told[-1].day, _source(told[-1], "day"))
        found.know("return_state", told[-1].fact("state"), _source(told[-1], "state"))


def _postage_source(life: Life) -> Address:
    told = life.last is not None and life.last.fact("postage") is not None
    return _source(life.last, "postage") if told else Address("remedy", "postage_sum")


def _sums(life: Life, last: Happened, found: Phrases) -> None:
    """The sum of the last event, and what is left of the one that was asked for; nothing where it is no less."""
    told, source = life.money_of("sum"), _source(last, "sum")
    if told is None or last.event not in _SUMS:
        return
    if round_amount(told.amount, told.currency) != told.amount:
        return  # such as "0.10" beside an order in won: a sum of another currency
    _money(found, _SUMS[last.event], told, source)
    if life.asked is not None and last.event in _REST and life.asked.amount > told.amount:
        rest = Money(life.asked.amount - told.amount, told.currency)
        _money(found, _REST[last.event], rest, source)


def wrong_statement(life: Life) -> tuple[Statement, ...]:
    """What is wrong in one clause, where only its kind was told."""
    claim = life.case.claim
    words = _WRONG_RECEIPT.get(claim.receipt.receipt) if claim.receipt.receipt else None
    if words is None and claim.reason.group:
        words = _WRONG.get(claim.reason.group)
    return (Statement("after.wrong", "defect", words, 90),) if words else ()


def _source(one: Happened | None, name: str) -> Address:
    return Address("after", name, str(one.number) if one else "")


def _day(found: Phrases, name: str, day: date | None, source: Address) -> None:
    if day is not None:
        found.put(name, english.day(day), source, gloss=day)


def _money(found: Phrases, name: str, money: Money | None, source: Address) -> None:
    if money is not None:
        found.put(name, english.money(money), source, gloss=money)
