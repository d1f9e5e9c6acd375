"""A made-up page, detail and rule, put into the tables for as long as a test runs, as a newcomer would add them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field
from pydantic.fields import FieldInfo

from app.claim.address import Address, read
from app.claim.case import Case
from app.claim.model.answers import ReasonAnswers
from app.claim.model.claim import FACTS_MODELS, AllFacts, Claim
from app.claim.pages import PAGES
from app.claim.pages.page import Page, Problem, asks_in
from app.claim.questions.ask import Answers, Ask, Choice, Count, Option, Tick, answers_model, asks_of
from app.claim.reasons import DETAILS, details_for, groups_for
from app.claim.reasons.detail import Detail, Need, Receipt
from app.claim.rulebook import RULEBOOK
from app.claim.rulebook.rule import Rule, Rulebook
from app.claim.rulebook.sources import AS_OF
from app.claim.text.statement import Statement
from app.claim.values.units import Quantity
from app.claim.words import Msg

# The page: what its answers' model, its file and the list of pages would hold.


class CourierAnswers(Answers):
    """What the courier did."""

    knocks: Annotated[int | None, Ask("How often did the courier knock?", Count(), required=True)] = None
    dog: Annotated[bool | None, Ask("A dog was there", Tick())] = None


KNOCKS = Address("courier", "knocks")


def _problems(case: Case, _today: date) -> Iterable[Problem]:
    knocks: object = read(case.claim, KNOCKS)
    if isinstance(knocks, int) and knocks > 3:
        yield Problem(KNOCKS, Msg("Nobody knocks {times} times", {"times": knocks}))


COURIER = Page(
    "courier",
    "Who brought it?",
    "Couriers rest for {courier_rest}.",
    on_path=lambda case: case.receipt is not Receipt.NOT_RECEIVED,
    asks=lambda _case: asks_in("courier", CourierAnswers),
    proposals=lambda _case, _currency: {KNOCKS: 2},
    problems=_problems,
    gap="What the courier did.",
)

# The detail: what its reason's file would hold.
SMELL = Detail(
    id="made_up_smell",
    group="quality",
    label="It smells",
    hint="Of fish, for example",
    wording=("Quality problem", "Smell"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "smells_of": Ask(
            "What does it smell of?",
            Choice((Option("fish", "Fish", "fish"), Option("petrol", "Petrol", "petrol"))),
            required=True,
        ),
    },
    evidence=(Need("whole_item", "required"), Need("listing", "strong"), Need("parcel_label", "helpful")),
    traps=("keep_everything",),
    statements=(
        Statement(
            "made_up.smell",
            "defect",
            "{bad} came with a smell of {smells_of}",
            98,
            shown_by=("whole_item",),
            short="{bad} came with a smell of {smells_of}",
        ),
    ),
)

# The rule: what a file of the rulebook would hold.
COURIER_REST = Rule(
    "courier_rest",
    "window",
    "How long couriers rest",
    "A courier rests {value} after each parcel. This number is ours.",
    ("ours",),
    AS_OF,
    Quantity(77, "days"),
)
BOOK = Rulebook((*RULEBOOK, COURIER_REST), RULEBOOK.sources.values())


@contextmanager
def page_added(page: Page = COURIER, after: str = "order") -> Iterator[None]:
    """The page stands in the list of pages, and its answers in the claim."""
    before = dict(PAGES)
    order = [key for known in before for key in ((known, page.id) if known == after else (known,))]
    with _field(Claim, page.id, CourierAnswers, default_factory=CourierAnswers, description="The courier"):
        _refill(PAGES, {key: page if key == page.id else before[key] for key in order})
        try:
            yield
        finally:
            _refill(PAGES, before)


@contextmanager
def detail_added(detail: Detail = SMELL) -> Iterator[None]:
    """The detail stands among the details, and what is made from them when the program starts is made anew."""
    before, ask = dict(DETAILS), dict(asks_of(ReasonAnswers))["detail"]
    offered = replace(ask, kind=Choice((*ask.options, Option(detail.id, detail.label, hint=detail.hint))))
    facts = answers_model(f"Facts_{detail.id}", detail.asks)
    _refill(DETAILS, before | {detail.id: detail})
    _forget()
    FACTS_MODELS[detail.id] = facts
    try:
        with (
            _field(AllFacts, detail.id, facts | None, default=None, description=detail.label),
            _field(ReasonAnswers, "detail", Annotated[str | None, offered], default=None),
            _field(
                Claim, "reason", ReasonAnswers, default_factory=ReasonAnswers, description="What is wrong"
            ),
            _field(Claim, "facts", AllFacts, default_factory=AllFacts, description="The facts"),
        ):
            yield
    finally:
        del FACTS_MODELS[detail.id]
        _refill(DETAILS, before)
        _forget()
        # The claim was made anew while its answers still knew the detail.
        Claim.model_rebuild(force=True)


def _forget() -> None:
    details_for.cache_clear()
    groups_for.cache_clear()


def _refill(table: dict[str, Any], rows: dict[str, Any]) -> None:
    """Change a table where it stands: everybody who reads it sees the change."""
    table.clear()
    table.update(rows)


@contextmanager
def _field(model: type[BaseModel], name: str, annotation: Any, **field: Any) -> Iterator[None]:
    """The model with this field, as if it stood in its class."""
    fields: dict[str, FieldInfo] = model.__pydantic_fields__
    before = dict(fields)
    fields[name] = FieldInfo.from_annotated_attribute(annotation, Field(**field))
    rebuild: Callable[..., object] = model.model_rebuild
    rebuild(force=True)
    try:
        yield
    finally:
        _refill(fields, before)
        rebuild(force=True)
