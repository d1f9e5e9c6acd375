"""Knows what fills the slots of a sentence: each answer's English, and which answers it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.amount import is_single, pieces_at_stake
from app.claim.dates.window import triggers_on_order
from app.claim.model.claim import FACTS_MODELS, Claim
from app.claim.model.order_page import DayKind
from app.claim.questions.ask import Ask, Choice, Measured, Price, asks_of
from app.claim.reasons.detail import Detail
from app.claim.text import english
from app.claim.values.things import THINGS
from app.claim.values.units import Money

if TYPE_CHECKING:
    from app.claim.case import Case


@dataclass(frozen=True, slots=True)
class Slot:
    """One piece of English and the answers that it says."""

    text: str
    sources: tuple[Address, ...]


@dataclass(slots=True)
class Filling:
    """All slots that these answers fill, and the raw values that conditions look at."""

    slots: dict[str, Slot] = field(default_factory=dict)
    facts: dict[str, tuple[object, Address]] = field(default_factory=dict)

    def put(self, name: str, text: str | None, *sources: str) -> None:
        """Fill a slot, unless there is nothing to say."""
        if text:
            self.slots[name] = Slot(text, tuple(_address(source) for source in sources))

    def know(self, name: str, value: object, source: str) -> None:
        """Keep a raw value for conditions."""
        if value is not None:
            self.facts[name] = (value, _address(source))


def _address(source: str) -> Address:
    """The address that is written with dots: "order.paid", "facts.nad_size.listed"."""
    part, *of, name = source.split(".")
    return Address(part, name, of[0] if of else "")


def fill(case: Case) -> Filling:
    """Everything that can be said of the claim, and nothing that was not answered."""
    claim, filling, detail = case.claim, Filling(), case.detail
    filling.know("receipt", claim.receipt.receipt, "receipt.receipt")
    filling.know("remedy", case.remedy, "remedy.remedy" if claim.remedy.remedy else "receipt.receipt")
    _order(claim, filling)
    _days(case, filling)
    for name, value in claim.seller:
        filling.know(name, value, f"seller.{name}")
    if claim.seller.seller_day:
        filling.put("seller_day", english.day(claim.seller.seller_day), "seller.seller_day")
    for name, value, source in (
        ("no_video", claim.evidence.no_video, "evidence.no_video"),
        ("label_paid", claim.remedy.label_paid, "remedy.label_paid"),
        ("keep_it", claim.remedy.keep_it, "remedy.keep_it"),
        ("free_return", claim.order.free_return, "order.free_return"),
    ):
        if case.answer(_address(source)) is not None:
            filling.know(name, value, source)
    filling.know("waits", detail is not None and not detail.at_once, "reason.detail")
    if detail is not None:
        _facts(case, detail, filling)
        _amount(case, filling)
    return filling


def nouns(claim: Claim) -> tuple[str, str] | None:
    """The thing in English, one and many; the buyer's own words stay as they are."""
    order = claim.order
    if order.item_name:
        return order.item_name, order.item_name
    if order.thing:
        return THINGS[order.thing].one, THINGS[order.thing].many
    return None


def _order(claim: Claim, filling: Filling) -> None:
    order, noun = claim.order, nouns(claim)
    if noun and order.pieces:
        source = ("order.item_name" if order.item_name else "order.thing", "order.pieces")
        one, many = noun
        single = order.pieces == 1
        counted = f"{order.pieces} x {many}" if order.item_name else f"{order.pieces} {many}"
        filling.put("item", f"1 {one}" if single else counted, *source)
        filling.put("things", one if single else many, *source)
        the = (
            f"the {one}"
            if single
            else (f"the {order.pieces} items" if order.item_name else f"the {order.pieces} {many}")
        )
        filling.put("the_item", the, *source)
        filling.put("The_item", english.sentence_case(the), *source)
    if order.pieces:
        counted = "order.set_pieces" if order.set_pieces else "order.pieces"
        filling.put("pieces", str(order.set_pieces or order.pieces), counted)
        filling.know("pieces", order.pieces, "order.pieces")
        filling.know("many", order.pieces > 1, "order.pieces")
        for name, forms in english.AGREEMENT.items():
            filling.put(name, forms[order.pieces != 1], "order.pieces")
    if order.paid is not None and order.currency:
        paid = english.money(Money(order.paid, order.currency))
        filling.put("paid", paid, "order.paid", "order.currency")
        total = english.money(Money(order.paid + (order.shipping or Decimal(0)), order.currency))
        shipped = ("order.shipping",) if order.shipping is not None else ()
        filling.put("total", total, "order.paid", *shipped, "order.currency")
        if order.shipping:
            shipping = english.money(Money(order.shipping, order.currency))
            filling.know("shipped", True, "order.shipping")
            filling.put(
                "price", f"{paid} plus {shipping} shipping", "order.paid", "order.shipping", "order.currency"
            )
        else:
            filling.put("price", paid, "order.paid", "order.currency")
    for name in ("order_number", "variant", "buyer_name"):
        filling.put(name, getattr(order, name), f"order.{name}")
    if order.order_date:
        filling.put("order_date", english.day(order.order_date), "order.order_date")


