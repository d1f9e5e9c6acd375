"""Each story's claim file gives what the story asks for; the texts are kept beside it for people to read.

The ``.expect.json`` files are written from the stories, not from the program: ``says`` are the facts that decide.
After a change of wording, ``WRITE_TEXTS=1 python -m pytest tests/stories/test_stories.py`` writes the ``.txt`` files
anew: read what changed.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.claim.advice import ADVICE
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.claim import VERSION
from app.claim.model.savefile import read
from app.claim.rulebook import RULEBOOK
from tests.stories.expected import HERE, NAMES, days, expectation


@dataclass(frozen=True)
class Story:
    name: str
    expected: dict[str, Any]
    now: datetime
    draft: Draft

    @property
    def case(self) -> Case:
        return self.draft.case


@pytest.fixture(scope="module", params=NAMES)
def story(request: pytest.FixtureRequest) -> Story:
    expected = expectation(request.param)
    now = datetime.fromisoformat(expected["now"])
    claim = read((HERE / f"{request.param}.json").read_bytes())
    return Story(request.param, expected, now, Draft(Case(claim, RULEBOOK, now)))


def test_its_window(story: Story) -> None:
    frame, expected = story.case.window, days(story.expected["window"])
    assert frame.state == story.expected["window"]["state"]
    assert set(expected) == {"started", "opens", "act_by", "last_safe", "closes"}
    for name, day in expected.items():
        assert getattr(frame, name) == day, name


def test_what_is_asked_for(story: Story) -> None:
    case, expected = story.case, story.expected
    assert case.receipt == expected["receipt"]
    assert case.detail is not None
    assert (case.detail.group, case.detail.id) == (expected["reason"], expected["detail"])
    assert case.remedy == expected["remedy"]
    assert case.recommended.remedy == expected.get("recommended", expected["remedy"])
    assert case.amount is not None
    assert f"{case.amount.money.amount:f} {case.amount.money.currency}" == expected["amount"]


def test_it_is_complete_and_fits_together(story: Story) -> None:
    today = (story.now + timedelta(hours=14)).date()
    assert story.case.complete, story.case.open_page.id
    assert [found for page in story.case.pages for found in page.problems(story.case, today)] == []


def test_its_traps_and_evidence(story: Story) -> None:
    assert set(story.expected["traps"]) <= {trap.id for trap in story.draft.traps}
    assert set(story.expected["checklist"]) <= {slot.role.id for slot in story.draft.checklist}


def test_the_text_says_what_the_story_says(story: Story) -> None:
    text = story.draft.generated("standard")
    plain = re.sub(r" \([^)]*\)", "", text)
    assert [said for said in story.expected["says"] if said not in text and said not in plain] == [], text


def test_the_texts_fit_their_limits(story: Story) -> None:
    for length in story.draft.texts():
        assert len(story.draft.generated(length)) <= RULEBOOK.number(f"{length}_text")
    assert all(story.draft.generated(length).isascii() for length in story.draft.texts())


OLDER = {"is-64gb-fake-after-confirm", "jp-first-order-never-arrived"}
"""Stories that were written as claims of version 1, and open still."""


def test_a_story_is_a_claim_of_this_version_or_an_older_one_that_opens(story: Story) -> None:
    written = json.loads((HERE / f"{story.name}.json").read_text(encoding="utf-8"))
    assert written["version"] in ((1,) if story.name in OLDER else (2, VERSION))
    assert story.draft.claim.version == VERSION


def test_the_text_is_the_one_that_was_read(story: Story) -> None:
    kept = HERE / f"{story.name}.txt"
    text = story.draft.generated("standard") + "\n"
    if os.environ.get("WRITE_TEXTS"):
        kept.write_text(text, encoding="utf-8")
    assert kept.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("jp-size-differs-seller-declines-verdict", "seller_answered"),
        ("kr-wireless-charger-replacement-0-1-usd", "seller_answered"),
        ("kr-two-returned-one-refunded", "decided"),
        ("es-asked-for-stamped-courier-letter", "decided"),
        ("br-return-label-same-sender-recipient", "send_back"),
        ("cz-order-frozen-suspicious-seller", "money"),
        ("gh-restricted-item-notice", "unopened"),
    ],
)
def test_what_is_no_new_dispute_finds_advice(name: str, page: str) -> None:
    assert page in ADVICE
    assert name not in NAMES
