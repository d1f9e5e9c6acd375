"""A pasted order page fills the fields of the order's page, costs nothing typed, saves nothing, and is kept nowhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from app.claim.paste.reading import PASTE_AT_MOST
from app.config import Settings
from tests.claim.paste.test_samples import SAMPLES
from tests.web.journey import CUP, Journey
from tests.web.reading import Page, Reader
from tests.web.test_privacy import Watching, places

pytestmark = pytest.mark.long

MARKS = ("Zqxname", "Zqxstreet", "Zqxtown", "0170-0000001", "zqx@example.org", "Zqxmore")
PERSONAL = "Zqxname Sample\n+49 0170-0000001\nZqxstreet 1\nZqxtown, Germany\nzqx@example.org\n"
PAID = "Read from your paste"


def sample(name: str) -> str:
    return (SAMPLES / f"{name}.txt").read_text("utf-8")


ONE = sample("o01_list_one_order")
WITH_NAME = sample("e02_detail_folded").replace("Ref. Number", f"{PERSONAL}Ref. Number") + "Zqxmore\n"


def paste(journey: Journey, text: str | None, **typed: Any) -> Page:
    """Press "Read it" on the order's page, with these answers typed before."""
    form = journey.see("order").form("/order")
    sent = form.values | typed | ({} if text is None else {"paste": text})
    return journey.reader.ask("POST", journey.url("order") + "/paste", data=sent)


def shown(page: Page, *names: str) -> dict[str, str | None]:
    return {name: page.value(name) for name in names}


def hint(page: Page, name: str) -> str:
    """What stands beside a field."""
    return " ".join(page.texts(id=f"{name}-hint"))


@pytest.fixture
def started(reader: Reader) -> Journey:
    return Journey(reader).start("received")


def test_it_fills_the_same_fields_and_marks_them(started: Journey) -> None:
    page = paste(started, ONE)
    assert page.status == 200
    assert page.title == started.see("order").title
    read = {
        "item_name": "Precision Screwdriver Set 24 in 1",
        "variant": "Blue, 24 in 1",
        "pieces": "2",
        "paid": "8.72",
        "currency": "USD",
        "order_number": "8214000000000101",
        "order_date": "2026-09-21",
    }
    assert shown(page, *read) == read
    assert [name for name in read if not hint(page, name).startswith(PAID)] == []
    assert page.all("input", name="free_return")[0].get("checked") is not None
    assert "Check it: it is saved when you continue" in page.words
    assert PAID not in hint(page, "day_kind") + hint(page, "buyer_name")
    assert not page.value("paste")


def test_nothing_is_saved_before_continue(started: Journey) -> None:
    page = paste(started, ONE)
    untouched = started.see("order")
    assert shown(untouched, "item_name", "order_number", "paid") == {
        "item_name": "",
        "order_number": "",
        "paid": "",
    }
    sent = started.reader.send(page.form("/order"), {"day": "2026-11-12"})
    assert sent.status == 303
    assert started.see("order").value("order_number") == "8214000000000101"
    assert started.see("order").value("paid") == "8.72"


def test_what_was_typed_stays_also_what_cannot_be_read(started: Journey) -> None:
    typed = {
        "item_name": "my screwdrivers",
        "pieces": "many",
        "paid": "much",
        "order_number": "<none>",
        "order_date": "yesterday",
        "buyer_name": "Sam",
        "day": "2026-11-12",
    }
    page = paste(started, ONE, **typed)
    assert shown(page, *typed) == typed
    assert page.errors == []
    assert page.value("variant") == "Blue, 24 in 1"


def test_a_thing_that_was_chosen_gets_no_other_name(started: Journey) -> None:
    page = paste(started, ONE, thing="cup")
    assert shown(page, "thing", "item_name") == {"thing": "cup", "item_name": ""}