def _days(case: Case, filling: Filling) -> None:
    """Each day that is known, under its kind's name; a not yet ended countdown reads the same."""
    order, detail = case.claim.order, case.detail
    told = {
        order.day_kind: ("order.day", order.day),
        order.other_day_kind: ("order.other_day", order.other_day),
    }
    said = case.facts.day(detail.starts_clock) if detail is not None else None
    for kind, value in triggers_on_order(case):
        if value == said:
            continue  # the detail's own sentence says this day
        source = next((name for name, day in told.values() if day == value), "order.day")
        filling.put(kind.value, english.day(value), source, *(("order.day_kind",) if order.day_kind else ()))
    if order.day and order.day_kind is DayKind.COUNTDOWN_END:
        filling.put("countdown_end", english.day(order.day), "order.day", "order.day_kind")


def _facts(case: Case, detail: Detail, filling: Filling) -> None:
    for name, ask in asks_of(FACTS_MODELS[detail.id]):
        value = case.facts.get(name)
        source = f"facts.{detail.id}.{name}"
        filling.know(name, value, source)
        filling.put(name, _written(case.claim, ask, value), source)
    _share(case, detail, filling)
    _difference(case, detail, filling)


def _written(claim: Claim, ask: Ask, value: object) -> str | None:
    """An answer's English; ``None`` for what says nothing."""
    match value:
        case None | bool():
            return None
        case Measured():
            return f"{english.number(value.value)} {value.unit}"
        case Decimal() if isinstance(ask.kind, Price) and claim.order.currency:
            return english.money(Money(value, claim.order.currency))
        case date():
            return english.day(value)
        case str() if isinstance(ask.kind, Choice):
            return next(option.english for option in ask.kind.options if option.value == value)
        case _:
            return str(value)


def _share(case: Case, detail: Detail, filling: Filling) -> None:
    claim = case.claim
    bad, whole = pieces_at_stake(case)
    if detail.share is None or bad is None or whole is None:
        return
    counted = "order.set_pieces" if claim.order.set_pieces else "order.pieces"
    sources: tuple[str, ...] = (f"facts.{detail.id}.{detail.share.bad}", counted)
    if is_single(case):
        sources = ("order.pieces",)
        filling.put(detail.share.bad, "1", *sources)
    filling.put("is_bad", "is" if bad == 1 else "are", *sources)
    filling.put("was_bad", "was" if bad == 1 else "were", *sources)
    noun = nouns(claim)
    if noun:
        many = "pieces" if claim.order.set_pieces else "items" if claim.order.item_name else noun[1]
        filling.put("All_bad", english.all_of(whole, noun[0], many), *sources)
    them = english.bad_ones(bad, whole)
    filling.put("bad_it", them, *sources)
    filling.put("Bad_it", english.sentence_case(them), *sources)
    filling.know("bad_is_all", bad >= whole, sources[0])


def _difference(case: Case, detail: Detail, filling: Filling) -> None:
    """What lies between two measures in one unit, and whether it is more than the seller's tolerance."""
    listed, measured = case.facts.measured("listed"), case.facts.measured("measured")
    if listed is None or measured is None or listed.unit != measured.unit:
        return
    off = abs(listed.value - measured.value)
    sources = tuple(f"facts.{detail.id}.{name}" for name in ("listed", "measured"))
    filling.put("difference", f"{english.number(off)} {listed.unit}" if off else None, *sources)
    tolerance = case.facts.measured("tolerance")
    if tolerance is not None and tolerance.unit == listed.unit:
        filling.know("over_tolerance", off > tolerance.value, f"facts.{detail.id}.tolerance")


def _amount(case: Case, filling: Filling) -> None:
    claim, how = case.claim, case.how
    filling.know("how", how, "amount.how")
    result = case.amount
    if result is None:
        return
    sources = tuple(_amount_sources(claim, how))
    filling.put("amount", english.money(result.money), *sources)
    filling.put("arithmetic", result.arithmetic, *sources)


def _amount_sources(claim: Claim, how: object) -> Iterator[str]:
    yield from ("amount.how", "order.paid", "order.currency")
    if claim.order.shipping:
        yield "order.shipping"
    for name in (
        ("repair_work", "repair_material") if how == "repair" else ("worth",) if how == "difference" else ()
    ):
        if getattr(claim.amount, name) is not None:
            yield f"amount.{name}"
