"""The switch of languages: what it offers, where it leads, and that it costs nothing that was typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from app.claim.after.events import EVENTS
from app.config import Settings
from tests.conftest import Install, services_of
from tests.web.journey import CUP, Journey, kept
from tests.web.pseudo import OPEN
from tests.web.reading import Page, Reader


@pytest.fixture
def stranger(everywhere: Flask) -> Reader:
    """A visitor whose browser asks for no language that we speak."""
    return Reader(everywhere, language="xx")


def speaks(page: Page) -> tuple[str | None, str | None, bool]:
    """Language and direction as they are said, and whether the heading is in that language."""
    (root,) = page.all("html")
    return root.get("lang"), root.get("dir"), OPEN in page.title


STRANGE, LEFTWARD = ("eo", "ltr", True), ("ar", "rtl", True)


def switched(reader: Reader, page: Page, language: str, typed: dict[str, str]) -> Page:
    """The page after its button for a language was pressed, with this typed into its form."""
    (button,) = [one for one in page.all("button") if one.get("value") == language]
    assert button.get("name") == "language"
    (element,) = page.all("form", id=button.get("form", ""))
    form = next(form for form in page.forms() if form.action == element.get("action"))
    return reader.follow(reader.send(form, typed | {"language": language}))


def test_one_language_has_no_switch(reader: Reader) -> None:
    assert not reader.get("/rules").all(id="languages")


def test_names_of_languages_are_their_own(stranger: Reader) -> None:
    (place,) = stranger.get("/rules").all(id="languages")
    names = ["".join(item.itertext()).strip() for item in place.iter("li")]
    assert names == ["English", "العربية", "Esperanto"]


@pytest.mark.parametrize(
    "address", ["/rules", "/check/", "/nothing", "/claims", "/advice/no_button", "/example"]
)
def test_a_page_to_read_is_shown_in_the_language_and_it_stays(stranger: Reader, address: str) -> None:
    page = stranger.get(f"{address}?role=listing")
    (link,) = [a for a in page.all("a") if a.get("hreflang") == "ar"]
    there = stranger.visit(link.get("href", ""))
    assert speaks(there) == LEFTWARD
    assert there.url.endswith(f"{address}?role=listing")
    assert speaks(stranger.get("/rules")) == LEFTWARD


def test_what_was_chosen_goes_before_what_the_browser_asks_for(everywhere: Flask) -> None:
    reader = Reader(everywhere, language="eo")
    assert speaks(reader.get("/rules")) == STRANGE
    assert speaks(reader.visit("/rules?language=en"))[0] == "en"
    assert speaks(reader.get("/claims"))[0] == "en"


@pytest.mark.parametrize("language", ["ko", "../en", "", "xx"])
def test_a_language_that_is_not_offered_changes_nothing(stranger: Reader, language: str) -> None:
    assert speaks(stranger.visit(f"/rules?language={language}"))[0] == "en"


def test_a_first_answer_that_is_not_sent_yet(stranger: Reader) -> None:
    page = switched(stranger, stranger.get("/"), "eo", {"receipt": "received"})
    assert speaks(page) == STRANGE
    assert page.value("receipt") == "received"
    assert not page.errors


def test_a_question_page_keeps_what_was_typed_and_takes_none_of_it(stranger: Reader) -> None:
    journey = Journey(stranger).start("received")
    typed = {"paid": "12,5x", "order_number": "not one", "item_name": "Zq"}
    page = switched(stranger, journey.see("order"), "ar", typed)
    assert speaks(page) == LEFTWARD
    assert {name: page.value(name) for name in typed} == typed
    assert not page.errors
    assert journey.see("order").value("paid") in ("", None)


def test_a_pasted_order_page_is_still_there(stranger: Reader) -> None:
    page = switched(
        stranger, Journey(stranger).start("received").see("order"), "eo", {"paste": "Total: $5", "paid": "7"}
    )
    assert speaks(page) == STRANGE
    assert page.texts("textarea", name="paste") == ["Total: $5"]
    assert page.value("paid") == "7"


def test_a_page_that_was_answered_goes_on_in_the_language(stranger: Reader) -> None:
    journey = Journey(stranger).start("received")
    switched(stranger, journey.see("order"), "eo", CUP)
    page = stranger.follow(journey.send("order", **CUP))
    assert speaks(page) == STRANGE
    assert not page.url.endswith("/order")


@pytest.mark.parametrize("event", EVENTS)
def test_what_happened_and_is_not_told_yet(stranger: Reader, event: str) -> None:
    typed = {"day": "2024-02-30", "paid": "7,x"}
    page = switched(stranger, stranger.get(f"/where/{event}"), "eo", typed)
    assert speaks(page) == STRANGE
    assert {name: page.value(name) for name in typed} == typed
    assert not page.errors


def test_a_message_and_a_day_that_is_counted_from(stranger: Reader) -> None:
    page = switched(stranger, stranger.get("/message"), "eo", {"message": "refund 3"})
    assert page.texts("textarea", name="message") == ["refund 3"]
    page = switched(stranger, stranger.get("/not-a-dispute/frozen"), "ar", {"day": "2024-01-99"})
    assert page.value("day") == "2024-01-99"
    assert speaks(page) == LEFTWARD


def test_own_words_for_the_text(everywhere: Flask, settings: Settings) -> None:
    reader = Reader(everywhere, language="xx")
    journey = kept(reader, services_of(everywhere), settings.clock())
    page = switched(reader, journey.see("claim"), "eo", {"text": "Mine, not saved"})
    assert page.texts("textarea", name="text") == ["Mine, not saved"]
    assert "Mine, not saved" not in journey.see("claim").html
    assert speaks(switched(reader, journey.see("evidence"), "ar", {})) == LEFTWARD


def test_the_first_button_of_a_form_is_its_own(stranger: Reader) -> None:
    """Enter in a field presses the first button that belongs to its form, wherever that stands."""
    journey = Journey(stranger).start("received")
    for page in (
        stranger.get("/"),
        journey.see("order"),
        stranger.get("/where/offer"),
        stranger.get("/message"),
    ):
        buttons = [one for one in page.all() if one.tag in ("form", "button")]
        form = next(one for one in buttons if one.get("id") == "typed")
        first = next(one for one in buttons[buttons.index(form) :] if one.tag == "button")
        assert first.get("name") != "language"
        assert not [one for one in buttons[: buttons.index(form)] if one.get("form") == "typed"]


def test_the_link_for_the_phone_carries_the_language(
    settings: Settings, install: Install, catalogues: Path
) -> None:
    app = install(replace(settings, translations=(catalogues,), hosted=False, lan="192.0.2.7:8000"))
    reader = Reader(app, language="eo")
    journey = Journey(reader).start("received")
    page = reader.send(reader.get(journey.url("phone")).form("/phone"))
    (link,) = {word for word in page.words.split() if "/phone/" in word}
    address = link.partition("192.0.2.7:8000")[2]
    assert speaks(Reader(app, language="xx").visit(address)) == STRANGE