def test_stored_answers_stay_on_the_way_back(started: Journey) -> None:
    journey = started.answer("order", **CUP)
    before = shown(journey.see("order"), *CUP)
    page = paste(journey, ONE)
    assert shown(page, *CUP) == before
    assert page.value("order_number") == "8214000000000101"
    emptied = paste(journey, ONE, thing="", paid="", currency="")
    assert shown(emptied, "item_name", "paid") == {
        "item_name": "Precision Screwdriver Set 24 in 1",
        "paid": "8.72",
    }
    again = paste(journey, "Ref. Number: 8214000000000101\n", order_number="77")
    assert "nothing was changed" in again.words


def test_a_second_paste_takes_the_place_of_the_first_and_not_of_what_was_typed(started: Journey) -> None:
    first = paste(started, ONE)
    action, form = started.url("order") + "/paste", first.form("/order").values
    changed = form | {"variant": "red", "paste": sample("o03_expired")}
    page = started.reader.ask("POST", action, data=changed)
    assert shown(page, "item_name", "paid", "order_number", "pieces", "variant") == {
        "item_name": "USB C Cable 100W 2m",
        "paid": "3.99",
        "order_number": "8214000000000303",
        "pieces": "1",
        "variant": "red",
    }
    wrong = started.reader.ask("POST", action, data=page.form("/order").values | {"paste": "a recipe"})
    again = wrong.form("/order").values | {"paste": sample("o28_paypal") + sample("o13_number_alone")}
    last = started.reader.ask("POST", action, data=again)
    assert shown(last, "item_name", "paid", "order_number", "pieces", "variant", "currency") == {
        "item_name": "",
        "paid": "",
        "order_number": "8214000000002313",
        "pieces": "1",
        "variant": "red",
        "currency": "USD",
    }


def test_a_currency_that_a_sign_does_not_tell_is_asked(app: Flask) -> None:
    journey = Journey(Reader(app, language="de-DE")).start("received")
    page = paste(journey, sample("e03_phone_list"))
    assert shown(page, "currency", "paid") == {"currency": "", "paid": "1.89"}
    assert hint(page, "currency") == "Your paste shows only $: check the currency"


def test_several_items_are_said(started: Journey) -> None:
    page = paste(started, sample("e04_detail_two_items"))
    assert "Your order has several items" in page.words
    assert shown(page, "item_name", "paid", "order_number") == {
        "item_name": "",
        "paid": "",
        "order_number": "8214000000000505",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "Paste the text of the order page first."),
        ("  \r\n", "Paste the text of the order page first."),
        (sample("e01_list_of_three"), "This is the text of several orders."),
        (sample("o30_a_recipe"), "We could read nothing of an order in this text."),
        ("x" * (PASTE_AT_MOST + 1), "This text is too long."),
        ("한" * 64_001, "This text is too long."),
    ],
    ids=("nothing", "spaces", "several", "recipe", "long", "long_korean"),
)
def test_what_is_wrong_with_a_text_is_said_and_costs_nothing(
    started: Journey, text: str | None, words: str
) -> None:
    page = paste(started, text, item_name="my cup", paid="12,x")
    assert page.status == 422
    assert len(page.errors) == 1
    assert words in page.errors[0]
    assert words in " ".join(page.texts(id="paste-error"))
    assert shown(page, "item_name", "paid") == {"item_name": "my cup", "paid": "12,x"}
    assert (page.value("paste") or "").strip() == (text or "").strip()
    assert page.all("details")[0].get("open") is not None


