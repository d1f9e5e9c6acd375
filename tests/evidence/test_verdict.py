"""Tests the table of findings, the decision without any file, and the stored form of a verdict."""

from __future__ import annotations

import json
import re
import string
from typing import Any

import pytest

from app.claim.evidence.findings import MEANINGS, OUTDATED, Meaning
from app.claim.evidence.verdict import Finding, Verdict
from app.claim.values.units import Size
from app.evidence.facts import Facts, Inspection, Limits
from app.evidence.judge import judge
from app.evidence.sniff import Kind

from .conftest import LIMITS

JPEG = Kind("photo", "jpeg")
FULL = Verdict(
    kind="photo",
    format="heic",
    bytes=4_800_000,
    findings=(
        Finding("photo_too_large", {"size": Size(4_800_000)}),
        Finding("photo_format", {"size": Size(4_800_000), "format": "HEIC", "result": "JPEG"}),
    ),
    width=4032,
    height=3024,
    has_location=True,
)
PLACEHOLDERS = {
    "size",
    "format",
    "result",
    "width",
    "height",
    "named",
    "codec",
    "percent",
    "parts",
    "photo_limit",
    "video_limit",
}


@pytest.mark.parametrize("meaning", MEANINGS.values(), ids=MEANINGS.keys())
def test_every_finding_can_be_said(meaning: Meaning) -> None:
    for words in (meaning.message, meaning.fix or ""):
        used = {name for _, name, _, _ in string.Formatter().parse(words) if name}
        assert used <= PLACEHOLDERS
        assert not re.search(r"\d", words.replace("MP4", ""))
    if meaning.effect != "ready":
        assert meaning.fix
    assert (meaning.effect == "unusable") <= (meaning.severity == "problem")


def test_a_verdict_survives_storing() -> None:
    assert Verdict.from_json(json.loads(json.dumps(FULL.to_json()))) == FULL


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "picture"},
        {"bytes": "many"},
        {"bytes": True},
        {"width": 1.5},
        {"findings": None},
    ],
)
def test_what_is_no_verdict_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Verdict.from_json(FULL.to_json() | change)


@pytest.mark.parametrize(
    "finding",
    [
        {"code": "gone", "values": {}},
        {"code": "photo_too_large", "values": {}},
        {"code": "photo_too_large", "values": {"size": ["<script>"]}},
        "photo_too_large",
    ],
)
def test_a_finding_that_cannot_be_said_any_more_asks_for_a_new_check(finding: Any) -> None:
    known = FULL.to_json()["findings"]
    assert isinstance(known, list)
    verdict = Verdict.from_json(FULL.to_json() | {"findings": [finding, known[1]]})
    assert verdict.outdated
    assert [one.code for one in verdict.findings] == [OUTDATED, "photo_format"]
    assert not FULL.outdated


def test_the_worst_finding_decides_and_comes_first() -> None:
    seen = Inspection(
        outcome="decoded", width=4000, height=3000, orientation=6, has_location=True, light=10, highlights=40
    )
    verdict = judge(Facts("x.jpg", LIMITS.photo_below, JPEG, seen), LIMITS)
    assert [one.code for one in verdict.findings] == ["photo_too_large", "dark", "turned", "photo_location"]
    assert verdict.state == "fixable"


@pytest.mark.parametrize("outcome", ["too_slow", "memory", "crashed", "anything"])
@pytest.mark.parametrize("kind", [JPEG, Kind("video", "mp4")])
def test_whatever_became_of_the_child_has_words(outcome: str, kind: Kind) -> None:
    verdict = judge(Facts("x", 5, kind, Inspection(outcome=outcome)), LIMITS)
    assert verdict.state == "unusable"
    assert verdict.findings[0].message.text
    assert verdict.findings[0].fix is not None


def test_limits_are_the_callers() -> None:
    seen = Inspection(outcome="decoded", width=4000, height=3000)
    facts = Facts("x.jpg", 1_000, JPEG, seen)
    assert judge(facts, Limits(1_001, 0)).state == "ready"
    assert judge(facts, Limits(1_000, 0)).state == "fixable"


def test_a_name_only_counts_by_a_known_ending() -> None:
    seen = Inspection(outcome="decoded", width=4000, height=3000)
    for name in ("", ".", "a/../b.JPG", "x.jpeg", "photo", "x.exe", "\u202egpj.exe", "\udcff.jpe"):
        assert judge(Facts(name, 5, JPEG, seen), LIMITS).findings == ()
    assert judge(Facts("x.PNG", 5, JPEG, seen), LIMITS).findings[0].code == "wrong_name"
