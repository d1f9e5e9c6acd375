"""The ways to say an act of the seller: the facts that each says, and its marked words."""

from __future__ import annotations

from collections.abc import Iterator

from app.claim.seller.act import SellerAct


def rows(act: SellerAct) -> Iterator[tuple[str, str]]:
    """The ways to say an act, the most exact first: the fact that it says, and its marked words."""
    every = (
        ("both", act.with_both),
        ("done", act.with_done),
        ("said", act.with_said),
        ("sum", act.with_sum),
        ("until", act.with_until),
        ("day", act.with_day),
    )
    yield from ((field, words) for field, words in every if words)
    yield "", act.words


def says_done(act: SellerAct, field: str) -> bool:
    """Whether this way says that the buyer did what was asked."""
    return field == "done" or (field == "both" and "done" in act.fields)


def phrase_name(act: str, place: str, field: str) -> str:
    """The name of the phrase that says the act of this place in this way."""
    return "_".join(filter(None, (place, act, field)))
