"""What texts after filing say, in every language of the house: whole, without English; and replies to a seller."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from app.claim.after.carrier import carrier_letter
from app.claim.after.event import Letter
from app.claim.after.life import Life
from app.claim.after.next_step import deadlines, next_step
from app.claim.after.seller_first import seller_first
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.rulebook import RULEBOOK
from app.claim.text.after_letters import compose
from app.claim.text.bank_letter import bank_letter
from app.claim.text.replies import likely_replies
from app.claim.text.sentence import Sentence
from app.translations import languages_in
from tests.claim.after.test_sequences import lived
from tests.claim.after.test_tables import letters as every_letter
from tests.stories.after.expected import HAPPENED, life_of
from tests.stories.expected import NAMES
from tests.translations.test_what_it_says import check_lines, story

FEW, MANY = range(25), range(400)
"""The seeds of lives that are read at every change, and of those that are read now and then."""
each = pytest.mark.parametrize("language", languages_in())


def life_after(seed: int) -> Life:
    """A random claim after random events."""
    claim, now = lived(seed)
    return Case(claim, RULEBOOK, now).life


def letters(life: Life) -> Iterator[Letter]:
    """The texts that the pages of this life offer now or on a day to come."""
    first = seller_first(life)
    found = (next_step(life).letter, *(one.letter for one in deadlines(life)), carrier_letter(life))
    yield from filter(None, (*found, first.letter if first else None))


def sentences(life: Life) -> Iterator[Sentence]:
    """Every sentence that the pages after filing show of this life, and the replies of its claim page."""
    for letter in letters(life):
        yield from compose(life, letter).sentences
    yield from bank_letter(life).sentences
    for reply in likely_replies(life.case):
        yield from reply.sentences


def check_life(life: Life, house: Flask, language: str) -> None:
    check_lines(sentences(life), Draft(life.case), house, language)


@each
@pytest.mark.parametrize("name", HAPPENED)
def test_a_story_after_filing_is_said_whole(house: Flask, name: str, language: str) -> None:
    check_life(life_of(name), house, language)


@each
@pytest.mark.parametrize("name", NAMES)
def test_the_replies_and_letters_of_a_story_are_said_whole(house: Flask, name: str, language: str) -> None:
    check_life(story(name).case.life, house, language)


@pytest.mark.long
@each
def test_sampled_lives_are_said_whole(house: Flask, language: str) -> None:
    for seed in FEW:
        check_life(life_after(seed), house, language)


@pytest.mark.long
@each
def test_many_sampled_lives_are_said_whole(house: Flask, language: str) -> None:
    for seed in MANY:
        check_life(life_after(seed), house, language)


@pytest.mark.long
def test_the_sampled_lives_meet_every_letter() -> None:
    met = {letter.id for seed in MANY for letter in letters(life_after(seed))}
    assert every_letter().keys() - met <= {"office"}
