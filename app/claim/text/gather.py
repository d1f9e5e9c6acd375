"""Everything that can be said of a case, as phrases and facts; nothing that was not answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.address import Address, fact
from app.claim.amount import is_single, pieces_at_stake
from app.claim.dates.window import PACIFIC, triggers_on_order
from app.claim.model.answers import How
from app.claim.model.claim import FACTS_MODELS
from app.claim.model.order_page import DayKind
from app.claim.questions.ask import Ask, Choice, Measured, Price, Several, asks_of
from app.claim.text import english, nouns
from app.claim.text.phrases import NOTHING, Phrases
from app.claim.text.seller import gather_seller
from app.claim.text.statement import placeholders
from app.claim.values.things import THINGS
from app.claim.values.units import Money
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


def at(part: str, name: str) -> Address:
    """An address in a part."""
    return Address(part, name)


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
        found.put_or_nothing("above_price", ", more than the price" if above else None, *paid)
    _order(case, found)
    _days(case, found)
    gather_seller(case, found)
    if case.detail is not None:
        _facts(case, case.detail, found)
        _amount(case, found)
    found.know("keeps", case.keeps or None, at("remedy", "remedy"))
    _pieces(case, found)
    return found


_PLAIN = {
    "evidence": ("no_video",),
    "remedy": ("label_paid", "postage"),
    "order": ("free_return", "others", "paid_with"),
}
"""Answers that conditions look at as they are."""


def noun_of(claim: Claim) -> nouns.Noun | None:
    """The thing in English; the buyer's own words stay as they are."""
    order = claim.order
    if order.item_name:
        return nouns.of_name(order.item_name)
    return nouns.of_thing(order.thing) if order.thing and order.thing in THINGS else None


def _order(case: Case, found: Phrases) -> None:
    order, noun = case.claim.order, noun_of(case.claim)
    named = at("order", "item_name" if order.item_name else "thing")
    pieces = at("order", "pieces")
    if noun and order.pieces:
        gloss = THINGS[order.thing].label if order.thing and not order.item_name else noun.one
        counted = Msg(_("{count} × {thing}"), {"count": order.pieces, "thing": Msg(gloss)})
        single = order.pieces == 1
        short = noun.short_one if single else noun.short_many.removeprefix("pairs of ")
        found.put("item", nouns.counted(order.pieces, noun), named, pieces, gloss=counted)
        found.put("thing", noun.short_one, named, gloss=Msg(gloss))
        found.put("things", short, named, pieces, gloss=Msg(gloss))
        found.put("the_item", f"the {short}", named, pieces, gloss=Msg(gloss))
        whole = nouns.the_whole(order.pieces, noun)
        found.put("my_order", whole, named, pieces, gloss=Msg(gloss))
        _agree(found, "", many=not single or noun.plural_only, sources=(pieces,))
    found.know("many", bool(order.pieces and order.pieces > 1), pieces)
    _price(case, found)
    for name in ("order_number", "variant", "buyer_name"):
        found.put(name, getattr(order, name), at("order", name))
    if order.order_date:
        found.put(
            "order_date", english.day(order.order_date), at("order", "order_date"), gloss=order.order_date
        )
        today = case.now.astimezone(PACIFIC).date()
        _ago(found, "order_date", order.order_date, today, at("order", "order_date"), least=_LONG_AGO_FROM)


def _agree(found: Phrases, prefix: str, *, many: bool, sources: tuple[Address, ...]) -> None:
    """The words that agree with a number of things; another language does without them."""
    for name, forms in english.AGREEMENT.items():
        found.put(f"{prefix}{name}", forms[many] or NOTHING, *sources, gloss="")


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
    order, today = case.claim.order, case.now.astimezone(PACIFIC).date()
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
        gloss = Msg(_("{days} days ago"), {"days": days})
        found.put(f"{name}_ago", f"{days} days ago", *sources, gloss=gloss)


