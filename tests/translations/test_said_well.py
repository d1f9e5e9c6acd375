"""What stands around a translation, in every language of the house: ends of sentences, rows, and AliExpress's words."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from babel import Locale
from flask import Flask
from flask_babel import force_locale

from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.claim import Claim
from app.claim.model.savefile import read
from app.claim.reasons import DETAILS
from app.claim.rulebook import RULEBOOK
from app.claim.values.things import THINGS
from app.claim.words import Msg
from app.translations import languages_in
from app.web.translate import format_value, translate, translate_message
from app.web.view_models.answers import answer
from app.web.view_models.claims import claim_row
from app.web.view_models.deadline import STARTS
from app.web.view_models.letter import gloss
from app.web.view_models.report import line
from tests.stories.expected import HERE, NAMES, expectation
from tests.translations.test_what_it_says import every_sentence, story

LANGUAGES = languages_in()
whole = pytest.mark.parametrize("language", LANGUAGES)
DAY = date(2026, 12, 4)


def own_words() -> Draft:
    """A story with a sentence of the buyer's own."""
    name = "forum-no-reason-for-late-delivery"
    told = json.loads((Path(HERE) / f"{name}.json").read_bytes())
    told["facts"][told["reason"]["detail"]]["own_words"] = "He asks for two more weeks each time"
    return Draft(
        Case(read(json.dumps(told).encode()), RULEBOOK, datetime.fromisoformat(expectation(name)["now"]))
    )


@whole
@pytest.mark.parametrize("start", STARTS.values())
def test_a_day_brings_no_second_full_stop(house: Flask, language: str, start: str) -> None:
    with house.test_request_context(), force_locale(language):
        said = translate(start, started=DAY)
        assert said.endswith(".")
        assert not said.endswith("..")


@pytest.mark.parametrize(("value", "said"), [("2 г.", "2 г."), ("a …", "a …"), ("a", "a.")])
def test_only_a_second_full_stop_goes(house: Flask, value: str, said: str) -> None:
    with house.test_request_context(), force_locale("ru"):
        assert translate_message(Msg("{value}.", {"value": value})) == said
        assert translate_message(Msg("{value}. Wait ...", {"value": value})) == f"{said} Wait ..."


@whole
@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_that_is_said_ends_once(house: Flask, name: str, language: str) -> None:
    with house.test_request_context(), force_locale(language):
        for line in every_sentence(story(name)):
            said = gloss(line)
            assert said is None or (said[-1] in ".?؟" and not said.endswith("..")), said


@whole
def test_the_buyer_s_own_english_is_not_repeated(house: Flask, language: str) -> None:
    with house.test_request_context(), force_locale(language):
        said = {line.english: gloss(line) for line in own_words().sentences("standard")}
    assert said.pop("He asks for two more weeks each time.") is None
    assert None not in said.values()


def test_answers_stand_in_a_row_without_a_comma_of_english(house: Flask) -> None:
    marks = DETAILS["damaged_scratched"].asks["marks"]
    with house.test_request_context(), force_locale("ar"):
        said = answer(Claim(), marks, ["scratches", "dents"])
        assert said == " · ".join(translate(one.label) for one in marks.options[:2])


@whole
def test_a_list_of_claims_names_common_things(house: Flask, language: str) -> None:
    cup = THINGS["cup"]
    with house.test_request_context(), force_locale(language):
        row = claim_row(f"{cup.one}, 30254188", "/", DAY)
        assert (row.title, row.language) == (f"{translate(cup.label)} · 30254188", None)
        assert claim_row("Old T3, blue", "/", DAY).language == "en"


@pytest.mark.parametrize(
    ("label", "said"), [("Paid", "Paid: 2"), ("How many?", "How many? 2"), ("كم؟", "كم؟ 2")]
)
def test_a_question_keeps_its_own_mark(label: str, said: str) -> None:
    assert line(label, "2") == said


@whole
def test_pages_write_latin_digits_as_cldr_has_them(house: Flask, language: str) -> None:
    assert Locale.parse(language).default_numbering_system == "latn"
    with house.test_request_context(), force_locale(language):
        said = f"{format_value(DAY)} {format_value(Decimal('1234.5'))}"
        assert all(sign.isascii() for sign in said if sign.isdigit())
