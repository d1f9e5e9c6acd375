"""A page, a detail or a rule that is added to its table reaches everything that shows it, without another change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.claim.flow import steps
from app.claim.model.claim import Claim
from app.claim.model.savefile import read, schema, write
from app.claim.pages import PAGES
from app.config import Settings
from tests.claim.ways import case_of, draft_of
from tests.conftest import Install
from tests.made_up import BOOK, COURIER, COURIER_REST, SMELL, detail_added, page_added
from tests.web.journey import CUP, Answers, Journey
from tests.web.reading import Reader

AFTER_IT: Answers = {
    "remedy": {"remedy": "refund_only"},
    "reason": {"group": "damaged"},
    "detail": {"detail": "damaged_broken"},
    "facts": {"damage": "broken", "bad_pieces": CUP["pieces"], "usable": "no"},
    "evidence": {},
}


@pytest.fixture
def made_up(settings: Settings, install: Install) -> Iterator[Reader]:
    """A visitor of an installation that has all three."""
    with page_added(), detail_added():
        yield Reader(install(replace(settings, rules=BOOK)))


def at_the_courier(reader: Reader) -> Journey:
    return Journey(reader).start("received").answer("order", **CUP)


def saved(journey: Journey) -> Claim:
    return read(journey.reader.get(journey.url("claim.json")).html)


def test_the_page_is_on_the_way_in_its_place(made_up: Reader) -> None:
    journey = at_the_courier(made_up)
    assert journey.at("courier")
    assert journey.page.title == COURIER.title
    way = journey.page.texts("nav", class_="way")[0]
    assert f"Step 3 of {len(steps(case_of(saved(journey)).pages))}" in way
    assert COURIER.gap in journey.page.texts("span", class_="gap")
    assert made_up.visit(journey.url("remedy")).url == journey.url("courier"), "nobody gets past an open page"


def test_it_is_not_asked_where_it_makes_no_sense(made_up: Reader) -> None:
    journey = Journey(made_up).start("not_received").answer("order", **CUP | {"day_kind": "countdown_end"})
    assert not journey.at("courier")
    assert made_up.visit(journey.url("courier")).url == journey.page.url


def test_its_form_has_proposals_errors_and_problems(made_up: Reader) -> None:
    journey = at_the_courier(made_up)
    assert journey.page.value("knocks") == "2"
    assert "How often did the courier knock?" in journey.send("courier", knocks="").errors[0]
    assert "Nobody knocks 9 times" in journey.send("courier", knocks="9").errors[0]
    assert made_up.visit(journey.url("remedy")).url == journey.url("courier"), "nothing of it was saved"


def test_its_answers_are_kept_shown_and_changed(made_up: Reader) -> None:
    journey = at_the_courier(made_up).answer("courier", knocks="3", dog="y")
    assert journey.at("remedy")
    assert COURIER.gap not in journey.page.texts("span", class_="gap")
    back = journey.page.all("nav", class_="way")[0].find("a")
    assert back is not None
    assert made_up.visit(back.get("href", "")).value("knocks") == "3"
    journey.walk(AFTER_IT)
    assert journey.at("claim")
    assert "How often did the courier knock? 3 A dog was there Yes" in journey.page.words
    assert f"{journey.url('courier')}?back=claim" in journey.page.links()
    page = made_up.get(f"{journey.url('courier')}?back=claim")
    assert made_up.send(page.form("/courier"), {"knocks": "1"}).response.location == journey.url("claim")
    assert json.loads(made_up.get(journey.url("claim.json")).html)["courier"] == {"knocks": 1, "dog": True}
    assert "courier" in schema()["properties"]


def test_the_detail_is_offered_asked_said_and_saved(made_up: Reader) -> None:
    journey = at_the_courier(made_up).answer("courier", knocks="1").answer("remedy", remedy="refund_only")
    journey.answer("reason", group=SMELL.group)
    assert SMELL.label in journey.page.words
    journey.answer("detail", detail=SMELL.id)
    assert "What does it smell of?" in journey.page.words
    assert "Keep everything" in journey.page.words
    journey.answer("facts", smells_of="fish")
    assert "Both cups came with a smell of fish" in " ".join(journey.page.texts("p", class_="letter"))
    for need in SMELL.evidence:
        assert journey.page.all("li", id=f"slot-{need.role}")
    journey.answer("evidence")
    assert "Both cups came with a smell of fish" in journey.text()
    assert " > ".join(SMELL.wording) in journey.page.texts("ol", class_="card")[0]
    kept = saved(journey)
    assert read(write(kept)) == kept
    assert case_of(kept).situation == SMELL.id
    again = draft_of(kept)
    assert [again.text(length) for length in again.lengths] == [
        journey.text(length) for length in again.lengths
    ]
    assert SMELL.id in json.dumps(schema())


def test_the_rule_is_listed_and_fills_words(made_up: Reader) -> None:
    page = made_up.get("/rules")
    assert "77 days" in page.texts("article", id=f"rule-{COURIER_REST.id}")[0]
    assert "Couriers rest for 77 days." in at_the_courier(made_up).page.words


def test_afterwards_everything_is_as_before(settings: Settings, install: Install) -> None:
    tables = schema(), dict(PAGES)
    with page_added(), detail_added():
        assert schema() != tables[0]
    assert (schema(), dict(PAGES)) == tables
    reader = Reader(install(settings))
    assert at_the_courier(reader).at("remedy")
    assert reader.get("/claims/x/courier").status == 404
