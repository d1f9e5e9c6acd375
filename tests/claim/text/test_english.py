"""How phrases stand in a sentence: no doubled article, no gap where a phrase says nothing."""

from __future__ import annotations

import pytest

from app.claim.text.phrases import Phrases, said


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("charger", "it came without the charger"),
        ("the charger", "it came without the charger"),
        ("a charger", "it came without the charger"),
        ("an adapter", "it came without the adapter"),
        ("theatre mask", "it came without the theatre mask"),
    ],
)
def test_an_article_that_the_buyer_typed_is_not_said_twice(typed: str, sentence: str) -> None:
    phrases = Phrases()
    phrases.put("part", typed)
    assert said("it came without the {part}", phrases) == sentence


def test_a_phrase_that_says_nothing_leaves_no_gap() -> None:
    phrases = Phrases()
    phrases.put_or_nothing("on_day", None)
    assert said("it came {on_day}, and it was {on_day} open", phrases) == "it came, and it was open"
