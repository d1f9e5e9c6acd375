"""What is in force: events count by their days, and some leave what stood before them as it is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.claim.after.compare import compared
from app.claim.after.life import Life
from app.claim.after.next_step import next_step
from app.claim.after.timeline import added, happened_before, is_twin, undone
from app.claim.model.claim import Claim
from app.claim.text.after_letters import compose
from app.claim.text.bank_letter import bank_letter
from app.claim.values.units import Money
from tests.claim.ways import NOW, case_of

Event = tuple[str, int, dict[str, Any]]
OFFER: Event = ("offer", 19, {"kind": "money", "sum": 3, "by": "seller"})
FILED: Event = ("filed", 12, {})
RETURN: Event = ("offer", 19, {"kind": "back", "sum": 40, "by": "platform"})
REFUSES: Event = ("wants", 20, {"which": "refuse", "case": "open"})
ARRIVED: Event = ("returned", 18, {"state": "arrived"})
NO_MONEY: Event = ("money", 20, {"state": "none"})
LOST: Event = ("decided", 18, {"result": "nothing", "ground": "unknown"})


def told(*events: Event, **order: Any) -> Claim:
    """A claim of which this was told, each event on a day of November."""
    claim = Claim.model_validate(
        {
            "receipt": {"receipt": "received"},
            "reason": {"group": "not_as_described"},
            "order": {"paid": "54", "currency": "USD"} | order,
        }
    )
    for event, day, facts in events:
        claim = added(claim, event, facts | {"day": date(2026, 11, day)}, NOW)
    return claim


def life_of(*events: Event, **order: Any) -> Life:
    return case_of(told(*events, **order)).life


def text_of(life: Life) -> str:
    letter = next_step(life).letter
    return compose(life, letter).text if letter else ""


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ((OFFER,), FILED),
        ((OFFER,), ("filed", 19, {})),
        ((OFFER,), ("filed", 20, {})),
        ((FILED, OFFER), ("filed", 20, {})),
        ((FILED,), ("filed", 20, {})),
        ((RETURN,), REFUSES),
        ((ARRIVED,), NO_MONEY),
        ((("return_ordered", 18, {"label": "good"}),), NO_MONEY),
        ((LOST,), NO_MONEY),
    ],
)
def test_some_events_leave_the_step_as_it_is(first: tuple[Event, ...], then: Event) -> None:
    before, after = life_of(*first), life_of(*first, then)
    assert before.last is not None
    assert after.last is not None
    assert after.last.number == before.last.number
    assert next_step(after).id == next_step(before).id
    assert next_step(after).until == next_step(before).until or then[0] == "filed"


def test_a_dispute_that_is_opened_after_a_message_is_the_step() -> None:
    chat: Event = ("offer", 10, {"kind": "money", "sum": 3, "by": "chat"})
    filed: Event = ("filed", 18, {})
    assert next_step(life_of(chat, filed)).id == "look_daily"
    asked: Event = ("wants", 10, {"which": "wait", "case": "none"})
    assert next_step(life_of(asked, filed)).id == "look_daily"


def test_events_stand_by_day_and_the_last_entered_is_undone() -> None:
    life = life_of(OFFER, FILED)
    assert [one.event for one in life.happened] == ["filed", "offer"]
    assert life.entered_last is not None
    assert life.entered_last.event == "filed"
    assert [one.event for one in undone(life.case.claim, life.entered_last.number).after] == ["offer"]


def test_a_second_filing_does_not_start_the_clock_again() -> None:
    assert life_of(FILED, ("filed", 20, {})).filed_on == date(2026, 11, 12)


def test_a_refusal_answers_no_other_offer() -> None:
    assert next_step(life_of(OFFER, REFUSES)).id == "escalate"


@pytest.mark.parametrize("by", ["platform", "platform_declined"])
def test_a_proposal_with_a_return_is_never_a_plain_yes(by: str) -> None:
    life = life_of(("offer", 19, {"kind": "back", "sum": 54, "by": by, "postage": 19}))
    found = next_step(life)
    assert life.variant is not None
    assert found.id == "platform_label"
    assert "only if what remains suits you" in found.do.text
    assert "other proposal" not in life.variant.never
    text = text_of(life)
    assert "I accept" not in text
    assert "19.00 USD" in text
    remains = [message for message in compared(life) if "would remain" in message.text]
    assert [message.values["left"] for message in remains] == [Money(Decimal(35), "USD")]
    assert not [message for message in compared(life) if "lost for good" in message.text]


def test_silence_is_said_in_one_way() -> None:
    found = next_step(life_of(("offer", 19, {"kind": "all", "by": "platform_declined"})))
    assert "only a proposal" not in found.why.text
    assert "silence can count as a yes" in found.otherwise.text


@pytest.mark.parametrize("which", ["close", "new_case"])
def test_a_case_that_is_left_alone_stays_open(which: str) -> None:
    found = next_step(life_of(("wants", 19, {"which": which, "case": "open"})))
    assert "stays open" in found.otherwise.text


def test_an_offer_in_the_messages_of_an_open_dispute_is_answered_there() -> None:
    life = life_of(("offer", 19, {"kind": "money", "sum": 3, "by": "messages"}))
    assert life.stage == "answer"
    assert next_step(life).id == "reject"


def test_the_bank_is_told_of_the_return() -> None:
    text = bank_letter(life_of(FILED, ARRIVED, NO_MONEY)).text
    assert "I sent the goods back, and they arrived on 18 Nov" in text
    assert "the refund has not arrived" in text.lower()
    assert "I opened a dispute there on 12 Nov 2026" in text


def test_the_bank_is_told_of_no_dispute_that_nobody_named() -> None:
    life = life_of(NO_MONEY)
    assert "dispute" not in bank_letter(life).text
    assert "dispute" in bank_letter(life_of(OFFER)).text


def test_the_text_after_a_return_names_its_day() -> None:
    claim = told(("returned", 1, {"state": "arrived"}))
    later = case_of(claim, NOW.replace(month=12, day=31)).life
    assert next_step(later).id == "ask_return"
    assert "receipt" not in next_step(later).do.text
    assert "The return has arrived, on 1 Nov 2026" in text_of(later)


def test_nothing_new_has_no_appeal_to_paste() -> None:
    assert text_of(life_of(LOST)) == ""


def test_an_appeal_says_what_the_new_thing_shows() -> None:
    facts = {"result": "nothing", "ground": "evidence", "new": ["test"], "shows": "only 28 GB can be stored"}
    assert "As new evidence I add a test; only 28 GB can be stored" in text_of(
        life_of(("decided", 18, facts))
    )


@pytest.mark.parametrize("payer", ["seller", "me"])
def test_no_label_is_no_picture_to_add(payer: str) -> None:
    found = next_step(life_of(("return_ordered", 18, {"label": "none", "payer": payer})))
    assert "picture" not in found.where.text


def test_no_button_is_claimed_to_be_missing_before_anybody_looked() -> None:
    assert text_of(case_of(Claim()).life) == ""


def test_what_is_entered_again_is_one_event() -> None:
    claim = told(FILED, OFFER)
    again = added(claim, "offer", claim.after[-1].answers(), NOW).after[-1]
    other = added(claim, "offer", claim.after[-1].answers() | {"sum": 4}, NOW).after[-1]
    assert is_twin(claim, claim.after[-1].number, again), "the page was come back to"
    assert is_twin(claim, 0, told(FILED).after[0])
    assert not is_twin(claim, claim.after[-1].number, other)


def test_a_dispute_is_not_opened_after_what_happened_in_it() -> None:
    claim = told(FILED, OFFER)
    late = {"day": date(2026, 11, 20)}
    assert happened_before(claim, "filed", late, 1) == date(2026, 11, 19)
    assert happened_before(claim, "filed", {"day": date(2026, 11, 19)}, 1) is None
    assert happened_before(claim, "decided", late) is None
    assert happened_before(told(NO_MONEY), "filed", {"day": date(2026, 11, 25)}) is None


def test_goods_that_may_still_come_are_named_only_where_none_came() -> None:
    back = life_of(("money", 20, {"state": "in"})).variant
    assert back is not None
    assert "goods come" not in back.never
    claim = Claim.model_validate({"receipt": {"receipt": "not_received"}})
    none = case_of(added(claim, "money", {"state": "in", "day": date(2026, 11, 20)}, NOW)).life.variant
    assert none is not None
    assert "If the goods come after all" in none.never