def _facts(case: Case, detail: Detail, found: Phrases) -> None:
    today = case.now.astimezone(PACIFIC).date()
    for name, ask in asks_of(FACTS_MODELS[detail.id]):
        source = fact(detail.id, name)
        value = case.answer(source)
        found.know(name, value, source)
        text, gloss = written(case.claim, ask, value)
        found.put(name, text, source, gloss=gloss)
        if isinstance(value, date):
            _ago(found, name, value, today, source)
        if name == "tracking":
            found.put_or_nothing("for_number", f"for {value}" if value else None, source)
            found.put_or_nothing("as_number", f"as {value}" if value else None, source)
            found.put_or_nothing("tracking_code", str(value) if value else None, source)
    own = found.phrases.get("own_words")
    if own is not None:
        # Own words about the seller follow what the seller did.
        found.know("tells_of_seller", "seller" in own.text.lower(), *own.sources)
    looked = fact(detail.id, "looked_at")
    where = ("there", looked) if case.answer(looked) else ("to the carrier",)
    found.put("known_where", *where, gloss="")
    _difference(case, detail, found)
    _weights(case, detail, found)


def _full(noun: nouns.Noun, bad: int, whole: int, *, is_set: bool) -> str:
    """The pieces that the claim is about, by the whole name of the item, as a text begins."""
    if whole == 1 or noun.plural_only:
        return f"the {noun.one}"
    if is_set or not noun.many:
        return nouns.part_of(bad, whole, f"pieces of the {noun.one}" if is_set else f"pieces of {noun.one}")
    return nouns.part_of(bad, whole, noun.many)


def _opening(case: Case, found: Phrases, full: str, sources: tuple[Address, ...], gloss: Msg) -> None:
    """The pieces with the day on which they came, or were ordered: how a text begins."""
    rows = (
        ("delivered", "that came on {day}", _("{thing}, came on {day}")),
        ("order_date", "that I ordered on {day}", _("{thing}, ordered on {day}")),
    )
    day = next((row for row in rows if row[0] in found.phrases), None)
    came, ordered = found.phrases.get("delivered"), found.phrases.get("order_date")
    found.put_or_nothing(
        "on_day",
        f"on {came.text}" if came else None,
        *(came.sources if came else ()),
        gloss=came.gloss if came else "",
    )
    if came or not ordered:
        found.put_or_nothing("ordered_on", None)
    else:
        said, told = f"that I ordered on {ordered.text}", Msg(_("ordered on {day}"), {"day": ordered.gloss})
        found.put_or_nothing("ordered_on", said, *ordered.sources, gloss=told)
    if day is None:
        found.put("opening", full, *sources, gloss=gloss)
        return
    phrase = found.phrases[day[0]]
    said = f"{full} {day[1].format(day=phrase.text)}"
    found.put(
        "opening", said, *sources, *phrase.sources, gloss=Msg(day[2], {"thing": gloss, "day": phrase.gloss})
    )


def _named(case: Case, detail: Detail, found: Phrases, number: int) -> None:
    """Typed names of what came, with the number of the pieces that they came in place of."""
    for name, ask in detail.asks.items():
        value = case.answer(fact(detail.id, name))
        if ask.names and isinstance(value, str):
            counted = nouns.counted(number, nouns.of_name(value))
            found.put(f"counted_{name}", counted, fact(detail.id, name), gloss=value)


def written(claim: Claim, ask: Ask, value: object) -> tuple[str | None, object]:
    """An answer's English and its gloss; ``None`` for what says nothing."""
    match value:
        case None | bool():
            return None, None
        case Measured():
            return f"{english.number(value.value)} {value.unit}", None
        case Decimal() if isinstance(ask.kind, Price) and claim.order.currency:
            money = Money(value, claim.order.currency)
            return english.money(money), money
        case date():
            return english.day(value), value
        case list() if isinstance(ask.kind, Several):
            said = [option.english for option in ask.options if option.value in value and option.english]
            return (english.listing(said), Listing(tuple(map(_bare, said)))) if said else (None, None)
        case str() if isinstance(ask.kind, Choice):
            said = [option.english for option in ask.kind.options if option.value == value]
            return (said[0], _bare(said[0])) if said and said[0] else (None, None)
        case int():
            return nouns.number_word(value), value
        case _:
            plain = str(value).strip().rstrip(".").replace("{", "(").replace("}", ")")
            return plain or None, None


def _bare(words: str) -> Msg:
    """An option's English as a message: words that agree with a number are left to each language."""
    return Msg(words, dict.fromkeys(placeholders(words), ""))


