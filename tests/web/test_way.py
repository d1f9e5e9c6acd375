"""The way through: three receipts, jumping ahead, changing one's mind, coming back."""

from __future__ import annotations

import pytest
from flask import Flask

from app.claim.advice import ADVICE
from app.claim.pages import PAGES
from app.claim.pages.remedy import REMEDY
from app.web.urls import page_url
from tests.web.journey import BROKEN, CUP, CUSTOMS, LOST, Answers, Journey, finished
from tests.web.reading import Page, Reader

WAYS: dict[str, tuple[Answers, tuple[str, ...]]] = {
    "broken": (BROKEN, ("cup", "broken", "9.20 USD")),
    "customs": (CUSTOMS, ("Customs", "papers", "18.40 USD")),
    "one_piece_has_no_count": (
        {page: answers for page, answers in BROKEN.items() if page != "amount"}
        | {"order": CUP | {"pieces": "1"}, "facts": {"damage": "cracked", "usable": "no"}},
        ("cracked", "18.40 USD"),
    ),
}
AFTER_THE_REMEDY = tuple(PAGES)[tuple(PAGES).index(REMEDY.id) + 1 :]


def letter_of(page: Page) -> str:
    return " ".join(page.texts("p", class_="letter"))


@pytest.mark.parametrize("name", WAYS)
def test_whole_way_ends_in_a_text(reader: Reader, name: str) -> None:
    way, facts = WAYS[name]
    journey = Journey(reader).walk(way)
    assert journey.at("claim")
    text = journey.text()
    assert not [fact for fact in facts if fact not in text], text
    assert text.isascii()
    assert text in reader.get(journey.url("claim.txt")).html


def test_partly_received(reader: Reader) -> None:
    journey = Journey(reader).start("partly_received").answer("order", **CUP)
    options = [radio.get("value") for radio in journey.see("reason").all("input", name="group")]
    assert options
    assert "damaged" not in options


def test_pages_and_required_inputs_are_few(reader: Reader) -> None:
    for way in (BROKEN, CUSTOMS):
        journey, asked = Journey(reader), []
        for step, answers in way.items():
            page = journey.page if step == "receipt" else journey.see(step)
            if answers:
                asked += [e.get("id") for e in page.all() if e.get("aria-required") == "true"]
            journey.walk({step: answers})
        assert len(asked) <= 14, asked
        assert len(way) + 1 <= 9


def test_every_page_shows_the_text_so_far(reader: Reader) -> None:
    journey = Journey(reader)
    for step, answers in BROKEN.items():
        page = journey.page if step == "receipt" else journey.see(step)
        assert letter_of(page), step
        journey.walk({step: answers})
    assert "broken" in letter_of(journey.see("amount"))


@pytest.mark.parametrize("ahead", [*AFTER_THE_REMEDY, "claim.txt", "claim-pack.zip", "print", ""])
def test_jumping_ahead_leads_to_the_first_open_question(reader: Reader, ahead: str) -> None:
    journey = Journey(reader).start("received").answer("order", **CUP)
    page = reader.visit(journey.url(ahead))
    assert page.url == journey.url("remedy")


def test_every_page_of_the_way_has_a_view_and_an_address_of_its_own(app: Flask) -> None:
    with app.test_request_context(base_url="http://127.0.0.1"):
        addresses = app.url_map.bind("127.0.0.1")
        for page in PAGES.values():
            endpoint, _values = addresses.match(page_url("x", page))
            assert endpoint == (f"{page.id}.show" if page.own_view else "question_page.show")


def test_sending_ahead_saves_nothing(reader: Reader) -> None:
    journey = Journey(reader).start("not_received")
    page = reader.ask(
        "POST", journey.url("remedy"), data={"csrf_token": reader.token(), "remedy": "refund_only"}
    )
    assert page.response.location == journey.url("order")


def test_back_leads_to_the_page_before_with_its_answers(journey: Journey) -> None:
    page = journey.see("claim")
    for step in reversed(BROKEN):
        back = page.all("nav", class_="way")[0].find("a")
        assert back is not None, page.url
        page = journey.reader.visit(back.get("href", ""))
        assert page.url == journey.url(step)
        for name, value in BROKEN[step].items():
            assert page.value(name) == value, (step, name)


def test_reload_and_resume(journey: Journey) -> None:
    before = journey.text()
    assert journey.see("order").value("paid") == "18.40"
    assert journey.see("order").value("paid") == "18.40"
    assert journey.see("").url == journey.url("claim")
    assert journey.text() == before


def test_change_from_the_claim_page_returns_there(journey: Journey) -> None:
    change = next(url for url in journey.see("claim").links() if "back=claim" in url and "/order" in url)
    page = journey.reader.get(change)
    sent = journey.reader.send(page.form("/order"), {"paid": "20.00"})
    assert sent.response.location == journey.url("claim")
    assert "10.00 USD" in journey.text()


def test_change_that_opens_a_question_leads_to_it(journey: Journey) -> None:
    page = journey.reader.get(journey.url("detail") + "?back=claim")
    sent = journey.reader.send(page.form("/detail"), {"detail": "damaged_wet"})
    assert sent.response.location == journey.url("facts")
    page = journey.reader.get(sent.response.location)
    assert "Some answers are kept, but not used" in page.words
    journey.answer("facts", state="wet", bad_pieces="1", usable="no").answer(
        "detail", detail="damaged_broken"
    )
    assert journey.see("facts").value("damage") == "broken"


def test_answers_off_the_way_are_kept_and_said(journey: Journey) -> None:
    before = journey.text()
    journey.answer("receipt", receipt="not_received").answer("order", **LOST)
    assert "Some answers are kept, but not used" in journey.see("reason").words
    journey.answer("receipt", receipt="received").answer("order", **CUP)
    assert journey.see("").url == journey.url("claim")
    assert journey.text() == before


def test_first_page_offers_help_for_all_that_is_no_new_dispute(reader: Reader) -> None:
    links = reader.get("/").links()
    assert {"/where", "/not-a-dispute", "/message"} <= set(links)
    for name in ("unopened", "no_button"):
        assert f"/advice/{name}" in links
        assert name in ADVICE


def test_list_of_claims(reader: Reader) -> None:
    assert "There is no claim here yet." in reader.get("/claims").words
    mine = finished(reader)
    page = reader.get("/claims")
    assert mine.url() in page.links()
    assert "Go on with my claim" in reader.get("/").words


def test_nothing_is_stored_before_the_first_answer(reader: Reader) -> None:
    for url in ("/", "/rules", "/example", "/open"):
        reader.get(url)
    assert "There is no claim here yet." in reader.get("/claims").words


def test_all_that_was_ticked_stands_there_again_after_an_error(journey: Journey) -> None:
    page = journey.send("facts", damage=["broken", "torn"], bad_pieces="many", usable="no")
    assert page.errors
    ticked = [box.get("value") for box in page.all("input", name="damage") if box.get("checked") is not None]
    assert ticked == ["broken", "torn"]


@pytest.mark.parametrize(
    ("place", "marks"),
    [("order", 'id="thing"'), ("remedy", 'name="remedy"'), ("evidence", 'id="files"')],
)
def test_a_page_that_was_open_too_long_says_so_above_all_else(
    journey: Journey, place: str, marks: str
) -> None:
    page = journey.send(place, csrf_token="old")
    assert page.status == 400
    assert page.words.count("This page was open for too long") == 1
    assert page.html.index("This page was open for too long") < page.html.index(marks)
