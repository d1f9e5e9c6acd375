"""A translated sentence holds no English: every word of a gloss is marked, and what a buyer typed stays as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from babel import Locale
from flask import Flask
from flask_babel import force_locale

from app.claim.draft import Draft
from app.claim.model.claim import LENGTHS
from app.claim.text.realise import Material, sentences
from app.claim.text.sentence import Sentence
from app.claim.values.currencies import DECIMALS
from app.config import Settings
from app.web.translate import translate_message
from tests.claim.ways import Branch, draft_of, each_branch, ways
from tests.conftest import Install
from tests.translations.typed import typed
from tests.web.pseudo import WORD, plain, write_catalogues

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    write_catalogues(folder)
    return folder


@pytest.fixture
def strange(settings: Settings, install: Install, catalogues: Path) -> Flask:
    """An installation that speaks a language of which every marked word is in brackets."""
    return install(replace(settings, translations=(catalogues,)))


MONTHS = {name for form in Locale("eo").months.values() for width in form.values() for name in width.values()}


def english_in(gloss: str, draft: Draft) -> list[str]:
    """Words of a gloss that stand in no brackets."""
    rest = plain(gloss)
    for value in sorted({*typed(draft), *MONTHS, *DECIMALS}, key=len, reverse=True):
        for said in (value, value[:1].lower() + value[1:]):
            rest = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", " ", rest)
    return WORD.findall(rest)


def every_sentence(draft: Draft) -> Iterator[Sentence]:
    """The sentences of the three texts, and all that could be said besides, each alone."""
    for length in LENGTHS:
        yield from draft.sentences(length)
    text = draft.dispute_text
    for statement in text.statements:
        yield from sentences([statement], Material(text.phrases, draft.case.exhibits))


@each_branch
def test_a_gloss_holds_no_english(branch: Branch, strange: Flask) -> None:
    for fullness, most in ((0, 12), (1, 4)):
        for claim in ways(branch, fullness, most):
            for number, exhibit in enumerate(claim.exhibits):
                exhibit.caption = "Zq on Zq" if number % 2 else ""
            draft = draft_of(claim)
            with strange.test_request_context(), force_locale("eo"):
                for line in every_sentence(draft):
                    said = translate_message(line.gloss)
                    assert english_in(said, draft) == [], (line.english, said)
