"""Each story's claim file gives what the story asks for; the texts are kept beside it for people to read.

The ``.expect.json`` files are written from the stories, not from the program. After a change of wording,
``WRITE_TEXTS=1 python -m pytest tests/stories`` writes the ``.txt`` files anew: read what changed.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.claim.advice import ADVICE
from app.claim.draft import Draft, draft
from app.claim.model.savefile import read
from app.claim.problems import problems
from app.claim.rulebook import RULEBOOK
from app.claim.text.compose import words
from app.claim.way import path

HERE = Path(__file__).parent
NAMES = sorted(file.name.removesuffix(".expect.json") for file in HERE.glob("*.expect.json"))


@dataclass(frozen=True)
class Story:
    name: str
    expected: dict[str, Any]
    now: datetime
    draft: Draft


@pytest.fixture(scope="module", params=NAMES)
def story(request: pytest.FixtureRequest) -> Story:
    expected = json.loads((HERE / f"{request.param}.expect.json").read_text(encoding="utf-8"))
    now = datetime.fromisoformat(expected["now"])
    claim = read((HERE / f"{request.param}.json").read_bytes())
    return Story(request.param, expected, now, draft(claim, RULEBOOK, now))


def test_its_window(story: Story) -> None:
    frame, expected = story.draft.window, story.expected["window"]
    assert frame.state == expected["state"]
    for name in ("act_by", "last_safe", "closes", "opens"):
        day = date.fromisoformat(expected[name]) if name in expected else None
        assert getattr(frame, name) == day, name


def test_what_is_asked_for(story: Story) -> None:
    drafted, expected = story.draft, story.expected
    assert drafted.claim.receipt.receipt == expected["receipt"]
    assert drafted.detail is not None
    assert (drafted.detail.group, drafted.detail.id) == (expected["reason"], expected["detail"])
    assert drafted.remedy == expected["remedy"]
    assert drafted.recommended.remedy == expected.get("recommended", expected["remedy"])
    assert drafted.amount is not None
    assert f"{drafted.amount.money.amount:f} {drafted.amount.money.currency}" == expected["amount"]


def test_it_is_complete_and_fits_together(story: Story) -> None:
    today = (story.now + timedelta(hours=14)).date()
    assert story.draft.complete, story.draft.open_step
    claim = story.draft.claim
    assert [found for step in path(claim) for found in problems(claim, step, today)] == []


def test_its_traps_and_evidence(story: Story) -> None:
    assert set(story.expected["traps"]) <= {trap.id for trap in story.draft.traps}
    assert set(story.expected["checklist"]) <= {slot.role.id for slot in story.draft.checklist}


def test_the_text_says_what_the_story_says(story: Story) -> None:
    text = story.draft.generated("standard")
    assert [said for said in story.expected["says"] if said not in text] == [], text


def test_the_text_has_the_right_size(story: Story) -> None:
    standard = story.draft.generated("standard")
    assert 40 <= words(standard) <= 70
    assert len(standard) <= 500
    assert len(story.draft.generated("short")) <= 200
    assert len(story.draft.generated("long")) <= 1000
    assert all(story.draft.generated(length).isascii() for length in story.draft.texts())


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