@pytest.mark.parametrize("letter", ["x", "한", "\U0001f4e6"])
def test_as_much_as_may_be_pasted_arrives_by_both_buttons(started: Journey, letter: str) -> None:
    text = "Ref. Number: 8214000000000101\n"
    text += letter * ((PASTE_AT_MOST - len(text)) // len(letter.encode()))
    assert paste(started, text).value("order_number") == "8214000000000101"
    page = started.send("order", paste=text, paid="much")
    assert page.status == 200
    assert page.value("paid") == "much"


def outcomes(reader: Reader) -> Iterator[tuple[str, Page]]:
    """Every way that a pasted text can take, with a name and an address in it."""
    journey = Journey(reader).start("received")
    yield "read", paste(journey, WITH_NAME)
    yield "several", paste(journey, PERSONAL + sample("e01_list_of_three"))
    yield "long", paste(journey, WITH_NAME * 100 + "x" * PASTE_AT_MOST)
    yield "nothing", paste(journey, PERSONAL)
    yield "expired", paste(journey, WITH_NAME, csrf_token="old")
    yield "wrong page", reader.ask("POST", journey.url("receipt") + "/paste", data=sent(reader))
    yield "wrong answers", journey.send("order", paste=WITH_NAME, paid="much")
    yield "continued", journey.send("order", paste=WITH_NAME, **CUP)
    old = journey.see("order")
    journey.answer("order", paid="20.00", paste=WITH_NAME)
    yield "stale", journey.send_from(old, "order", paid="30.00", paste=WITH_NAME)
    yield "breaks", journey.send_from(old, "order", revision="none", paste=WITH_NAME)
    page = paste(journey, WITH_NAME, item_name="", thing="")
    yield "saved", reader.send(page.form("/order"))
    journey.reader.send(journey.see("delete").form("/delete"))
    yield "gone", reader.ask("POST", journey.url("order") + "/paste", data=sent(reader))


def sent(reader: Reader) -> dict[str, str]:
    return {"csrf_token": reader.token(), "paste": WITH_NAME}


def test_nothing_of_the_text_is_in_database_files_logs_or_addresses(
    app: Flask, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    reader = Watching(app)
    seen = []
    with caplog.at_level(logging.DEBUG):
        for name, page in outcomes(reader):
            seen.append((name, page.status))
            assert list(places(settings.data, *MARKS)) == [], name
    assert seen == [
        ("read", 200), ("several", 422), ("long", 422), ("nothing", 422), ("expired", 400), ("wrong page", 404),
        ("wrong answers", 200), ("continued", 303), ("stale", 409), ("breaks", 400), ("saved", 303), ("gone", 404),
    ]  # fmt: skip
    passed = " ".join(reader.seen) + caplog.text
    assert not [mark for mark in MARKS if mark.lower() in passed.lower()]


def test_such_a_mark_would_be_found(app: Flask, settings: Settings) -> None:
    Journey(Reader(app)).start("received").send("order", paid="much", buyer_name="Zqxname")
    assert list(places(settings.data, *MARKS))


def test_a_name_above_the_order_fills_no_field(started: Journey) -> None:
    page = paste(started, WITH_NAME)
    assert page.value("order_number") == "8214000000000404"
    assert not [mark for mark in MARKS if mark in page.html]
    assert page.value("buyer_name") == ""


def test_an_old_page_keeps_text_and_answers(started: Journey) -> None:
    page = paste(started, ONE, item_name="my cup", csrf_token="old")
    assert page.status == 400
    assert shown(page, "item_name", "order_number") == {"item_name": "my cup", "order_number": ""}
    assert page.value("paste") == ONE
    action = started.url("order") + "/paste"
    assert started.reader.ask("POST", action, data=page.form("/order").values).status == 200


def test_the_way_without_scripts(started: Journey) -> None:
    page = started.see("order")
    form = next(form for form in page.all("form") if (form.get("action") or "").endswith("/order"))
    assert "Paste the page instead" in [" ".join(s.itertext()) for s in form.iter("summary")]
    buttons = [button for button in form.iter("button") if button.get("type") == "submit"]
    assert buttons[0].get("formaction") is None, "Enter in a field means Continue"
    assert [b.get("formaction") for b in buttons if b.get("formaction")] == [started.url("order") + "/paste"]


def test_its_address_leads_to_the_page(started: Journey) -> None:
    assert started.reader.get(started.url("order") + "/paste").response.location == started.url("order")


def test_other_pages_and_other_visitors(started: Journey, app: Flask) -> None:
    journey = started.answer("order", **CUP)
    for place in ("receipt", "remedy"):
        assert not journey.see(place).all(id="paste")
        data = sent(journey.reader)
        assert journey.reader.ask("POST", journey.url(place) + "/paste", data=data).status == 404
    stranger = Reader(app)
    assert stranger.ask("POST", journey.url("order") + "/paste", data=sent(stranger)).status == 404
