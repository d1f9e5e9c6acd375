"""After filing on the pages: from page 1 to the answer, the list of events, its changes, the calendar, the texts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from icalendar import Calendar

from app.claim.after.events import EVENTS
from app.claim.after.no_dispute import SITUATIONS
from app.claim.model.savefile import read
from tests.conftest import Clock, services_of
from tests.evidence.samples import photo
from tests.stories.after.expected import EXPECTED, HAPPENED, WAITING
from tests.web.journey import OWNER, Journey, finished
from tests.web.reading import Page, Reader
from tests.web.sending import file, upload

OFFER = {"kind": "money", "sum": "3.00", "by": "seller", "day": "2026-11-19"}


def add(journey: Journey, event: str, **facts: Any) -> Page:
    """Add an event on the claim's own page."""
    page = journey.reader.get(journey.url(f"after/add/{event}"))
    return journey.reader.send(page.form(f"/after/add/{event}"), facts)


def answer(journey: Journey) -> Page:
    return journey.reader.get(journey.url("after/"))


def numbers(journey: Journey) -> list[int]:
    return [one.number for one in read(journey.reader.get(journey.url("claim.json")).html).after]


@pytest.mark.parametrize("name", HAPPENED)
def test_a_story_is_three_pages_from_its_answer(reader: Reader, clock: Clock, name: str) -> None:
    expected = EXPECTED[name]
    assert "/where" in reader.get("/").links()
    where = reader.get("/where")
    address = f"/where/{expected['event']}"
    assert address in where.links()
    page = reader.get(address)
    since = clock().date() - date.fromisoformat(expected["now"][:10])
    days = {
        name: (date.fromisoformat(value) + since).isoformat()
        for name, value in expected["facts"].items()
        if name in ("day", "until")
    }
    sent = reader.send(page.form(address), expected["facts"] | days | expected["basics"])
    assert sent.status == 303, sent.errors
    found = reader.follow(sent)
    assert found.title == "What to do now"
    for said in expected["says"]:
        if not re.search(r"\d{4}", said):
            assert said in found.words
    for said in expected["never"]:
        assert said in found.words
    assert found.texts("p", class_="now-do")


@pytest.mark.parametrize("name", WAITING)
def test_a_situation_that_waits_has_its_days_and_text(reader: Reader, name: str) -> None:
    expected = EXPECTED[name]
    kind = expected["situation"]
    page = reader.get(f"/not-a-dispute/{kind}")
    assert all(said in page.words for said in (*expected["do"], *expected["says"]))
    assert set(expected["rules"]) <= set(SITUATIONS[kind].rules)
    form = page.form(f"/not-a-dispute/{kind}")
    found = reader.send(form, {"day": expected["day"], "order_number": "8123"})
    assert found.status == 200
    assert "my order 8123" in found.words or "My order 8123" in found.words
    for day in expected["dates"]:
        assert f"{date.fromisoformat(day):%-d %b %Y}" in found.words


def test_every_situation_has_its_anchor_and_says_whether_a_rule_is_known(reader: Reader) -> None:
    page = reader.get("/not-a-dispute")
    for one in SITUATIONS.values():
        assert page.all("details", id=one.id)
    assert page.words.count("We know of no rule for this") == sum(
        not one.rules for one in SITUATIONS.values()
    )
    assert reader.get("/not-a-dispute/war").status == 404


def test_a_day_to_come_is_asked_back(reader: Reader) -> None:
    page = reader.get("/not-a-dispute/frozen")
    found = reader.send(page.form("/not-a-dispute/frozen"), {"day": "2027-01-01"})
    assert found.status == 422
    assert "still to come" in found.errors[0]


