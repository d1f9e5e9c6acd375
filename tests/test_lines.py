"""No line of ours is wider than a reader's window: at most 120 columns, in every file that is written by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 120
"""As many columns may a line take."""
PLACES = (
    "app",
    "templates",
    "static",
    "tests",
    "deploy",
    ".ci",
    "Makefile",
    "pyproject.toml",
    "hatch_build.py",
)
SUFFIXES = {".py", ".html", ".mjs", ".css", ".md", ".toml", ".yaml", ".yml", ".sh", ".mako"}
NAMES = {"Makefile", "run", "Containerfile", "Dockerfile"}
"""Files without a suffix. What is not looked at is data: catalogues, samples, texts, drawings, lock files."""


def _files() -> Iterator[Path]:
    """The files of ours, also where no version control is there to ask, as in a source archive."""
    for path in (*(ROOT / place for place in PLACES), *ROOT.glob("*.md")):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path] * path.exists():
            if file.is_file() and (file.suffix in SUFFIXES or file.name in NAMES):
                yield file


def _columns(line: str) -> int:
    """How wide a line is drawn: wide letters take two columns, marks on a letter none."""
    if line.isascii():
        return len(line)
    return sum(
        2 if unicodedata.east_asian_width(sign) in "WF" else not unicodedata.combining(sign) for sign in line
    )


def test_every_kind_of_file_is_looked_at() -> None:
    assert {file.suffix for file in _files()} >= {".py", ".html", ".mjs", ".css", ".md", ".toml"}


def test_no_line_is_too_long() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {wide} columns"
        for file in _files()
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if (wide := max(len(line), _columns(line))) > MOST
    ]
    assert not found, "wrap these lines:\n" + "\n".join(found)
