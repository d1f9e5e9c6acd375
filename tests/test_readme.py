"""Every command in the README works: each line of it is run here, or named with the test that runs it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from app import create_app
from app.config import Settings
from app.translations.catalogue import read, write
from tests.evidence.samples import photo
from tests.stories.expected import HERE
from tests.web.reading import Reader

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMMANDS = [line.strip().split("  #")[0].strip() for line in README.splitlines() if line.startswith("    ")]
FLASK = [command for command in COMMANDS if command.startswith("flask ")]
MESSAGES = [command for command in COMMANDS if "app.translations" in command]
ELSEWHERE = {"make run": "tests/test_start.py", "make test": "this very run"}
"""What is run by another test: the server is started there, and the tests run by themselves."""
TARGETS = dict(re.findall(r"^([a-z-]+):.*?## (.*)$", MAKEFILE, re.MULTILINE))


@pytest.fixture
def runner(tmp_path: Path) -> FlaskCliRunner:
    clock = datetime(2023, 4, 11, 12, tzinfo=UTC)
    return create_app(
        Settings(data=tmp_path / "data", secret="s" * 40, clock=lambda: clock)
    ).test_cli_runner()


def test_every_command_is_run_somewhere() -> None:
    assert set(COMMANDS) == {*FLASK, *MESSAGES, *ELSEWHERE}


@pytest.mark.parametrize("command", FLASK)
def test_a_command_on_a_terminal(runner: FlaskCliRunner, tmp_path: Path, command: str) -> None:
    """With its brackets opened, as it stands and with all that may be left out."""
    (tmp_path / "cup.jpg").write_bytes(photo("JPEG"))
    values = {
        "PATH...": str(tmp_path / "cup.jpg"),
        "CLAIM.json": str(HERE / "jp-two-2tb-ssd-fake.json"),
        "ISO": "2023-04-11T12:00:00+00:00",
        "EVENT": "filed",
        "JSON": '{"day": "2023-04-10"}',
    }
    for line in (re.sub(r" \[[^]]*\]", "", command), re.sub(r"[][]", "", command)):
        words = [values.get(word, word) for word in shlex.split(line)]
        assert words[:3] == ["flask", "--app", "app"]
        done = runner.invoke(args=words[3:])
        assert done.exit_code == 0, done.output
        assert done.output.strip()


@pytest.mark.long
def test_a_language_is_added_as_the_readme_says(tmp_path: Path) -> None:
    """In a copy, for a language that nobody has written: it is translated, compiled, and offered."""
    for name in ("app", "templates"):
        shutil.copytree(
            ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.po", "*.mo")
        )
    folder = tmp_path / "app" / "translations"
    new, merge, compile_ = MESSAGES
    _run(new.replace(" nl", " eo"), tmp_path)
    catalogue = read(folder, "eo")
    for message in catalogue:
        if message.id:
            message.string = message.id if isinstance(message.id, str) else tuple(message.id)
    catalogue["See a finished example"].string = ""
    write(catalogue, folder)
    assert "eo: 1 missing, 0 fuzzy, 0 unused" in _run(merge, tmp_path)
    assert "not offered" in _run(compile_, tmp_path)
    catalogue["See a finished example"].string = "Vidu pretan ekzemplon"
    write(catalogue, folder)
    assert not _run(compile_, tmp_path)
    app = create_app(Settings(data=tmp_path / "data", secret="s" * 40, translations=(folder,)))
    assert "Vidu pretan ekzemplon" in Reader(app, language="eo").get("/").words


def _run(command: str, folder: Path) -> str:
    words = shlex.split(command)
    assert words[0] == ".venv/bin/python"
    done = subprocess.run([sys.executable, *words[1:]], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_make_help_the_readme_and_the_checks_agree() -> None:
    listed = re.search(r"`make help` lists the rest: ([^.]*)\.", README)
    assert listed, "the README names what `make help` lists"
    rest = set(re.findall(r"`([a-z-]+)`", listed[1]))
    assert rest == set(TARGETS) - {"help", "run", "test"}
    checks = re.findall(r"^make ([a-z-]+)$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert set(checks) <= set(TARGETS)
    assert {"lint", "types", "test", "test-long"} <= set(checks)
