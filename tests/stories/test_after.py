"""Each story that is no new dispute leads to the one thing to do, its day and its text."""

from __future__ import annotations

from datetime import date

import pytest

from app.claim.after.compare import compared
from app.claim.after.next_step import deadlines, next_step
from app.claim.text.after_letters import compose
from app.claim.words import Msg
from tests.stories.after.expected import EXPECTED, HAPPENED, life_of

each = pytest.mark.parametrize("name", HAPPENED)


def plain(message: Msg) -> str:
    return message.text + " " + " ".join(map(str, message.values.values()))


def test_all_seven_are_there() -> None:
    assert len(EXPECTED) == 7


@each
def test_its_stage_and_its_next_step(name: str) -> None:
    life, expected = life_of(name), EXPECTED[name]
    found = next_step(life)
    assert life.stage == expected["stage"]
    assert found.until == date.fromisoformat(expected["until"])
    for part, words in (("do", found.do), ("where", found.where), ("otherwise", found.otherwise)):
        assert [said for said in expected[part] if said.lower() not in words.text.lower()] == [], words.text


@each
def test_what_not_to_press(name: str) -> None:
    variant = life_of(name).variant
    assert variant is not None
    assert [said for said in EXPECTED[name]["never"] if said not in variant.never] == [], variant.never


@each
def test_its_text_says_what_the_story_says(name: str) -> None:
    life, expected = life_of(name), EXPECTED[name]
    letter = next_step(life).letter
    assert letter is not None
    text = compose(life, letter).text
    assert [said for said in expected["says"] if said not in text] == [], text
    assert [said for said in expected["says_not"] if said in text] == [], text


@each
def test_its_days_and_sums(name: str) -> None:
    life, expected = life_of(name), EXPECTED[name]
    days = {one.day.isoformat() for one in deadlines(life)}
    assert set(expected.get("deadlines", ())) <= days
    sums = " ".join(plain(message) for message in compared(life)).replace("Decimal('", "")
    for said in expected.get("compare", ()):
        assert said.split()[0] in sums
