"""The way through: its pages, how little each asks, forth and back, and answers that a change of mind takes off it."""

from __future__ import annotations

from random import Random

from app.claim.address import Address, fact
from app.claim.flow import before, is_reachable, missing, next_after, steps, unused, values, with_answers
from app.claim.model.answers import How
from app.claim.model.claim import Claim
from app.claim.pages import PAGES
from app.claim.pages.amount import AMOUNT
from app.claim.pages.facts import FACTS
from app.claim.pages.order import ORDER
from app.claim.pages.reason import DETAIL_PAGE, GROUP, REASON
from app.claim.pages.remedy import REMEDY
from app.claim.reasons import DETAILS

from .ways import BRANCHES, Branch, answered, case_of, draft_of, each_branch, finish, questions, start, ways

FIRST, *_, LAST = PAGES.values()


def first(branch: Branch, fullness: float = 0) -> Claim:
    return next(ways(branch, fullness, most=1))


@each_branch
def test_a_way_has_eight_pages_and_one_more_where_a_part_is_asked_for(branch: Branch) -> None:
    for claim in ways(branch, 0, most=6):
        case = case_of(claim)
        assert case.pages == tuple(page for page in PAGES.values() if page in case.pages)
        assert (REMEDY in case.pages) is (case.receipt == "received")
        assert case.pages[-1] is LAST
        assert len(case.pages) <= (9 if AMOUNT in case.pages else 8)


@each_branch
def test_the_number_of_steps_moves_with_what_came_and_with_nothing_else(branch: Branch) -> None:
    counted = {"received": 7, "partly_received": 6, "not_received": 6}
    for claim in ways(branch, 0, most=6):
        seen = Claim()
        for page, address, _ask, value in questions(claim):
            seen = with_answers(seen, {address: value})
            if page is not FIRST:
                case = case_of(seen)
                assert case.receipt is not None
                assert len(steps(case.pages)) == counted[case.receipt], (page.id, address)


@each_branch
def test_the_amount_is_a_page_only_where_a_part_can_be_meant(branch: Branch) -> None:
    case = case_of(first(branch))
    plain = answered(answered(case.claim, "order", pieces=1), "amount", how=None)
    assert case.detail is not None
    if case.detail.share is None or case.detail.share.whole == "pieces":
        assert AMOUNT not in case_of(plain).pages
    wants_less = case_of(answered(plain, "amount", less=True))
    assert (AMOUNT in wants_less.pages) is (len(wants_less.hows) > 1)


@each_branch
def test_a_way_asks_at_most_twelve_required_things(branch: Branch) -> None:
    for claim in ways(branch, 0, most=6):
        for asked in (claim, some_bad(claim)):
            required = [address for _page, address, ask, _value in questions(asked) if ask.required]
            assert len(required) <= 12, required


def some_bad(claim: Claim) -> Claim:
    """Two of six pieces: the way that asks most."""
    detail = case_of(claim).detail
    assert detail is not None
    claim = answered(claim, "order", pieces=6)
    return answered(claim, "facts", detail.id, **{detail.share.bad: 2}) if detail.share else claim


@each_branch
def test_with_nothing_optional_the_claim_page_is_reached(branch: Branch) -> None:
    case = case_of(first(branch))
    assert case.open_page is LAST
    assert case.complete


@each_branch
def test_back_undoes_next(branch: Branch) -> None:
    case = case_of(first(branch, 1))
    for page in case.pages:
        if page is not LAST:
            assert before(case, next_after(case, page)) is page
    assert before(case, FIRST) is None
    assert next_after(case, LAST) is LAST


@each_branch
def test_jumping_ahead_leads_to_the_first_open_question(branch: Branch) -> None:
    case = case_of(first(branch))
    for page in case.pages:
        required = [address for address, ask in case.asks[page.id].items() if ask.required]
        if not required:
            continue
        emptied = case_of(with_answers(case.claim, dict.fromkeys(required)))
        assert emptied.open_page is page
        assert is_reachable(emptied, page)
        after = emptied.pages[emptied.pages.index(page) + 1 :]
        assert not any(is_reachable(emptied, later) for later in after)


