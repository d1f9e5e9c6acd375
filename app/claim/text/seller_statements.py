"""Every act of the seller as something to say, at either place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.claim.seller.act import SellerAct
from app.claim.seller.act_words import phrase_name, rows, says_done
from app.claim.seller.acts import ACTS
from app.claim.text.statement import CAPTION, MUST, FirstOf, Sayable, Statement

_LAST, _DONE = 24, 48
"""The last act of the seller weighs so much more than what came before; one with which the buyer complied, too."""
_TYPED = {1: 80, 2: MUST - 1}
"""What an act weighs at least that the buyer quotes or answers in own words, or both: a text is lost where it leaves
the seller's argument unanswered."""


def seller_statements() -> Iterator[Sayable]:
    """Every act, with the most exact words that its facts allow."""
    before = tuple(statement.id for act in ACTS.values() for statement in _ways(act, "before"))
    for act in ACTS.values():
        ways = (
            way for row in _ways(act, "before") for way in (replace(row, leading="{before_leading}"), row)
        )
        yield FirstOf(tuple(ways))
    for act in ACTS.values():
        ways = (
            way
            for row in _ways(act, "last")
            for way in (_also(row, "last_also", before), _also(row, "last_behind_caption", (CAPTION,)), row)
        )
        yield FirstOf(tuple(ways))


def _also(row: Statement, phrase: str, after: tuple[str, ...]) -> Statement:
    return replace(row, words=f"{{{phrase}}}", alone=row.words, join="and_also", after=after)


def _ways(act: SellerAct, place: str) -> Iterator[Statement]:
    """The act at this place in all its words, weightier where the buyer typed an answer to it."""
    for field, _words in rows(act):
        plain = _plain(act, place, field)
        if "said" in act.fields or "but" in act.fields:
            for typed, least in _TYPED.items():
                told = {**plain.when, f"{place}_typed": (typed,)}
                yield replace(plain, weight=max(plain.weight, least), when=told)
        yield plain


def _plain(act: SellerAct, place: str, field: str) -> Statement:
    complied = says_done(act, field)
    weight = act.weight + (_LAST if place == "last" else 0) + (_DONE if complied else 0)
    done: dict[str, tuple[object, ...]] = {f"{place}_done": (True,)} if complied else {}
    return Statement(
        ".".join(filter(None, ("seller", place, act.id, field))),
        "seller",
        f"{{{phrase_name(act.id, place, field)}}}",
        min(weight, MUST - 1),
        when={place: (act.id,), **done},
        backed_by=("chat", "shop_page") if act.id == "gone" else ("chat",),
        topic=act.topic,
    )
