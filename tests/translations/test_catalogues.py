"""Every catalogue of the house is whole, says the same as its English, and uses its terms the same way everywhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from app.translations import CATALOGUE, FOLDER, languages_in
from app.translations.catalogue import read
from app.translations.faults import faults, gaps
from tests.translations.extracted import extracted
from tests.translations.glossary import Term, strays, terms

LANGUAGES = languages_in()
PERSONAL = re.compile(
    r"^\"(POT-Creation|PO-Revision|Last-Translator|Language-Team|Project-Id|Report-Msgid|Generated-By)",
    re.MULTILINE,
)
whole = pytest.mark.parametrize("language", LANGUAGES)


@cache
def catalogue(language: str) -> Catalog:
    return read(FOLDER, language)


@whole
def test_nothing_is_missing_fuzzy_or_unused(language: str) -> None:
    """After a change of words: ``make messages``, and translate what it names."""
    left = gaps(catalogue(language), extracted())
    assert not left, left


@whole
def test_a_translation_says_what_its_english_says(language: str) -> None:
    found = [fault for message in catalogue(language) if message.id for fault in faults(message)]
    assert not found


@whole
def test_terms_are_the_same_everywhere(language: str) -> None:
    found = {
        term.english: list(strays(catalogue(language), term))
        for term in terms(FOLDER, language)
        if any(strays(catalogue(language), term))
    }
    assert not found


def test_no_particle_is_said_in_two_forms() -> None:
    """Korean ones follow the sound before them; where that is a value, the sentence is built without one."""
    twofold = re.compile(r"\((?:를|을|가|이|는|은|와|과|로|으로|이나|이라)\)")
    assert not [message.id for message in catalogue("ko") if twofold.search(str(message.string))]


@whole
def test_the_file_names_no_day_and_nobody(language: str) -> None:
    text = (FOLDER / language / CATALOGUE).read_text("utf-8")
    assert not PERSONAL.findall(text)
    assert "\n#: " not in text


def made_up(**said: str) -> Catalog:
    """A catalogue of a few messages."""
    found = Catalog(locale="eo")
    for english, words in said.items():
        found.add(english.replace("_", " "), words)
    return found


def test_what_is_left_to_do_is_told() -> None:
    words = made_up(one="", two="", three="")
    mine = made_up(one="unu", two="", four="kvar")
    mine["one"].flags.add("fuzzy")
    left = gaps(mine, words)
    assert (left.missing, left.fuzzy, left.unused) == (("two", "three"), ("one",), ("four",))
    assert not gaps(made_up(one="unu"), made_up(one=""))


@pytest.mark.parametrize(
    ("english", "said", "wrong"),
    [
        ("Send {sum} by {day}.", "{day}: {sum}.", 0),
        ("Send {sum}.", "Sendu.", 1),
        ("Send {sum}.", "Sendu {sum} {day}.", 1),
        ("Send it.", "Sendu  ĝin.", 1),
        ("Send it.", "Sendu ĝin. ", 1),
        ("Send it.", "Sendu ĝin", 1),
        ("Send it", "Sendu ĝin.", 1),
        ("Is it so?", "هل هو كذلك؟", 0),
        ("He said “so.”", "Li diris «tiel».", 0),
        ("Is it so?", "Tiel.", 1),
    ],
)
def test_faults_of_a_translation(english: str, said: str, wrong: int) -> None:
    one = Catalog(locale="eo")
    one.add(english, said)
    assert len(list(faults(one[english]))) == wrong


def test_a_plural_may_say_its_number_or_not() -> None:
    one = Catalog(locale="eo")
    one.add(("{count} day", "{count} days"), ("unu tago", "{count} tagoj"))
    one.add(("{count} hour", "{count} hours"), ("horo", "{number} horoj"))
    assert not list(faults(one["{count} day"]))
    assert len(list(faults(one["{count} hour"]))) == 1


def test_a_term_that_is_said_in_another_way_is_found() -> None:
    mine = made_up(the_seller_sold_it="la vendisto vendis", A_reseller="revendanto", Seller="butikisto")
    assert [english for english, _said in strays(mine, Term("seller", ("vendisto",)))] == ["Seller"]
    assert not list(strays(mine, Term("seller", ("vendisto",), ("Sell",))))


def test_no_language_without_its_terms() -> None:
    assert [path.parent.name for path in sorted(Path(FOLDER).glob("*/glossary.toml"))] == LANGUAGES
