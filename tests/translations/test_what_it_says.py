"""What a text says, in every language of the house: whole, without English; and the text itself is the same in all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from flask import Flask
from flask_babel import force_locale

from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.claim import LENGTHS
from app.claim.model.savefile import read
from app.claim.rulebook import RULEBOOK
from app.claim.text.replies import likely_replies
from app.claim.text.sentence import Sentence
from app.claim.values.currencies import DECIMALS
from app.translations import languages_in
from app.web.translate import translate_message
from tests.claim.ways import draft_of
from tests.stories.expected import HERE, NAMES, expectation
from tests.translations.typed import typed
from tests.words.samples import claims

NAMES_STAY = set("AliExpress PayPal Claimwright Free Return Open Dispute Refund Only Goods Bluetooth".split())
"""Names, and what stands on AliExpress's own buttons. What has a digit or no small letter (SSD) is a name, too."""
WORD = re.compile(r"[A-Za-z0-9]*[A-Za-z]{2,}[A-Za-z0-9]*")
ENGLISH = set("the of and was with for not is it that from which to my this on by at has have been".split())
"""Words that give English away, beside languages in Latin letters."""
ITS_OWN = {"nl": set("of is was had".split())}
"""Words that a language has of its own and English has, too."""
SEVERAL_SPACES = re.compile(r"[  ]{2}| [.,;:]|\{|\}")


@cache
def story(name: str) -> Draft:
    """A story's claim on the day it was told."""
    now = datetime.fromisoformat(expectation(name)["now"])
    return Draft(Case(read((Path(HERE) / f"{name}.json").read_bytes()), RULEBOOK, now))


@cache
def sampled(seed: int, count: int) -> tuple[Draft, ...]:
    """Composed once for all languages: what a text says does not hang on one."""
    return tuple(draft_of(claim) for claim in islice(claims(seed), count))


def every_sentence(draft: Draft) -> Iterator[Sentence]:
    """The sentences of the texts, and of the replies that are offered beside them."""
    for length in LENGTHS:
        yield from draft.sentences(length)
    for reply in likely_replies(draft.case):
        yield from reply.sentences


def english_in(said: str, draft: Draft) -> list[str]:
    """English words that the buyer did not type."""
    for value in sorted({*typed(draft), *DECIMALS}, key=len, reverse=True):
        said = re.sub(rf"(?<![A-Za-z]){re.escape(value)}(?![A-Za-z])", " ", said, flags=re.IGNORECASE)
    words = [word for word in WORD.findall(said) if word.isalpha() and not word.isupper()]
    # A thing is named by its singular or plural, whichever was typed.
    own = {word.lower().rstrip("s") for value in typed(draft) for word in WORD.findall(value)}
    return [word for word in words if word not in NAMES_STAY and word.lower().rstrip("s") not in own]


def check(draft: Draft, house: Flask, language: str) -> None:
    check_lines(every_sentence(draft), draft, house, language)


def check_lines(lines: Iterable[Sentence], draft: Draft, house: Flask, language: str) -> None:
    """Every sentence is said whole in that language, without English."""
    with house.test_request_context(), force_locale(language):
        for line in lines:
            said = translate_message(line.gloss)
            assert not SEVERAL_SPACES.search(said), (line.english, said)
            assert said == said.strip()
            found = english_in(said, draft)
            if language in LATIN:
                found = sorted((ENGLISH - ITS_OWN.get(language, set())).intersection(found))
            assert not found, (line.english, said)


LATIN = {"es", "nl"}
"""Languages in English letters: only words that are surely English are told from their own."""


@pytest.mark.parametrize("language", languages_in())
@pytest.mark.parametrize("name", NAMES)
def test_a_story_is_said_whole(house: Flask, name: str, language: str) -> None:
    check(story(name), house, language)


@pytest.mark.parametrize("language", languages_in())
def test_sampled_texts_are_said_whole(house: Flask, language: str) -> None:
    for draft in sampled(7, 20):
        check(draft, house, language)


@pytest.mark.long
@pytest.mark.parametrize("language", languages_in())
def test_many_sampled_texts_are_said_whole(house: Flask, language: str) -> None:
    for draft in sampled(8, 200):
        check(draft, house, language)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_same_whatever_the_language(house: Flask, name: str) -> None:
    said = set()
    for language in ("en", *languages_in()):
        with house.test_request_context(), force_locale(language):
            draft = story.__wrapped__(name)
            said.add(tuple(draft.text(length).encode("ascii") for length in LENGTHS))
    assert len(said) == 1
    assert said == {tuple(story(name).text(length).encode("ascii") for length in LENGTHS)}
