"""No line of ours is longer than a reader's window: at most 120 characters, in every file that is written by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST = 120
"""As many characters may a line have, a wide one counted once."""
PLACES = ("app", "templates", "static", "tests", "deploy", "README.md", "Makefile", "pyproject.toml")
SUFFIXES = {".py", ".html", ".mjs", ".css", ".md", ".toml", ".yaml", ".yml", ".sh"}
LEFT_OUT = ("tests/frozen", "tests/words/trial")
"""What was written once and is kept as it was, or comes from elsewhere."""


def _files() -> Iterator[Path]:
    """The files of ours, also where no version control is there to ask, as in a source archive."""
    for place in PLACES:
        path = ROOT / place
        for file in sorted(path.rglob("*")) if path.is_dir() else [path] * path.exists():
            kept = any(file.is_relative_to(ROOT / folder) for folder in LEFT_OUT)
            if file.is_file() and not kept and (file.suffix in SUFFIXES or file.name == "Makefile"):
                yield file


def test_every_kind_of_file_is_looked_at() -> None:
    assert {file.suffix for file in _files()} >= {".py", ".html", ".mjs", ".css", ".md", ".toml"}


def test_no_line_is_too_long() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {len(line)} characters"
        for file in _files()
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1)
        if len(line) > MOST
    ]
    assert not found, "wrap these lines:\n" + "\n".join(found)