def _pieces(case: Case, found: Phrases) -> None:
    """The pieces that the claim is about: all of the line, or the bad ones among them."""
    noun, order, detail = noun_of(case.claim), case.claim.order, case.detail
    if noun is None or not order.pieces:
        return
    bad, whole = pieces_at_stake(case)
    counted = at("order", "set_pieces" if order.set_pieces else "pieces")
    sources: tuple[Address, ...] = (counted,)
    if detail is None or detail.share is None or bad is None or whole is None:
        bad = whole = order.set_pieces or order.pieces
    elif not is_single(case):
        sources = (fact(detail.id, detail.share.bad), counted)
    many = "pieces" if order.set_pieces or not noun.many else noun.short_many
    text = f"the {noun.short_one}" if whole == 1 else nouns.part_of(bad, whole, many)
    thing = THINGS[order.thing].label if order.thing and not order.item_name else noun.one
    gloss = Msg(_("{bad} of {whole} × {thing}"), {"bad": bad, "whole": whole, "thing": Msg(thing)})
    found.put("bad", text, *sources, gloss=Msg(thing) if whole == 1 else gloss)
    named = at("order", "item_name" if order.item_name else "thing")
    full = _full(noun, bad, whole, is_set=bool(order.set_pieces))
    found.put("bad_full", full, named, *sources, gloss=Msg(thing) if whole == 1 else gloss)
    _opening(case, found, full, (named, *sources), Msg(thing) if whole == 1 else gloss)
    found.put("bad_count", nouns.number_word(bad), *sources, gloss=bad)
    found.put("whole_count", nouns.number_word(whole), *sources, gloss=whole)
    found.put(
        "good_count", nouns.number_word(whole - bad) if whole > bad else None, *sources, gloss=whole - bad
    )
    _agree(found, "bad_", many=bad > 1 or noun.plural_only, sources=sources)
    found.know("bad_is_all", bad >= whole, *sources)
    if detail is not None:
        _named(case, detail, found, bad if detail.share else 1)


def _difference(case: Case, detail: Detail, found: Phrases) -> None:
    """What lies between two measures in one unit, and whether it is more than the seller's tolerance."""
    listed, measured = case.facts.measured("listed"), case.facts.measured("measured")
    if listed is None or measured is None:
        return
    sources = tuple(fact(detail.id, name) for name in ("listed", "measured"))
    share = _share_of(listed, measured)
    if share is not None:
        found.put("percent", f"{english.number(share)}%", *sources)
    if listed.unit != measured.unit:
        return
    off = abs(listed.value - measured.value)
    found.put("difference", f"{english.number(off)} {listed.unit}" if off else None, *sources)
    found.know("less", measured.value < listed.value, *sources)
    tolerance = case.facts.measured("tolerance")
    if tolerance is not None and tolerance.unit == listed.unit:
        found.know("over_tolerance", off > tolerance.value, fact(detail.id, "tolerance"), *sources)


_GRAMS = {"g": Decimal(1), "kg": Decimal(1000), "oz": Decimal("28.35"), "lb": Decimal("453.6")}


def _weights(case: Case, detail: Detail, found: Phrases) -> None:
    """What two weights prove: the parcel was posted lighter than the goods, or as light as what came."""
    posted, came = _grams(case, "label_weight"), _grams(case, "came_weight")
    goods = _grams(case, "real_weight") or _grams(case, "full_weight")
    if posted and goods:
        name = "real_weight" if case.facts.measured("real_weight") else "full_weight"
        found.know("too_light", posted < goods, fact(detail.id, "label_weight"), fact(detail.id, name))
    if posted and came:
        names = (fact(detail.id, "label_weight"), fact(detail.id, "came_weight"))
        found.know("as_posted", came >= posted, *names)


def _grams(case: Case, name: str) -> Decimal | None:
    weight = case.facts.measured(name)
    return weight.value * _GRAMS[weight.unit] if weight and weight.unit in _GRAMS else None


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


def _amount(case: Case, found: Phrases) -> None:
    found.know("how", case.how, at("amount", "how"))
    if case.amount is None:
        return
    sources = tuple(_amount_sources(case))
    found.put("amount", english.money(case.amount.money), *sources, gloss=case.amount.money)
    found.put("arithmetic", case.amount.arithmetic, *sources)


def _amount_sources(case: Case) -> Iterator[Address]:
    yield from (at("amount", "how"), at("order", "paid"), at("order", "currency"))
    if case.claim.order.shipping:
        yield at("order", "shipping")
    numbers = {How.REPAIR: ("repair_work", "repair_material"), How.DIFFERENCE: ("worth",)}
    for name in numbers.get(case.how, ()) if case.how else ():
        if getattr(case.claim.amount, name) is not None:
            yield at("amount", name)
