"""What a page in a language of the house shows beside its words: lists in its alphabet, what English words mean."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask_babel import force_locale

from app.claim.advice import ADVICE
from app.claim.text.replies import likely_replies
from app.claim.values.things import THINGS
from app.claim.words import Inside, Listing, Msg
from app.translations import languages_in
from app.web.translate import format_value, translate
from tests.conftest import Clock, services_of
from tests.translations.test_pages import OTHER_LETTERS, WORD
from tests.translations.test_what_it_says import story
from tests.web.journey import CUSTOMS, Journey, kept
from tests.web.markup import text_of
from tests.web.reading import Page, Reader
from tests.web.test_opening import WRONG, open_file

each = pytest.mark.parametrize("language", languages_in())


@pytest.fixture
def told(house: Flask, clock: Clock, language: str) -> Journey:
    """A finished claim of somebody who reads that language."""
    return kept(Reader(house, language=language), services_of(house), clock())


def names_of_things(page: Page) -> list[list[str]]:
    """The lines under each heading of the list of things."""
    [select] = page.all("select", name="thing")
    return [[text_of(line) for line in group.iter("option")] for group in select.iter("optgroup")]


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("es", "Cargador de móvil", "Pantalla de móvil"),
        ("ko", "보조 배터리", "휴대폰"),
        ("nl", "Kabel", "Laptop"),
    ],
)
def test_things_stand_in_the_alphabet_of_the_page(told: Journey, first: str, then: str) -> None:
    groups = names_of_things(told.see("order"))
    assert sum(map(len, groups)) == len(THINGS)
    assert any(
        first in lines and then in lines and lines.index(first) < lines.index(then) for lines in groups
    )


@pytest.mark.parametrize("language", ["ko"])
def test_hangul_stands_in_its_order(told: Journey) -> None:
    assert [lines for lines in names_of_things(told.see("order")) if lines != sorted(lines)] == []


@each
def test_the_card_says_what_each_english_word_means(told: Journey, language: str) -> None:
    values = told.see("claim").texts("p", class_="value")
    for words in ("Yes", "Refund Only", "Product damaged > Broken"):
        [value] = [one for one in values if one.startswith(f"{words} (")]
        assert value.removeprefix(f"{words} (").removesuffix(")").strip() != words


@pytest.mark.parametrize("language", ["es"])
def test_what_a_language_says_alike_stands_once(house: Flask, clock: Clock, language: str) -> None:
    reader = Reader(house, language=language)
    told = Journey(reader)
    told.walk(CUSTOMS)
    assert "No" in told.see("claim").texts("p", class_="value")


@pytest.mark.parametrize("language", ["en"])
def test_an_english_card_says_them_once(told: Journey) -> None:
    values = told.see("claim").texts("p", class_="value")
    assert {"Yes", "Refund Only", "Product damaged > Broken"} <= set(values)


@each
def test_a_reply_says_what_its_sentences_say(told: Journey, language: str) -> None:
    [*boxes] = told.see("claim").all("div", class_="reply")
    assert boxes
    for box in boxes:
        lines = list(box.iter("li"))
        assert len(lines) > 1
        for line in lines:
            english, said = (text_of(part) for part in line.iter("span"))
            assert said
            assert said != english


def unsaid(page: Page) -> list[str]:
    """English texts to paste of which the page does not say what they say."""
    boxes = [*page.all("div", class_="sheet"), *page.all("section", class_="sheet")]
    assert boxes
    return [
        text_of(box)
        for box in boxes
        if not [part for part in box.iter() if part.get("class") == "gloss" and text_of(part)]
    ]


@each
def test_texts_of_advice_say_what_they_say(told: Journey, language: str) -> None:
    """With the sentence on the order, which stands in them beside a claim."""
    told.see("claim")
    for name, advice in ADVICE.items():
        if any(section.say for section in advice.sections):
            page = told.reader.get(f"/advice/{name}?claim={told.id}")
            assert not unsaid(page), name
            for box in page.all("div", class_="sheet"):
                [english] = (text_of(part) for part in box.iter("p") if part.get("lang") == "en")
                [said] = (text_of(part) for part in box.iter("p") if part.get("class") == "gloss")
                assert "It is about this: cup, 18.40 USD" in english
                assert re.search(r"18[.,٫]40", said)


@each
def test_texts_of_what_is_no_dispute_say_what_they_say(house: Flask, language: str) -> None:
    page = Reader(house, language=language).get("/not-a-dispute?day=2026-11-02&order_number=8123")
    assert not unsaid(page)


def test_an_english_reply_says_nothing_twice(house: Flask) -> None:
    with house.test_request_context(), force_locale("en"):
        assert likely_replies(story("jp-wooden-lid-split").case)
    page = Reader(house).get("/example")
    assert not [box for box in page.all("div", class_="reply") if [*box.iter("li")]]


@pytest.mark.parametrize(
    ("language", "thing", "said"),
    [
        ("es", "phone", "móvil"),
        ("nl", "t_shirt", "T-shirt"),
        ("nl", "phone", "telefoon"),
        ("ko", "cup", "컵"),
    ],
)
def test_a_name_within_a_sentence_begins_small(house: Flask, language: str, thing: str, said: str) -> None:
    with house.test_request_context(), force_locale(language):
        assert format_value(Inside(THINGS[thing].label)) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", "사진, 동영상, 사진"), ("es", "foto, vídeo y foto"), ("nl", "een foto, een video en een foto")],
)
def test_a_row_of_words_is_joined_as_the_language_does(house: Flask, language: str, said: str) -> None:
    with house.test_request_context(), force_locale(language):
        assert format_value(Listing((Msg("photo"), Msg("video"), Msg("photo")))) == said


@each
def test_the_line_above_the_bank_letter_is_said_too(told: Journey, house: Flask, language: str) -> None:
    page = told.see("after/bank-letter")
    with house.test_request_context(), force_locale(language):
        said = translate("Payment to AliExpress: please claim it back")
    assert said in page.words
    assert "Payment to AliExpress: please claim it back" in page.words


@each
def test_no_words_stand_in_a_drawing(told: Journey, language: str) -> None:
    """They would not wrap: a long day of today ran out of a phone's window."""
    page = told.see("claim")
    assert [one for one in page.all("p") if "deadline-today" in str(one.get("class")).split()]
    assert not [drawing for drawing in page.all("svg") if [*drawing.iter("text")]]


BAD_FILES = (
    b'{"version": 3, "order": {"paid": {}, "day": "2001-01-01", "pieces": "many", "currency": "Zq"}}',
    b'{"version": 3, "order": {"item_name": "%s", "variant": "\xd0\xb6"}, "receipt": {"receipt": "Zq"}}'
    % (b"x" * 99),
    b'{"version": 3, "Zq": 1, "exhibits": [{"id": "Zq"}], "edited": {"short": {"text": "http://x.y"}}}',
    *(content for content, _places in WRONG.values()),
)
PLACES = re.compile(r"^[^:]*:|\bZq\b")
"""The names of fields and parts, which stand so in the file."""


@pytest.mark.parametrize("language", OTHER_LETTERS)
def test_what_is_wrong_with_a_file_is_said_without_english(house: Flask, language: str) -> None:
    reader = Reader(house, language=language)
    for content in BAD_FILES:
        page = open_file(reader, content, "claim.json")
        assert page.status == 422
        _whole, *errors = page.errors
        found = [words for said in errors for words in WORD.findall(PLACES.sub(" ", said))]
        assert not found, (content[:200], errors)
