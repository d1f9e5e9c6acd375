"""The part of a title that is written in Latin letters."""

from __future__ import annotations

import unicodedata
from itertools import groupby

_UNITS = "µμΩ"
"""Letters of another script that stand for units in any language."""
_LEAST = 3


def latin_part(title: str) -> str:
    """The words of a title that have no letters of another script, where they stand together; empty otherwise.

    A title that was cut off with dots loses the word that was cut.
    """
    words = title.split()
    if title.endswith(("...", "…")):
        words = words[:-1]
    runs = [list(run) for latin, run in groupby(words, _is_latin) if latin]
    named = [" ".join(run) for run in runs if any(_letters(word) >= _LEAST for word in run)]
    return named[0] if len(named) == 1 else ""


def _is_latin(word: str) -> bool:
    return all(not mark.isalpha() or mark in _UNITS or _of_latin(mark) for mark in word)


def _of_latin(mark: str) -> bool:
    return "LATIN" in unicodedata.name(mark, "") or unicodedata.normalize("NFKC", mark).isascii()


def _letters(word: str) -> int:
    return sum(mark.isalpha() for mark in word)
