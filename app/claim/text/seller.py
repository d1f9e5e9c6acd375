"""What the text says of the seller: the last act and the one before, as statements made from the table of acts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.seller.acts import ACTS, SellerAct
from app.claim.seller.reported import PLACES, report_at
from app.claim.text import english
from app.claim.text.phrases import Phrases
from app.claim.text.statement import MUST, FirstOf, Sayable, Statement
from app.claim.values.units import Money

if TYPE_CHECKING:
    from app.claim.case import Case

_LAST = 24
"""The last act of the seller weighs so much more than what came before."""


def gather_seller(case: Case, found: Phrases) -> None:
    """The facts of each report, under names of their own ("last_day")."""
    for place in PLACES:
        report = report_at(case.claim.seller, place)
        if report is None:
            continue
        found.know(place, report.act, Address("seller", "act", place))
        for name in ("day", "until"):
            day = getattr(report, name)
            if day is not None:
                found.put(f"{place}_{name}", english.day(day), Address("seller", name, place), gloss=day)
        if report.sum is not None and case.claim.order.currency:
            money = Money(report.sum, case.claim.order.currency)
            found.put(f"{place}_sum", english.money(money), Address("seller", "sum", place), gloss=money)
        if report.done:
            found.know(f"{place}_done", report.done, Address("seller", "done", place))


def seller_statements() -> Iterator[Sayable]:
    """Every act as something to say, at either place; with the most exact words that its facts allow."""
    for place in PLACES:
        for act in ACTS.values():
            yield FirstOf(tuple(_statements(act, place)))


def _statements(act: SellerAct, place: str) -> Iterator[Statement]:
    weight = act.weight + (_LAST if place == "last" else 0)
    rows = (
        ("done", act.with_done, 48),
        ("sum", act.with_sum, 0),
        ("until", act.with_until, 0),
        ("day", act.with_day, 0),
        ("", act.words, 0),
    )
    for field, words, more in rows:
        if not words or (field and field not in act.fields):
            continue
        when: dict[str, tuple[object, ...]] = {place: (act.id,)}
        if field == "done":
            when[f"{place}_done"] = (True,)
        yield Statement(
            f"seller.{place}.{act.id}{'.' + field if field else ''}",
            "seller",
            words.replace("{act_", "{" + place + "_"),
            min(weight + more, MUST - 1),
            when=when,
            backed_by=("chat", "shop_page") if act.id == "gone" else ("chat",),
        )