def test_filed_then_an_offer_then_undone(journey: Journey) -> None:
    assert "I have filed it" in journey.see("claim").words
    assert add(journey, "filed", day="2026-11-18", amount="").status == 303
    page = journey.see("claim")
    assert "I have filed it" not in page.words
    assert "Look at the case once a day" in page.texts("p", class_="now-do")[0]
    assert add(journey, "offer", **OFFER).status == 303
    page = answer(journey)
    assert "3.00 USD is 6.20 USD below the 9.20 USD" in page.texts(class_="letter")[0]
    assert "Reject this offer" in page.texts(class_="now-do")[0]
    assert len(page.texts("ol", class_="happened")[0].split("Change")) == 3
    undo = page.form("/undo")
    assert journey.reader.send(undo).status == 303
    assert numbers(journey) == [1]
    assert journey.reader.send(undo).status == 303, "pressed twice"
    assert numbers(journey) == [1]


def test_what_is_entered_again_is_one_and_a_fact_of_one_is_changed(journey: Journey) -> None:
    for sum_ in ("3.00", "3.00", "5.00"):
        add(journey, "offer", **OFFER | {"sum": sum_})
    assert numbers(journey) == [1, 2]
    page = journey.reader.get(journey.url("after/1"))
    assert page.value("sum") == "3.00"
    assert journey.reader.send(page.form("/after/1"), {"sum": "4.00"}).status == 303
    sums = [str(one.fact("sum")) for one in read(journey.reader.get(journey.url("claim.json")).html).after]
    assert sums == ["4.00", "5.00"]
    assert journey.reader.get(journey.url("after/9")).status == 404


def test_what_is_sent_twice_is_added_once(journey: Journey) -> None:
    form = journey.reader.get(journey.url("after/add/offer")).form("/after/add/offer")
    for _ in range(2):
        assert journey.reader.send(form, OFFER).status == 303
    assert numbers(journey) == [1]
    assert journey.reader.send(form, OFFER | {"since": "much"}).status == 400


def test_a_case_that_is_told_twice_from_one_page_is_one_claim(reader: Reader) -> None:
    form = reader.get("/where/filed").form("/where/filed")
    told = {"wrong": "damaged", "paid": "9.20", "currency": "USD"}
    sent = [reader.send(form, told).response.location for _ in range(2)]
    assert sent[0] == sent[1]


