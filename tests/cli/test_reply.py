"""`reply`: every event over the command line, and words with exit 2 for every mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask.testing import FlaskCliRunner

from app.claim.after.events import EVENTS
from app.claim.model.savefile import write
from tests.cli.story import NOW, STORY
from tests.stories.after.expected import EXPECTED, HAPPENED, claim_of

OFFER = '{"kind": "money", "sum": "5.00", "by": "seller"}'


def run(runner: FlaskCliRunner, *words: str | Path) -> Result:
    return runner.invoke(args=["reply", *map(str, words)])


def reply(runner: FlaskCliRunner, file: Path, event: str, facts: str, now: str = NOW) -> dict[str, Any]:
    result = run(runner, file, "--event", event, "--facts", facts, "--now", now, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("name", HAPPENED)
def test_a_story_replies_as_json(runner: FlaskCliRunner, tmp_path: Path, name: str) -> None:
    expected, file = EXPECTED[name], tmp_path / "claim.json"
    file.write_text(write(claim_of(name)), encoding="utf-8")
    found = reply(runner, file, expected["event"], json.dumps(expected["facts"]), expected["now"])
    assert (found["stage"], found["next"]["until"]) == (expected["stage"], expected["until"])
    assert set(found["next"]) == {"id", "do", "where", "until", "why", "otherwise"}
    assert [said for said in expected["says"] if said not in found["text"]] == []
    assert " ".join(row["sentence"] for row in found["sources"]) == found["text"]
    assert "{" not in json.dumps([found["next"], found["meaning"], found["never"]]).replace('{"', "")


def test_the_claims_own_facts_stand_in_the_text(runner: FlaskCliRunner) -> None:
    found = reply(runner, STORY, "offer", OFFER)
    assert found["variant"] == "short"
    assert "5.00 USD is 49.07 USD below the 54.07 USD" in found["text"]
    assert "2 TB" in found["text"]
    assert found["compared"] == [
        "It gives 5.00\u00a0USD of the 54.07\u00a0USD that you asked for. 49.07\u00a0USD would be lost for good."
    ]


def test_in_words(runner: FlaskCliRunner) -> None:
    result = run(runner, STORY, "--event", "offer.coupon", "--facts", '{"by": "seller"}', "--now", NOW)
    assert result.exit_code == 0, result.output
    for words in (
        "What it means",
        "What to do now",
        "11 Apr 2023 (Pacific time)",
        "coupon",
        "If nothing happens",
    ):
        assert words in result.stdout


def test_every_event_is_listed(runner: FlaskCliRunner) -> None:
    rows = json.loads(run(runner, "--list-events", "--json").stdout)
    assert [row["id"] for row in rows] == list(EVENTS)
    for row in rows:
        assert row["line"]
        assert "day" in row["facts"]["properties"]
        assert {one["id"] for one in row["variants"]} == {
            f"{row['id']}.{variant.id}" for variant in EVENTS[row["id"]].variants
        }
    assert "offer.link: " in run(runner, "--list-events").stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--event", "war", STORY], "no event 'war'"),
        (["--event", "offer.war", STORY], "no variant 'war'"),
        (["--event", "offer", STORY], "A fact is missing: kind"),
        (["--event", "offer", STORY, "--facts", '{"kind": "all"}'], "A fact is missing: by"),
        (["--event", "offer", STORY, "--facts", '{"colour": "red"}'], "no fact 'colour'"),
        (["--event", "offer", STORY, "--facts", "[]"], "not a JSON object"),
        (["--event", "offer", STORY, "--facts", "{"], "not JSON"),
        (["--event", "offer", STORY, "--facts", '{"kind": "war", "by": "seller"}'], "kind"),
        (["--event", "filed", STORY, "--facts", '{"day": "soon"}'], "2026-11-20"),
        (["--event", "offer.enough", STORY, "--facts", OFFER], "offer.short"),
        (["--event", "filed", "/nowhere/claim.json"], "cannot be read"),
        ([STORY], "--event"),
    ],
)
def test_a_mistake_is_one_clear_line_and_exit_2(runner: FlaskCliRunner, words: list[str], said: str) -> None:
    result = run(runner, *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_draft_says_where_a_claim_stands(runner: FlaskCliRunner, tmp_path: Path) -> None:
    told = json.loads(STORY.read_text(encoding="utf-8"))
    told |= {"version": 5, "after": [{"number": 1, "event": "filed", "day": "2023-04-10", "at": NOW}]}
    file = tmp_path / "claim.json"
    file.write_text(json.dumps(told))
    found = {
        name: json.loads(runner.invoke(args=["draft", str(path), "--now", NOW, "--json"]).stdout)
        for name, path in (("before", STORY), ("after", file))
    }
    assert found["before"]["stage"] == "not_filed"
    assert found["before"]["next"]["id"] == "file"
    assert found["before"]["next"]["until"] == found["before"]["window"]["act_by"]
    assert found["after"]["stage"] == "open"
    assert found["after"]["next"]["until"] == "2023-04-15"
    assert [one["day"] for one in found["after"]["deadlines"]] == ["2023-04-15", "2023-04-25"]
