"""Every command in the README works: each line of it is run here, or named with the test that runs it."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from flask.testing import FlaskCliRunner

from app import create_app
from app.config import Settings
from tests.evidence.samples import photo
from tests.stories.expected import HERE
from tests.web.pseudo import messages
from tests.web.reading import Reader

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMMANDS = [line.strip().split("  #")[0].strip() for line in README.splitlines() if line.startswith("    ")]
FLASK = [command for command in COMMANDS if command.startswith("flask ")]
MESSAGES = [command for command in COMMANDS if "pybabel" in command]
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


def test_a_language_is_added_as_the_readme_says(tmp_path: Path) -> None:
    """In a copy, for a language that nobody has written: one entry is translated, compiled, and stands on the page."""
    for name in ("app", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "babel.cfg", tmp_path)
    folder = tmp_path / "translations"
    extract, init, compile_ = MESSAGES
    for command in (extract, init):
        _pybabel(command.replace("-d app/translations", f"-d {folder}").replace("-l ko", "-l eo"), tmp_path)
    file = folder / "eo" / "LC_MESSAGES" / "messages.po"
    with file.open("rb") as source:
        catalogue = read_po(source, locale="eo")
    assert {entry.id for entry in catalogue if entry.id} == set(_extracted())
    catalogue["See a finished example"].string = "Vidu pretan ekzemplon"
    with file.open("wb") as target:
        write_po(target, catalogue)
    _pybabel(compile_.replace("-d app/translations", f"-d {folder}"), tmp_path)
    settings = Settings(
        data=tmp_path / "data", secret="s" * 40, translations=(folder,), languages=("en", "eo")
    )
    assert "Vidu pretan ekzemplon" in Reader(create_app(settings), language="eo").get("/").words


def _extracted() -> set[object]:
    """What the other tests of translation take for the house's words."""
    catalogue = Catalog(locale="eo")
    for message in messages():
        catalogue.add(message)
    return {entry.id for entry in catalogue if entry.id}


def _pybabel(command: str, folder: Path) -> None:
    program = Path(sys.executable).parent / "pybabel"
    words = shlex.split(command)
    assert words[0] == ".venv/bin/pybabel"
    done = subprocess.run(
        [str(program), *words[1:]],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": ""},
    )
    assert done.returncode == 0, done.stderr


def test_make_help_the_readme_and_the_checks_agree() -> None:
    listed = re.search(r"`make help` lists the rest: ([^.]*)\.", README)
    assert listed, "the README names what `make help` lists"
    rest = set(re.findall(r"`([a-z-]+)`", listed[1]))
    assert rest == set(TARGETS) - {"help", "run", "test"}
    checks = re.findall(r"^make ([a-z-]+)$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert set(checks) <= set(TARGETS)
    assert {"lint", "types", "test", "test-long"} <= set(checks)
