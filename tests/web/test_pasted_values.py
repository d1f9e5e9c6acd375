"""Values as people paste them: what could mean two things is a tap away, and what changes for the text is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from app.claim.questions.ask import Ask, Price
from app.config import Settings
from app.store.visitors import visitor_hash
from app.web.forms import StepForm
from tests.conftest import Install, services_of
from tests.web.journey import CUP, Journey
from tests.web.pseudo import write_catalogues
from tests.web.reading import Page, Reader

pytestmark = pytest.mark.long


@pytest.fixture
def started(reader: Reader) -> Journey:
    return Journey(reader).start("received")


def offered(page: Page) -> dict[str, str]:
    """The buttons that say what an amount means, by their words."""
    buttons = page.all("button", name="fill")
    return dict(zip(page.texts("button", name="fill"), (b.get("value", "") for b in buttons), strict=True))


def tap(journey: Journey, page: Page, words: str, **changed: Any) -> Page:
    """Press one of them, with other fields changed meanwhile; what comes back is not followed."""
    return journey.reader.send(page.form("/order"), changed | {"fill": offered(page)[words]})


@pytest.mark.parametrize(
    ("typed", "currency", "readings"),
    [
        ("1,234", "USD", {"1,234.00 USD": "1234.00", "1.23 USD": "1.23"}),
        ("US $12.345", "USD", {"12,345.00 USD": "12345.00", "12.35 USD": "12.35"}),
        ("1,234", "KWD", {"1,234.000 KWD": "1234.000", "1.234 KWD": "1.234"}),
    ],
)
def test_both_readings_are_a_tap_away(
    started: Journey, typed: str, currency: str, readings: dict[str, str]
) -> None:
    page = started.send("order", **CUP | {"paid": typed, "currency": currency})
    assert len(page.errors) == 1
    assert "This could mean two amounts. Which one is it?" in page.errors[0]
    assert [words.replace("\u00a0", " ") for words in offered(page)] == list(readings)
    for words, amount in zip(offered(page), readings.values(), strict=True):
        journey = Journey(started.reader).start("received")
        page = journey.send("order", **CUP | {"paid": typed, "currency": currency})
        assert tap(journey, page, words).status == 303
        assert journey.see("order").value("paid") == amount


def test_a_tap_saves_what_else_was_typed(started: Journey) -> None:
    page = started.send("order", **CUP | {"paid": "1,234"})
    assert tap(started, page, next(iter(offered(page))), variant="red").status == 303
    assert started.see("order").value("variant") == "red"


def test_a_tap_with_another_mistake_keeps_the_reading(started: Journey) -> None:
    page = started.send("order", **CUP | {"paid": "1,234", "variant": "красный"})
    assert len(page.errors) == 2
    again = started.reader.follow(tap(started, page, next(iter(offered(page)))))
    assert len(again.errors) == 1
    assert (again.value("paid"), again.value("variant")) == ("1234.00", "красный")


def test_enter_in_a_field_takes_no_reading(started: Journey) -> None:
    page = started.send("order", **CUP | {"paid": "1,234"})
    first = next(b for b in page.all("button") if b.get("type") == "submit" and not b.get("formaction"))
    assert first.get("name") is None


@pytest.mark.parametrize(
    ("typed", "currency", "taps"),
    [
        ("12,50 €", "USD", {"12.50 EUR": ("12.50", "EUR"), "12.50 USD": ("12.50", "USD")}),
        ("62000 KRW", "USD", {"62,000 KRW": ("62000", "KRW"), "62,000.00 USD": ("62000.00", "USD")}),
    ],
)
def test_another_currencys_amount_is_asked_back(
    started: Journey, typed: str, currency: str, taps: dict[str, tuple[str, str]]
) -> None:
    page = started.send("order", **CUP | {"paid": typed, "currency": currency})
    assert len(page.errors) == 1
    assert "Which one is right?" in page.errors[0]
    assert [words.replace("\u00a0", " ") for words in offered(page)] == list(taps)
    for words, (amount, code) in zip(offered(page), taps.values(), strict=True):
        journey = Journey(started.reader).start("received")
        page = journey.send("order", **CUP | {"paid": typed, "currency": currency})
        assert tap(journey, page, words).status == 303
        saved = journey.see("order")
        assert (saved.value("paid"), saved.value("currency")) == (amount, code)


def test_a_button_fills_only_what_the_form_has(started: Journey, app: Flask) -> None:
    page = started.send("order", **CUP | {"paid": "1,234"})
    started.reader.send(page.form("/order"), {"fill": "paid=12.505&nothing=x", "variant": "красный"})
    owner = visitor_hash(visitor_of(started.reader))
    kept = services_of(app).claims.open(owner, started.id).record.typed["order"]
    assert (kept["paid"], "nothing" in kept, "fill" in kept) == ("12.505", False, False)


def visitor_of(reader: Reader) -> str:
    """The token in the visitor's cookie."""
    with reader.client.session_transaction(base_url=reader.base) as session:
        return str(session["visitor"])


