"""A page looks its words up once: whatever does not hang on the claim is kept, each language apart."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from flask import Flask

from app.claim.questions.ask import Choice, Option
from app.web.extensions import Catalogue
from app.web.language import TEXTS_AT_MOST, Language, language, once_per_language
from app.web.translate import translate
from tests.web.journey import Journey
from tests.web.reading import Reader


@dataclass(slots=True)
class Counted:
    """A catalogue that counts how often it is asked for a text."""

    words: Catalogue
    asked: int = 0

    def gettext(self, message: str) -> str:
        self.asked += 1
        return self.words.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.words.ngettext(msgid1, msgid2, n)


def languages_of(app: Flask) -> dict[str, Language]:
    found: dict[str, Language] = app.extensions["claimwright_languages"]
    return found


@pytest.mark.parametrize("place", ["order", "facts", "evidence", "claim", "print"])
def test_the_second_time_no_text_is_looked_up(app: Flask, journey: Journey, place: str) -> None:
    first = journey.reader.visit(journey.url(place))
    spoken = languages_of(app)["en"]
    spoken.words = counted = Counted(spoken.words)
    assert journey.reader.visit(journey.url(place)).words == first.words
    assert counted.asked == 0


def test_languages_share_nothing(everywhere: Flask) -> None:
    for tag in ("en", "eo", "ar", "en", "eo"):
        assert Reader(everywhere, language=tag).get("/rules").all("html")[0].get("lang") == tag
    said = {tag: spoken.said["Sources do not agree:"] for tag, spoken in languages_of(everywhere).items()}
    assert len(set(said.values())) == 3


def test_work_is_done_once_for_each_language_and_object(everywhere: Flask) -> None:
    done: list[str] = []

    @once_per_language
    def labels(kind: Choice) -> tuple[str, ...]:
        done.append(language().tag)
        return tuple(translate(option.label) for option in kind.options)

    kind, twin = Choice((Option("a", "Yes"),)), Choice((Option("a", "No"),))
    for tag in ("en", "eo", "en"):
        with everywhere.test_request_context(headers={"Accept-Language": tag}):
            assert labels(kind) is labels(kind)
            assert labels(twin) != labels(kind)
    assert done == ["en", "en", "eo", "eo"]


def test_what_visitors_type_does_not_fill_the_memory(app: Flask) -> None:
    with app.test_request_context():
        for number in range(2 * TEXTS_AT_MOST):
            assert translate(f"typed {number}") == f"typed {number}"
        assert len(language().said) <= TEXTS_AT_MOST