@pytest.mark.parametrize(
    ("event", "facts", "said"),
    [
        ("offer", {"kind": "", "by": "seller"}, "What is offered?"),
        ("offer", OFFER | {"day": "2027-01-01"}, "still to come"),
        ("offer", OFFER | {"sum": "much"}, "12.50"),
        ("decided", {"result": "part", "sum": ""}, "Which sum do you get?"),
        ("filed", {"day": ""}, "Enter the date"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    journey: Journey, event: str, facts: dict[str, str], said: str
) -> None:
    page = add(journey, event, **facts)
    assert page.status == 422
    assert any(said in error for error in page.errors), page.errors
    for name, value in facts.items():
        if name in ("day", "sum"):
            assert page.value(name) == value
    assert numbers(journey) == []


def test_a_page_that_was_open_too_long_loses_nothing(journey: Journey) -> None:
    sent = journey.reader.ask("POST", journey.url("after/add/offer"), data=OFFER | {"csrf_token": "old"})
    assert sent.status == 400
    assert sent.value("sum") == "3.00"
    assert numbers(journey) == []


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_asks_and_is_no_error_without_a_claim(reader: Reader, event: str) -> None:
    page = reader.get(f"/where/{event}")
    assert page.status == 200
    sent = reader.send(page.form(f"/where/{event}"))
    assert sent.status == 422
    assert any("What is wrong?" in error for error in sent.errors)


def test_a_pasted_order_page_fills_the_price_and_keeps_what_was_typed(reader: Reader) -> None:
    form = reader.get("/where/offer").form("/where/offer")
    text = "Order ID: 8214000000000101\nMug 12\nUS $4.00 x1\nShipping: US $1.00\nTotal: US $5.00"
    page = reader.ask("POST", "/where/offer/paste", data=form.values | OFFER | {"paste": text})
    assert page.status == 200, page.errors
    assert page.value("sum") == "3.00"
    assert (page.value("paid"), page.value("currency")) == ("5.00", "USD")
    assert page.value("order_number") == "8214000000000101"
    sent = reader.send(page.form("/where/offer"), {"wrong": "damaged"})
    assert sent.status == 303, sent.errors
    assert "5.00 USD" in reader.follow(sent).words
    nothing = reader.ask("POST", "/where/offer/paste", data=form.values | OFFER | {"paste": "hello"})
    assert nothing.status == 422
    assert nothing.value("sum") == "3.00"
    assert reader.get("/where/offer/paste").status == 303


def test_a_sum_that_was_asked_for_needs_its_day(reader: Reader) -> None:
    form = reader.get("/where/offer").form("/where/offer")
    told = OFFER | {"wrong": "damaged", "paid": "9.20", "currency": "USD"}
    sent = reader.send(form, told | {"wanted": "5"})
    assert any("Enter the day, too" in error for error in sent.errors)
    found = reader.follow(reader.send(form, told | {"wanted": "5", "opened_on": "2026-11-18"}))
    assert "3.00 USD is 2.00 USD below the 5.00 USD" in found.words


def test_a_claim_that_was_told_leads_back_to_its_answer(reader: Reader) -> None:
    form = reader.get("/where/filed").form("/where/filed")
    sent = reader.send(form, {"wrong": "damaged", "paid": "9.20", "currency": "USD"})
    claim = sent.response.location.removesuffix("after/")
    assert reader.visit(claim).title == "What to do now"
    assert reader.get(f"{claim}claim.json").status == 200


def test_the_calendar_is_one_for_the_whole_life(journey: Journey, clock: Clock) -> None:
    add(journey, "filed", day=clock().date().isoformat())
    events = calendar_of(journey)
    assert [day for _id, (day, _words) in events.items()] == [
        clock().date() + timedelta(days=days) for days in (5, 15)
    ]
    first = dict(events)
    page = journey.reader.get(journey.url("after/1"))
    journey.reader.send(page.form("/after/1"), {"day": (clock().date() - timedelta(days=1)).isoformat()})
    again = calendar_of(journey)
    assert list(again) == list(first), "a second import updates the same entries"
    assert all("dispute" in words for _day, words in again.values())


def calendar_of(journey: Journey) -> dict[str, tuple[date, str]]:
    calendar = Calendar.from_ical(journey.reader.get(journey.url("deadlines.ics")).response.data)
    events = calendar.walk("VEVENT")
    for event in events:
        alarms = sorted(alarm.decoded("TRIGGER") for alarm in event.walk("VALARM"))
        assert alarms == [timedelta(days=-3, hours=9), timedelta(days=-1, hours=9), timedelta(hours=9)]
    return {str(e["UID"]): (e.decoded("DTSTART"), str(e["DESCRIPTION"])) for e in events}


@pytest.mark.parametrize(
    ("message", "marked", "event"),
    [
        (
            "Dear friend, please close the dispute, I refund you 5 USD by PayPal",
            "PayPal",
            "offer?kind=outside",
        ),
        ("亲，请先取消纠纷，我们给您优惠券", "取消纠纷", "wants?which=close"),
        (
            "Пожалуйста, закройте спор, мы отправим новый товар через 3 дня",
            "закройте спор",
            "wants?which=close",
        ),
        (
            "Por favor confirme la recepción y cierre la disputa",
            "confirme la recepción",
            "wants?which=confirm",
        ),
        ("Por favor aguarde 15 dias e feche a disputa", "feche a disputa", "wants?which=close"),
    ],
)
def test_a_message_is_marked_and_the_event_offered(
    reader: Reader, message: str, marked: str, event: str
) -> None:
    page = reader.send(reader.get("/message").form("/message"), {"message": message})
    assert page.status == 200
    assert marked in page.texts("mark")
    assert f"/where/{event}" in page.links()
    assert message in page.texts("p", class_="message")[0]


def test_a_message_in_a_claim_leads_to_its_own_events_and_is_not_kept(journey: Journey) -> None:
    url = journey.url("after/message")
    page = journey.reader.send(
        journey.reader.get(url).form("/after/message"), {"message": "Please wait 10 days"}
    )
    assert "10 days" in page.texts("mark")
    target = f"{journey.url('after/add/wants')}?which=wait"
    assert target in page.links()
    assert journey.reader.get(target).value("which") == "wait"
    assert "10 days" not in journey.reader.get(journey.url("claim.json")).html
    assert journey.reader.send(journey.reader.get(url).form("/after/message"), {"message": " "}).status == 422


def test_a_message_cannot_bring_markup(reader: Reader) -> None:
    page = reader.send(reader.get("/message").form("/message"), {"message": "<b>close the dispute</b>"})
    assert not page.all("b")[1:] or "close" not in page.texts("b")[0]
    assert "<b>" in page.texts("p", class_="message")[0]


def test_the_letter_to_the_bank_numbers_its_exhibits(app: Flask, journey: Journey, clock: Clock) -> None:
    upload(journey, file(photo("jpeg")))
    add(journey, "filed", day="2026-10-01")
    add(journey, "decided", day="2026-11-01", result="nothing", ground="unknown")
    page = journey.reader.get(journey.url("after/bank-letter"))
    assert "decided on 1 Nov without a full refund" in page.words
    assert re.search(r"SHA-256 [0-9a-f]{64}", page.words)
    assert "Photo 1" in page.words
    assert "may cost your AliExpress account" in page.words
    assert f"{clock().date():%-d %b %Y}" in page.words
    claim = services_of(app).claims.open(OWNER, journey.id).claim if journey.reader else None
    assert claim is not None


def test_a_letter_to_the_bank_says_what_it_lacks(reader: Reader) -> None:
    form = reader.get("/where/returned").form("/where/returned")
    told = {"wrong": "damaged", "paid": "9.20", "currency": "USD", "state": "arrived", "day": "2026-11-10"}
    claim = reader.send(form, told).response.location
    page = reader.get(f"{claim}bank-letter")
    assert "The order number is not known here" in page.words
    assert "The day of payment is not known here" in page.words
    assert "the pages after it" not in page.words, "no page follows"
    assert "the goods went back, and the refund did not come" in page.words
    assert "they arrived on 10 Nov 2026" in page.words


def test_undoing_the_only_event_asks_anew(journey: Journey) -> None:
    add(journey, "offer", **OFFER)
    page = journey.reader.follow(journey.reader.send(answer(journey).form("/undo")))
    assert page.title == "What happened?"
    empty = answer(journey)
    assert "What happened so far" not in empty.words
    assert not empty.texts(class_="letter")


def test_a_known_dispute_is_not_asked_for_again(journey: Journey) -> None:
    add(journey, "filed", day="2026-11-15")
    page = journey.reader.get(journey.url("after/add/wants"))
    assert "Is there a dispute?" not in page.words
    sent = journey.reader.send(page.form("/after/add/wants"), {"which": "wait", "day": "2026-11-19"})
    assert sent.status == 303, sent.errors
    assert "Say no to waiting" in journey.reader.follow(sent).texts(class_="now-do")[0]


def test_a_dispute_is_not_opened_after_what_happened_in_it(journey: Journey) -> None:
    add(journey, "filed", day="2026-11-15")
    add(journey, "offer", **OFFER)
    page = journey.reader.get(journey.url("after/1"))
    sent = journey.reader.send(page.form("/after/1"), {"day": "2026-11-20"})
    assert sent.status == 422
    assert "On 19 Nov 2026 something happened in the dispute already" in sent.errors[0]
    assert sent.value("day") == "2026-11-20"


def test_rules_stand_behind_what_is_said(journey: Journey) -> None:
    add(journey, "wants", which="confirm", case="open", day="2026-11-19")
    assert "Where we know it from" in answer(journey).words


def test_the_whole_way_stays_open_to_a_claim_that_was_only_told(reader: Reader) -> None:
    form = reader.get("/where/filed").form("/where/filed")
    sent = reader.send(form, {"wrong": "damaged", "paid": "9.20", "currency": "USD"})
    page = reader.follow(sent)
    links = [url for url in page.links() if url.endswith("/order")]
    assert links
    assert reader.get(links[0]).status == 200


def test_finished_claims_keep_their_page(reader: Reader) -> None:
    assert finished(reader).see("claim").status == 200