def test_what_is_pasted_with_invisible_marks_and_labels(started: Journey) -> None:
    pasted = {
        "paid": "\u200eTotal: US\u00a0$18.40\u200f",
        "pieces": "\u200e２",
        "order_number": "Order ID:\u200e 8123 4567 Copy",
        "item_name": "\u200bLED\u202flamp\ufeff",
    }
    started.answer("order", **CUP | {"thing": ""} | pasted)
    page = started.see("order")
    read = {name: page.value(name) for name in pasted}
    assert read == {"paid": "18.40", "pieces": "2", "order_number": "81234567", "item_name": "LED lamp"}


def test_what_changes_for_the_text_is_said_on_the_next_page(started: Journey) -> None:
    started.answer("order", **CUP | {"thing": "", "item_name": "½ inch µ-meter", "variant": "don’t"})
    assert started.page.texts(role="status")[0] == "✓ It goes into the text as: 1/2 inch u-meter"
    assert "½" not in started.page.url
    assert started.see("order").value("item_name") == "1/2 inch u-meter"


def test_what_changes_for_the_text_stands_at_the_field_beside_a_mistake(started: Journey) -> None:
    page = started.send("order", **CUP | {"thing": "", "item_name": "½ inch", "paid": "much"})
    assert page.texts(id="item_name-becomes") == ["It goes into the text as: 1/2 inch"]
    assert page.value("item_name") == "½ inch"


def test_only_answers_of_this_claim_can_be_named_in_an_address(started: Journey) -> None:
    started.answer("order", **CUP)
    page = started.reader.get(f"{started.page.url}?rewritten=order.nothing&rewritten=%3Cb%3E")
    assert page.status == 200
    assert page.all(role="status", class_="note") == []


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("item_name", "한국 tea", "These characters cannot go into English text: 한 국"),
        ("item_name", "x" * 47, "This is 7 letters too long: it takes 40."),
        ("item_name", "½" * 20, "This is 20 letters too long: it takes 40."),
        ("order_number", f"Order ID: {'8' * 33}", "This is 3 letters too long: it takes 30."),
        ("order_number", "8123/4", "Use letters and digits only, as on the order or tracking page"),
    ],
)
def test_what_cannot_be_taken_is_said_and_by_how_much(
    started: Journey, field: str, typed: str, words: str
) -> None:
    page = started.send("order", **CUP | {field: typed})
    assert [error for error in page.errors if words in error] == page.errors
    assert page.value(field) == typed


@pytest.fixture(scope="session")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    write_catalogues(folder)
    return folder


@pytest.fixture
def abroad(settings: Settings, install: Install, catalogues: Path) -> Callable[[str], Reader]:
    """A visitor whose page is in another language."""
    app: Flask = install(replace(settings, translations=(catalogues,)))
    return lambda language: Reader(app, language=language)


def test_a_stored_amount_is_never_asked_back(abroad: Callable[[str], Reader]) -> None:
    journey = Journey(abroad("eo")).start("received")
    journey.answer("order", **CUP | {"paid": "1.234", "currency": "KWD"})
    page = journey.see("order")
    assert page.value("paid") == "1,234"
    assert journey.reader.send(page.form("/order")).status == 303
    assert journey.see("order").value("paid") == "1,234"


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [("12,500", "KRW", "12500"), ("4.360", "KWD", "4.360"), ("12,50", "EUR", "12.50")],
)
def test_pages_without_a_currency_read_amounts_in_the_claims(
    app: Flask, typed: str, currency: str, amount: str
) -> None:
    with app.test_request_context("/"):
        form = StepForm({"work": Ask("Cost?", Price())}, {}, MultiDict({"work": typed}), currency)
        assert form.check()
        assert form.values == {"work": Decimal(amount)}


def test_pages_without_a_currency_want_the_amount_in_the_claims(app: Flask) -> None:
    with app.test_request_context("/"):
        form = StepForm({"work": Ask("Cost?", Price())}, {}, MultiDict({"work": "45 €"}), "USD")
        assert not form.check()
        assert form["work"].errors == ["Write the amount in USD: this one is in €"]
