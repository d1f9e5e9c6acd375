"""What a page of the way must have; each lack is said by its name, so that a new page says what it still needs."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import cache

import pytest

from app.claim import pages
from app.claim.address import Address, fact, read
from app.claim.case import Case
from app.claim.flow import with_answers
from app.claim.model.claim import Claim
from app.claim.pages import PAGES
from app.claim.pages.facts import FACTS
from app.claim.pages.order import ORDER
from app.claim.pages.page import Group, Page, Problem
from app.claim.questions.ask import Ask, Count, Day, Price, Tick
from app.claim.rulebook import RULEBOOK
from app.claim.text.statement import placeholders
from app.claim.traps import FIRST, TRAPS
from app.claim.words import Msg
from tests.made_up import COURIER, page_added

from .ways import BRANCHES, TODAY, case_of, claim_of, questions, ways

ID = re.compile(r"[a-z]+(_[a-z]+)*")


def every_case() -> Iterator[Case]:
    """An empty claim, and one of every branch: with few answers, with all of them, with answers that do not fit."""
    yield case_of(Claim())
    for branch in BRANCHES:
        for fullness in (0, 1):
            claim = next(ways(branch, fullness, most=1))
            yield case_of(claim)
            yield case_of(spoilt(claim))


def spoilt(claim: Claim) -> Claim:
    """The same claim with days that are years away, the largest counts, and more asked for than was paid."""
    for _page, address, ask, value in questions(claim):
        match ask.kind:
            case _ if value is None:
                continue
            case Day():
                claim = with_answers(claim, {address: TODAY + timedelta(days=5000)})
            case Count(_least, most):
                claim = with_answers(claim, {address: most})
            case Price() if address.part == "amount":
                claim = with_answers(claim, {address: Decimal(100_000_000)})
    return claim


@cache
def cases() -> tuple[Case, ...]:
    """Those cases, made when a test first needs them."""
    return tuple(every_case())


def lacks(page: Page, known: tuple[Case, ...] | None = None) -> list[str]:
    """What a page still needs, in words; nothing when it is whole."""
    found = [*_words(page)]
    for case in cases() if known is None else known:
        if page.on_path(case):
            found += [fault for look in LOOKS for fault in look(page, case)]
    return sorted(set(found))


def _words(page: Page) -> Iterator[str]:
    if not ID.fullmatch(page.id):
        yield "an id that is a word in small letters, fit for an address"
    if not page.title or page.title.endswith(".") or not page.title[0].isupper():
        yield "a title with a capital letter and no full stop"
    if page.lead and not page.lead.endswith("."):
        yield "a full stop after its lead"
    if page.gap and not page.gap.endswith("."):
        yield "a full stop after its gap"
    for rule in {name for words in (page.title, page.lead, page.gap) for name in placeholders(words)}:
        if rule not in RULEBOOK or RULEBOOK.shown(rule) is None:
            yield f"a rule {rule}"


def _questions(page: Page, case: Case) -> Iterator[str]:
    asks = page.asks(case)
    for address, ask in asks.items():
        if not ask.label:
            yield f"a label for {address}"
        if not _kept(case.claim, address):
            yield f"a place in the claim for {address}"
        if ask.instead and not any(other.name == ask.instead for other in asks):
            yield f"the question that does as well as {address}"
    names = Counter(address.field for address in asks)
    yield from (f"one name for one question, not {name} for {n}" for name, n in names.items() if n > 1)


def _groups(page: Page, case: Case) -> Iterator[str]:
    shown = Counter(address for group in page.grouped(case) for address in group.addresses)
    yield from (f"one group for {address}" for address in page.asks(case) if shown[address] != 1)
    if any(group.optional and not group.legend for group in page.grouped(case)):
        yield "a legend for what is folded away"


def _kept(claim: Claim, address: Address) -> bool:
    try:
        read(claim, address)
    except AttributeError:
        return False
    return True


def _proposals(page: Page, case: Case) -> Iterator[str]:
    asks = page.asks(case)
    for address, value in page.proposals(case, "USD").items():
        if address not in asks:
            yield f"a question for its proposal {address}"
        elif not asks[address].admits(value):
            yield f"an option for its proposal {address}"


def _problems(page: Page, case: Case) -> Iterator[str]:
    asks = page.asks(case)
    for problem in page.problems(case, TODAY):
        if problem.address not in asks:
            yield f"a question for its problem {problem.address}"
        if not problem.words.text:
            yield f"words for its problem {problem.address}"
    yield from (f"a question for {address}" for address in page.unsettled(case) if address not in asks)


LOOKS = (_questions, _groups, _proposals, _problems)


@pytest.mark.parametrize("page_id", PAGES)
def test_a_page_lacks_nothing(page_id: str) -> None:
    assert lacks(PAGES[page_id]) == []


def test_every_page_file_is_in_the_list_under_its_id() -> None:
    modules = [
        importlib.import_module(f"{pages.__name__}.{m.name}") for m in pkgutil.iter_modules(pages.__path__)
    ]
    found = [value for module in modules for value in vars(module).values() if isinstance(value, Page)]
    assert Counter(page.id for page in found) == Counter(list(PAGES))
    assert {page.id: page for page in found} == PAGES
    assert all(key == page.id for key, page in PAGES.items())


def test_no_question_is_asked_on_two_pages() -> None:
    for case in cases():
        asked = Counter(address for page in case.pages for address in case.asks[page.id])
        assert [address for address, times in asked.items() if times > 1] == []


def test_the_last_page_asks_nothing_and_every_other_something() -> None:
    *others, last = PAGES.values()
    assert all(not last.asks(case) for case in cases())
    assert all(any(page.asks(case) for case in cases()) for page in others)


def test_every_trap_stands_on_a_page_that_exists() -> None:
    assert {trap.page for trap in TRAPS} <= set(PAGES)
    assert set(FIRST) <= {trap.id for trap in TRAPS}


def test_a_made_up_page_lacks_nothing_but_what_it_lacks() -> None:
    with page_added():
        assert lacks(COURIER, (case_of(Claim()),)) == ["a rule courier_rest"]


OTHER = Address("order", "paid")


@pytest.mark.parametrize(
    ("made", "lack"),
    [
        (replace(COURIER, id="The courier"), "an id that is a word in small letters, fit for an address"),
        (replace(COURIER, title=""), "a title with a capital letter and no full stop"),
        (replace(COURIER, title="Who brought it."), "a title with a capital letter and no full stop"),
        (replace(COURIER, lead="They rest"), "a full stop after its lead"),
        (replace(COURIER, gap="The courier"), "a full stop after its gap"),
        (replace(COURIER, asks=lambda _case: {OTHER: Ask("", Tick())}), "a label for order.paid"),
        (
            replace(COURIER, asks=lambda _case: {Address("order", "van"): Ask("Van?", Tick())}),
            "a place in the claim for order.van",
        ),
        (
            replace(COURIER, asks=lambda _case: {OTHER: Ask("Paid?", Price(), instead="tip")}),
            "the question that does as well as order.paid",
        ),
        (
            replace(
                COURIER,
                asks=lambda _case: {OTHER: Ask("Paid?", Price()), Address("other", "paid"): Ask("?", Tick())},
            ),
            "one name for one question, not paid for 2",
        ),
        (replace(COURIER, groups=lambda _case: ()), "one group for courier.knocks"),
        (
            replace(COURIER, groups=lambda case: (Group(tuple(COURIER.asks(case)), optional=True),)),
            "a legend for what is folded away",
        ),
        (
            replace(COURIER, proposals=lambda _case, _currency: {OTHER: 1}),
            "a question for its proposal order.paid",
        ),
        (
            replace(COURIER, problems=lambda _case, _today: [Problem(OTHER, Msg(""))]),
            "a question for its problem order.paid",
        ),
        (
            replace(COURIER, problems=lambda _case, _today: [Problem(OTHER, Msg(""))]),
            "words for its problem order.paid",
        ),
        (replace(COURIER, unsettled=lambda _case: (OTHER,)), "a question for order.paid"),
    ],
)
def test_what_a_page_lacks_is_said(made: Page, lack: str) -> None:
    with page_added():
        assert lack in lacks(made, (case_of(Claim()),))


@pytest.mark.parametrize(
    ("order", "offered"),
    [
        ({"thing": "cable"}, set()),
        ({"thing": "dress"}, {"chest", "chest_round", "waist", "hips", "sleeve"}),
        ({"thing": "shoes"}, {"insole"}),
        ({"item_name": "wool coat"}, {"chest", "chest_round", "waist", "hips", "sleeve", "insole"}),
    ],
)
def test_only_what_such_a_thing_has_can_be_measured(order: dict[str, str], offered: set[str]) -> None:
    case = case_of(claim_of("received", "nad_size", order=order))
    options = {option.value for option in FACTS.asks(case)[fact("nad_size", "dimension")].options}
    assert options & {"chest", "chest_round", "waist", "hips", "sleeve", "insole"} == offered
    assert {"length", "width", "height", "diameter", "thickness"} <= options


@pytest.mark.parametrize("detail", ["wrong_item", "damaged_broken", "nad_size"])
def test_the_number_of_bad_pieces_says_of_how_many(detail: str) -> None:
    case = case_of(claim_of("received", detail, order={"pieces": 3}))
    hint = FACTS.asks(case)[fact(detail, "bad_pieces")].hint
    assert hint == Msg("Of {whole}", {"whole": 3})


def test_a_day_is_no_end_of_a_countdown_before_the_buyer_says_so() -> None:
    kind = Address("order", "day_kind")
    case = case_of(claim_of("not_received", order={"day": "2026-11-15"}))
    assert kind not in ORDER.proposals(case, "USD")
    assert kind in [problem.address for problem in ORDER.problems(case, TODAY)]
    timer = case_of(claim_of("not_received", order={"timer_days": 3}))
    assert kind not in [problem.address for problem in ORDER.problems(timer, TODAY)]
    came = case_of(claim_of("received"))
    assert ORDER.proposals(came, "USD")[kind] == "delivered"
