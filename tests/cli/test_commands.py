"""The same over the command line: `draft` of the stories' claim files, `check` of real files, and words for every
mistake."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask.testing import FlaskCliRunner
from PIL import Image

from app.claim.rulebook import RULEBOOK
from tests.cli.story import NOW, STORY
from tests.stories.expected import HERE, NAMES, days, expectation


def run(runner: FlaskCliRunner, *words: str | Path) -> Result:
    return runner.invoke(args=[str(word) for word in words])


def draft(runner: FlaskCliRunner, file: Path, now: str = NOW) -> dict[str, Any]:
    result = run(runner, "draft", file, "--now", now, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def picture(file: Path, size: tuple[int, int] = (640, 480), kind: str = "JPEG") -> Path:
    Image.effect_noise(size, 90).convert("RGB").save(file, kind)
    return file


# draft


@pytest.mark.parametrize("name", NAMES)
def test_a_story_drafts_as_json(runner: FlaskCliRunner, name: str) -> None:
    expected = expectation(name)
    found = draft(runner, HERE / f"{name}.json", expected["now"])
    assert found["situation"] == found["detail"] == expected["detail"]
    assert (found["receipt"], found["reason"]) == (expected["receipt"], expected["reason"])
    assert found["window"]["state"] == expected["window"]["state"]
    for day, value in days(expected["window"]).items():
        assert found["window"][day] == (value.isoformat() if value else None), day
    assert found["remedy"]["chosen"] == expected["remedy"]
    assert found["remedy"]["why"]
    assert f"{found['amount']['value']} {found['amount']['currency']}" == expected["amount"]
    assert set(expected["traps"]) <= {trap["id"] for trap in found["traps"]}
    assert set(expected["checklist"]) <= {slot["id"] for slot in found["checklist"]}
    assert found["texts"]["standard"] + "\n" == (HERE / f"{name}.txt").read_text(encoding="utf-8")
    assert " ".join(row["sentence"] for row in found["sources"]) == found["texts"]["standard"]
    assert (found["complete"], found["missing"], found["problems"]) == (True, [], [])


def test_a_long_text_is_offered_only_where_it_says_more(runner: FlaskCliRunner, tmp_path: Path) -> None:
    found = draft(runner, STORY)
    assert found["lengths"] == ["short", "standard"]
    assert found["texts"]["long"] == found["texts"]["standard"]
    assert "Text, long" not in run(runner, "draft", STORY, "--now", NOW).stdout
    told = json.loads(STORY.read_text(encoding="utf-8"))
    told["facts"]["nad_capacity"] |= {"own_words": "slow " * 24, "inside": "a micro SD card in a holder"}
    told["seller"] = {"last": {"act": "wants_wait"}, "before": {"act": "refuses"}}
    more = tmp_path / "more.json"
    more.write_text(json.dumps(told))
    assert draft(runner, more)["lengths"] == ["short", "standard", "long"]
    assert "Text, long" in run(runner, "draft", more, "--now", NOW).stdout


def test_no_placeholder_is_left_in_words(runner: FlaskCliRunner) -> None:
    for file in HERE.glob("*.txt"):
        found = draft(runner, file.with_suffix(".json"))
        assert "{" not in json.dumps([trap["words"] for trap in found["traps"]])


def test_a_story_drafts_in_words(runner: FlaskCliRunner) -> None:
    result = run(runner, "draft", STORY, "--now", NOW)
    assert result.exit_code == 0
    act_by = days(expectation(STORY.stem)["window"])["act_by"]
    for words in (
        "Window",
        f"Act by: {act_by:%-d %b %Y}",
        "54.07 USD",
        "Both solid state drives",
        "Test every piece",
    ):
        assert words in result.stdout


def test_without_now_the_clock_of_the_installation_counts(runner: FlaskCliRunner) -> None:
    found = json.loads(run(runner, "draft", STORY, "--json").stdout)
    assert found["window"]["today"] == "2023-04-11"


def test_an_unfinished_claim_says_what_is_missing(runner: FlaskCliRunner, tmp_path: Path) -> None:
    file = tmp_path / "claim.json"
    file.write_text(
        '{"version": 1, "receipt": {"receipt": "received"}, "order": {"paid": "0", "currency": "USD"}}'
    )
    found = draft(runner, file)
    assert not found["complete"]
    assert "order.thing" in found["missing"]
    assert found["problems"][0]["question"] == "order.paid"
    assert found["amount"] is None


def test_the_schema_is_json(runner: FlaskCliRunner) -> None:
    result = run(runner, "draft", "--schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["title"] == "Claim"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["draft"], "save-file"),
        (["draft", "/nowhere/claim.json"], "cannot be read"),
        (["draft", str(HERE)], "cannot be read"),
        (["draft", str(STORY), "--now", "soon"], "no ISO time"),
        (["draft", str(STORY), "--now", "2026-11-20T10:00:00"], "time zone"),
        (["draft", str(STORY), "--now", "9999-12-31T23:59:59+00:00"], "Check the year"),
        (["draft", __file__], "not JSON"),
        (["check"], "PATHS"),
    ],
)
def test_a_mistake_is_words_and_exit_2(runner: FlaskCliRunner, words: list[str], said: str) -> None:
    result = run(runner, *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


def test_a_bad_save_file_is_said_with_every_place(runner: FlaskCliRunner, tmp_path: Path) -> None:
    file = tmp_path / "claim.json"
    file.write_text('{"version": 1, "order": {"pieces": 0, "colour": "red"}}')
    result = run(runner, "draft", file)
    assert result.exit_code == 2
    assert "order.pieces" in result.stderr
    assert "order.colour" in result.stderr


# check


def check(runner: FlaskCliRunner, *paths: Path) -> tuple[int, list[dict[str, Any]]]:
    result = run(runner, "check", *paths, "--json")
    return result.exit_code, json.loads(result.stdout)


def test_ready_fixable_unusable_are_0_1_3(runner: FlaskCliRunner, tmp_path: Path) -> None:
    ready = picture(tmp_path / "a.jpg")
    large = picture(tmp_path / "b.png", (1400, 1400), "PNG")
    broken = tmp_path / "c.jpg"
    broken.write_bytes(ready.read_bytes()[:900])
    assert check(runner, ready)[0] == 0
    assert check(runner, ready, large)[0] == 1
    code, rows = check(runner, tmp_path)
    assert code == 3
    assert [Path(row["file"]).name for row in rows] == ["a.jpg", "b.png", "c.jpg"]
    assert [row["verdict"] for row in rows] == ["ready", "fixable", "unusable"]
    assert rows[0]["bytes"] == ready.stat().st_size
    for row in rows:
        assert row["kind"] == "photo"
        for finding in row["findings"]:
            assert finding.keys() == {"code", "severity", "message", "fix"}
            assert finding["severity"] in ("info", "advice", "problem")
            assert "{" not in finding["message"]


def test_folders_are_walked_and_what_cannot_be_read_is_an_entry(
    runner: FlaskCliRunner, tmp_path: Path
) -> None:
    deep = tmp_path / "x" / "y"
    deep.mkdir(parents=True)
    (deep / "note.txt").write_text("no picture")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    code, rows = check(runner, tmp_path, tmp_path / "gone.jpg")
    assert code == 3
    assert {Path(row["file"]).name: row["kind"] for row in rows} == dict.fromkeys(
        ("note.txt", "pipe", "loop", "gone.jpg"), "other"
    )
    assert {row["verdict"] for row in rows} == {"unusable"}
    assert [f["code"] for row in rows if row["file"].endswith("gone.jpg") for f in row["findings"]] == [
        "unreadable"
    ]


def test_check_in_words(runner: FlaskCliRunner, tmp_path: Path) -> None:
    result = run(runner, "check", picture(tmp_path / "b.png", (1400, 1400), "PNG"))
    assert result.exit_code == 1
    assert "fixable" in result.stdout
    assert f"{RULEBOOK.number('photo_limit') // 1_000_000} MB" in result.stdout


def test_an_empty_folder_has_no_files(runner: FlaskCliRunner, tmp_path: Path) -> None:
    assert check(runner, tmp_path) == (0, [])
    assert "No files" in run(runner, "check", tmp_path).stdout


def test_flask_knows_the_commands(tmp_path: Path) -> None:
    called = [sys.executable, "-m", "flask", "--app", "app", "draft", str(STORY), "--now", NOW, "--json"]
    found = subprocess.run(
        called,
        cwd=HERE.parents[1],
        env=os.environ | {"CLAIMWRIGHT_DATA": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    assert json.loads(found.stdout)["detail"] == "nad_capacity"