def test_from_nothing_only_the_first_page_is_reachable() -> None:
    empty = case_of(Claim())
    assert [page for page in PAGES.values() if is_reachable(empty, page)] == [FIRST]
    assert missing(empty, FIRST) == (Address("receipt", "receipt"),)


@each_branch
def test_every_question_stands_on_its_page_once(branch: Branch) -> None:
    case = case_of(first(branch))
    for page in case.pages:
        asks = case.asks[page.id]
        shown = [address for group in page.grouped(case) for address in group.addresses if address in asks]
        assert sorted(shown) == sorted(asks)
        assert len(set(shown)) == len(shown)


def test_the_thing_may_be_named_instead_of_chosen() -> None:
    claim = answered(first(BRANCHES[0]), "order", thing=None, item_name="model train")
    assert missing(case_of(claim), ORDER) == ()
    neither = answered(claim, "order", item_name=None)
    assert missing(case_of(neither), ORDER) == (Address("order", "thing"),)


def damaged(remedy: str = "refund_only") -> Claim:
    branch = next(b for b in BRANCHES if b[2].id == "damaged_broken" and b[1] == remedy)
    return finish(start(branch, Random(3)), Random(3), {}, 0)


def test_a_change_of_mind_keeps_the_answers_but_does_not_use_them() -> None:
    claim = damaged("return_and_refund")
    before_change = draft_of(claim).generated("standard")
    moved = answered(claim, "receipt", receipt="not_received")
    assert case_of(moved).open_page is DETAIL_PAGE
    assert set(unused(case_of(moved))) >= {
        Address("remedy", "remedy"),
        Address("reason", "detail"),
        Address("facts", "damaged_broken"),
    }
    text = draft_of(moved).generated("standard")
    assert "opened" not in text
    assert "return label" not in text
    back = answered(moved, "receipt", receipt="received")
    assert draft_of(back).generated("standard") == before_change
    assert unused(case_of(back)) == ()


def test_the_facts_of_another_detail_are_kept_apart() -> None:
    claim = damaged()
    other = answered(claim, "reason", detail="damaged_wet")
    assert unused(case_of(other)) == (Address("facts", "damaged_broken"),)
    assert case_of(other).open_page is FACTS
    done = answered(other, "facts", "damaged_wet", state=["wet"], bad_pieces=1, usable="no")
    again = answered(done, "reason", detail="damaged_broken")
    damage = fact("damaged_broken", "damage")
    assert values(case_of(again), FACTS)[damage] == values(case_of(claim), FACTS)[damage]
    assert unused(case_of(again)) == (Address("facts", "damaged_wet"),)


def test_a_way_to_the_amount_that_is_gone_is_not_used() -> None:
    claim = answered(damaged(), "amount", how="repair", repair_work="0.50")
    assert case_of(claim).open_page is LAST
    moved = answered(claim, "receipt", receipt="partly_received")
    moved = answered(moved, "reason", group=DETAILS["empty_parcel"].group, detail="empty_parcel")
    moved = answered(moved, "facts", "empty_parcel", seal="torn")
    assert AMOUNT not in case_of(moved).pages
    assert case_of(moved).how is How.ALL
    assert Address("facts", "damaged_broken") in unused(case_of(moved))


def test_no_reason_is_offered_only_for_sending_back() -> None:
    kept, back = case_of(damaged()), case_of(damaged("return_and_refund"))
    assert "no_reason" not in {option.value for option in kept.asks[REASON.id][GROUP].options}
    assert "no_reason" in {option.value for option in back.asks[REASON.id][GROUP].options}
    assert kept.detail is not None


def test_of_a_single_piece_nobody_asks_how_many_are_bad() -> None:
    claim = answered(damaged(), "order", pieces=1)
    bad_pieces = fact("damaged_broken", "bad_pieces")
    assert bad_pieces not in case_of(claim).asks[FACTS.id]
    a_set = answered(claim, "order", set_pieces=12)
    assert bad_pieces in case_of(a_set).asks[FACTS.id]
