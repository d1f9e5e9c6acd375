"""Everything that can be said of a case, as phrases and facts; nothing that was not answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.address import Address, fact
from app.claim.dates.window import pacific_day, triggers_on_order
from app.claim.model.answers import How
from app.claim.model.claim import FACTS_MODELS
from app.claim.model.order_page import DayKind
from app.claim.questions.ask import Ask, Choice, Measured, Price, Several, asks_of
from app.claim.text import english, nouns
from app.claim.text.comparisons import gather_difference, gather_lists, gather_weights, measured
from app.claim.text.phrases import Phrases
from app.claim.text.pieces import agree, at, gather_pieces, name_of, noun_of
from app.claim.text.seller import gather_seller
from app.claim.text.statement import placeholders
from app.claim.values.units import Money, Quantity
from app.claim.words import Listing, Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Claim
    from app.claim.reasons.detail import Detail

_AGO_FROM = 7
"""From so many days on, the time since a day is worth saying; ours."""
_LONG_AGO_FROM = 30
"""From so many days on, the time since the order is worth saying where nothing came; ours."""

_SOON = 5
"""So many days before the delivery time ends, a request names that day; ours."""


def gather(case: Case) -> Phrases:
    """All phrases and facts of a case."""
    found = Phrases()
    found.know("receipt", case.receipt, at("receipt", "receipt"))
    decided = at("remedy", "remedy") if case.claim.remedy.remedy else at("receipt", "receipt")
    found.know("remedy", case.remedy, decided)
    for part, names in _PLAIN.items():
        for name in names:
            found.know(name, case.answer(at(part, name)), at(part, name))
    cost = case.answer(at("remedy", "postage_sum"))
    if isinstance(cost, Decimal) and case.claim.order.currency:
        money = Money(cost, case.claim.order.currency)
        found.put("postage_sum", english.money(money), at("remedy", "postage_sum"), gloss=money)
        above = case.ceiling is not None and cost > case.ceiling.amount
        paid = (at("remedy", "postage_sum"), at("order", "paid"))
        more = Msg(_("(more than the price)"))
        found.put_or_nothing("above_price", ", more than the price" if above else None, *paid, gloss=more)
    _order(case, found)
    _days(case, found)
    gather_seller(case, found)
    if case.detail is not None:
        _facts(case, case.detail, found)
        _amount(case, found)
    found.know("keeps", case.keeps or None, at("remedy", "remedy"))
    gather_pieces(case, found)
    return found


_PLAIN = {
    "evidence": ("no_video",),
    "remedy": ("label_paid", "postage", "return_if_paid"),
    "order": ("free_return", "others", "paid_with"),
}
"""Answers that conditions look at as they are."""


def _order(case: Case, found: Phrases) -> None:
    order, noun = case.claim.order, noun_of(case.claim)
    named = at("order", "item_name" if order.item_name else "thing")
    pieces = at("order", "pieces")
    if noun and order.pieces:
        gloss = name_of(case.claim)
        counted = Msg(_("{count} × {thing}"), {"count": order.pieces, "thing": gloss})
        single = order.pieces == 1
        short = noun.short_one if single else noun.short_many.removeprefix("pairs of ")
        found.put("item", nouns.counted(order.pieces, noun), named, pieces, gloss=counted)
        found.put("thing", noun.short_one, named, gloss=gloss)
        found.put("things", short, named, pieces, gloss=gloss)
        found.put("the_item", f"the {short}", named, pieces, gloss=gloss)
        whole = nouns.the_whole(order.pieces, noun)
        found.put("my_order", whole, named, pieces, gloss=gloss)
        agree(found, "", many=not single or noun.plural_only, sources=(pieces,))
    found.know("many", bool(order.pieces and order.pieces > 1), pieces)
    _price(case, found)
    for name in ("order_number", "variant", "buyer_name"):
        found.put(name, getattr(order, name), at("order", name))
    if order.order_date:
        found.put(
            "order_date", english.day(order.order_date), at("order", "order_date"), gloss=order.order_date
        )
        today = pacific_day(case.now)
        _ago(found, "order_date", order.order_date, today, at("order", "order_date"), least=_LONG_AGO_FROM)


def _price(case: Case, found: Phrases) -> None:
    order, ceiling = case.claim.order, case.ceiling
    if ceiling is None or order.paid is None or order.currency is None:
        return
    shipped = (at("order", "shipping"),) if order.shipping is not None else ()
    sources = (at("order", "paid"), *shipped, at("order", "currency"))
    found.put("total", english.money(ceiling), *sources, gloss=ceiling)
    found.know("shipped", bool(order.shipping), at("order", "shipping"))


def _days(case: Case, found: Phrases) -> None:
    """Each day of the order page that is past, under its kind's name; the detail's own sentence says its day."""
    order, today = case.claim.order, pacific_day(case.now)
    told = {order.day: "day", order.other_day: "other_day"}
    said = case.facts.day(case.detail.starts_clock) if case.detail is not None else None
    for kind, value in triggers_on_order(case):
        if value == said or (kind is DayKind.COUNTDOWN_END and value >= today):
            continue
        source = at("order", told.get(value, "day"))
        found.put(kind.value, english.day(value), source, gloss=value)
        _ago(found, kind.value, value, today, source)
    end = next(
        (
            day
            for kind, day in ((order.day_kind, order.day), (order.other_day_kind, order.other_day))
            if kind is DayKind.COUNTDOWN_END
        ),
        None,
    )
    if end is not None:
        ended = end < today
        if ended or (end - today).days <= _SOON:
            name = "countdown_end" if ended else "countdown_until"
            found.put(name, english.day(end), at("order", told.get(end, "day")), gloss=end)


def _ago(
    found: Phrases, name: str, value: date, today: date, *sources: Address, least: int = _AGO_FROM
) -> None:
    days = (today - value).days
    if days >= least:
        gloss = Msg(_("{time} ago"), {"time": Quantity(days, "days")})
        found.put(f"{name}_ago", f"{days} days ago", *sources, gloss=gloss)


def _facts(case: Case, detail: Detail, found: Phrases) -> None:
    today = pacific_day(case.now)
    for name, ask in asks_of(FACTS_MODELS[detail.id]):
        source = fact(detail.id, name)
        value = case.answer(source)
        found.know(name, value, source)
        text, gloss = written(case.claim, ask, value)
        found.put(name, text, source, gloss=gloss)
        if isinstance(value, date):
            _ago(found, name, value, today, source)
        if name == "tracking":
            for word in ("for", "as"):
                text = f"{word} {value}" if value else None
                found.put_or_nothing(f"{word}_number", text, source, gloss=str(value))
            found.put_or_nothing("tracking_code", str(value) if value else None, source)
    own = found.phrases.get("own_words")
    if own is not None:
        # Own words about the seller follow what the seller did.
        about_seller = re.search(r"\b(seller|shop|he)\b", own.text.lower()) is not None
        found.know("tells_of_seller", about_seller, *own.sources)
    looked = fact(detail.id, "looked_at")
    where = ("there", looked) if case.answer(looked) else ("to the carrier",)
    found.put("known_where", *where, gloss="")
    gather_difference(case, detail, found)
    gather_lists(case, detail, found)
    gather_weights(case, detail, found)


def written(claim: Claim, ask: Ask, value: object) -> tuple[str | None, object]:
    """An answer's English and its gloss; ``None`` for what says nothing."""
    match value:
        case None | bool():
            return None, None
        case Measured():
            return f"{english.number(value.value)} {value.unit}", measured(value.value, value.unit)
        case Decimal() if isinstance(ask.kind, Price) and claim.order.currency:
            money = Money(value, claim.order.currency)
            return english.money(money), money
        case date():
            return english.day(value), value
        case list() if isinstance(ask.kind, Several):
            said = [option.english for option in ask.options if option.value in value and option.english]
            return (english.clauses(said), Listing(tuple(map(_bare, said)))) if said else (None, None)
        case str() if isinstance(ask.kind, Choice):
            said = [option.english for option in ask.kind.options if option.value == value]
            return (said[0], _bare(said[0])) if said and said[0] else (None, None)
        case int():
            return nouns.number_word(value), value
        case _:
            plain = english.no_braces(str(value).strip().rstrip("."))
            return plain or None, None


def _bare(words: str) -> Msg:
    """An option's English as a message: words that agree with a number are left to each language."""
    return Msg(words, dict.fromkeys(placeholders(words), ""))


def _amount(case: Case, found: Phrases) -> None:
    found.know("how", case.how, at("amount", "how"))
    kept = case.keeps and case.how in (How.REPAIR, How.DIFFERENCE)
    found.know("keeps_it_for_a_part", kept, *([at("amount", "how")] if kept else []))
    if case.amount is None:
        return
    sources = tuple(_amount_sources(case))
    found.put("amount", english.money(case.amount.money), *sources, gloss=case.amount.money)
    found.put("arithmetic", case.amount.arithmetic, *sources, gloss=case.amount.told)


def _amount_sources(case: Case) -> Iterator[Address]:
    yield from (at("amount", "how"), at("order", "paid"), at("order", "currency"))
    if case.claim.order.shipping:
        yield at("order", "shipping")
    numbers = {How.REPAIR: ("repair_work", "repair_material"), How.DIFFERENCE: ("worth",)}
    for name in numbers.get(case.how, ()) if case.how else ():
        if getattr(case.claim.amount, name) is not None:
            yield at("amount", name)
