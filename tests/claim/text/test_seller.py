"""Two acts of one seller are one sentence where one reply answers both; nothing that was reported is lost by it."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest

from app.claim.model.answers import SellerAnswers, SellerReport
from app.claim.seller.acts import ACTS
from tests.claim.ways import BRANCHES, draft_of, finish, start

BROKEN = next(branch for branch in BRANCHES if branch[2].id == "damaged_broken")


def told(before: dict[str, Any], last: dict[str, Any]) -> str:
    claim = finish(start(BROKEN, Random(4)), Random(4), {}, 0)
    claim.seller = SellerAnswers(
        before=SellerReport.model_validate(before), last=SellerReport.model_validate(last)
    )
    claim.order.currency = "USD"
    return draft_of(claim).generated("long")


@pytest.mark.parametrize(
    ("before", "last", "said"),
    [
        (
            {"act": "admits", "day": "2026-07-18"},
            {"act": "wants_confirm", "day": "2026-07-26"},
            "The seller admitted the mistake on 18 Jul 2026 and asked me on 26 Jul to confirm receipt first; "
            "I do not agree.",
        ),
        (
            {"act": "wants_close", "day": "2026-11-15"},
            {"act": "wants_wait", "until": "2026-11-30"},
            "The seller asked me on 15 Nov 2026 not to dispute and to wait until 30 Nov; I agree to neither.",
        ),
        (
            {"act": "wants_close", "day": "2026-06-02"},
            {"act": "wants_wait", "day": "2026-06-02", "until": "2026-06-30"},
            "The seller asked me on 2 Jun 2026 not to dispute and to wait until 30 Jun; I agree to neither.",
        ),
        (
            {"act": "blames_me"},
            {"act": "wants_wait"},
            "The seller says that it is my fault and asks me to wait longer; I accept neither.",
        ),
        (
            {"act": "refuses"},
            {"act": "offers_part", "sum": "2"},
            "The seller refuses a refund and offers only 2.00 USD, which I decline.",
        ),
        (
            {"act": "blames_me"},
            {"act": "offers_part", "sum": "2"},
            "The seller says that it is my fault and offers only 2.00 USD; I accept neither.",
        ),
        (
            {"act": "offers_coupon", "sum": "1"},
            {"act": "offers_part", "sum": "2"},
            "The seller offers only a coupon of 1.00 USD and offers only 2.00 USD; I accept neither.",
        ),
        (
            {
                "act": "blames_post",
                "day": "2026-07-16",
                "said": 'leaking is "normal"',
                "but": "The cap was open.",
            },
            {"act": "offers_coupon", "day": "2026-07-19", "sum": "1"},
            "The seller wrote on 16 Jul 2026 \"leaking is 'normal'\", but the cap was open. "
            "The seller offered only a coupon of 1.00 USD on 19 Jul, which I "
            "decline.",
        ),
        (
            {"act": "refuses", "but": "the chart says 26 cm"},
            {"act": "blames_me", "said": "wide foot", "but": "the length is wrong"},
            "The seller refuses a refund, but the chart says 26 cm. The seller says "
            '"wide foot", but the length is wrong.',
        ),
        (
            {"act": "admits"},
            {"act": "as_described", "but": "the listing says silver"},
            "The seller admitted the mistake. The seller says that it is as described, but the listing says silver.",
        ),
        (
            {"act": "wants_test", "done": True},
            {"act": "offers_part", "sum": "2"},
            "The seller asked me to test it again; I did, and nothing changed. The seller offers only 2.00 USD, "
            "which I decline.",
        ),
        (
            {"act": "offers_part", "sum": "2"},
            {"act": "agrees"},
            "The seller offers only 2.00 USD, which I decline. The seller agreed to a refund.",
        ),
        (
            {"act": "admits"},
            {"act": "gone"},
            "The seller admitted the mistake. The shop is closed now.",
        ),
    ],
)
def test_two_acts_stand_together(before: dict[str, Any], last: dict[str, Any], said: str) -> None:
    assert said in told(before, last)


@pytest.mark.parametrize("last", ACTS)
def test_no_reply_is_lost_and_none_is_said_twice_in_a_sentence(last: str) -> None:
    for before in ACTS:
        text = told({"act": before}, {"act": last})
        for act in (before, last):
            words, reply = re.split(r"(?:; |, which )(?=I )|$", ACTS[act].words, maxsplit=1)[:2]
            if act == before and (before == last or before in ACTS[last].ends):
                continue
            plain = words.removeprefix("the seller ").removeprefix("asks me ")
            sentence = next(line for line in text.split(". ") if plain.lower() in line.lower())
            assert sentence.count("I do not agree") <= 1, (before, sentence)
            assert reply in sentence or re.search("I (agree to|accept) neither", sentence), (before, sentence)


@pytest.mark.parametrize("act", [act.id for act in ACTS.values() if "but" in act.fields])
def test_an_answer_of_the_buyer_stands_in_place_of_the_usual_reply(act: str) -> None:
    said = told({}, {"act": act, "said": "It is normal", "but": "The listing says other things"})
    sentence = next(line for line in said.split(". ") if "says other things" in line)
    declines = ", which I" in sentence
    assert sentence.endswith(f", {'as' if declines else 'but'} the listing says other things")
    assert "; I " not in sentence
    assert ('"It is normal"' in sentence) == ("said" in ACTS[act].fields)
