"""How hard a text is to read: the Flesch-Kincaid grade, with syllables estimated from the letters."""

from __future__ import annotations

import re

LIMIT = 8.0
"""The grade of school that the middle one of our texts may ask for at most."""
_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?|\d[\d.,/]*\d|\d")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$")


def syllables(word: str) -> int:
    """An estimate: groups of vowels without silent endings; a number or a word without vowels counts one."""
    small = word.lower()
    stem = re.sub(r"(?:e|es|ed)$", "", small) if _is_silent(small) else small
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def _is_silent(word: str) -> bool:
    """Whether the last "e" is not heard: "name", "names", "named", but not "boxes", "wanted", "little"."""
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "ges", "ces")):
        return False
    return bool(_SILENT.search(word))


def sentences_of(text: str) -> list[str]:
    """The sentences of a text: each ends with a mark before a space and a capital or a digit."""
    return re.split(r"(?<=[.!?]) (?=[A-Z0-9])", text)


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text; 0 for one without words."""
    words = _WORD.findall(text)
    if not words:
        return 0.0
    said = len(sentences_of(text))
    return 0.39 * len(words) / said + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
