"""The language of a page: its locale and its words, each looked up once for as long as the program runs."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date
from functools import wraps
from typing import TypeVar

from babel import Locale
from flask import Flask, current_app

from app.claim.text.statement import placeholders
from app.web.extensions import Catalogue, catalogue, locale_of_request

Key = TypeVar("Key")
Subject = TypeVar("Subject")
Result = TypeVar("Result")

TEXTS_AT_MOST = 5_000
WORKS_AT_MOST = 64
DAYS_AT_MOST = 1_000
"""There are fewer marked texts and fewer lists than that. What visitors typed comes along: what is full is emptied."""


class Language:
    """One language of an installation, with what was looked up in it so far."""

    def __init__(self, locale: Locale, words: Catalogue) -> None:
        self.locale = locale
        self.tag = str(locale).replace("_", "-")
        self.is_english = locale.language == "en"
        """What is English anyway needs nobody to say it."""
        self.said: dict[str, str] = {}
        """Texts as they are said, where they take no values but rules."""
        self.works: dict[object, dict[int, tuple[object, object]]] = {}
        """What ``once_per_language`` keeps."""
        self.days: dict[date, str] = {}
        """Days as they are written."""
        self.words = words
        self.day_pattern = _day_pattern(locale)
        self._texts: dict[str, tuple[str, tuple[str, ...]]] = {}

    def look_up(self, text: str) -> tuple[str, tuple[str, ...]]:
        """A text in this language, and the names of its placeholders."""
        found = self._texts.get(text)
        if found is None:
            translated = self.words.gettext(text)
            found = translated, placeholders(translated)
            _put(self._texts, text, found, TEXTS_AT_MOST)
        return found

    def keep(self, text: str, said: str) -> None:
        """Remember how a text without values is said."""
        _put(self.said, text, said, TEXTS_AT_MOST)

    def keep_day(self, day: date, written: str) -> None:
        """Remember how a day is written."""
        _put(self.days, day, written, DAYS_AT_MOST)


def _day_pattern(locale: Locale) -> str:
    """How a day is written: with the month as a word, as the language has it. English is that of all countries, and
    writes no number beside another one."""
    return "d MMM y" if locale.language == "en" else str(locale.datetime_skeletons["yMMMd"].pattern)


def _put(memory: dict[Key, Result], key: Key, result: Result, most: int) -> None:
    if len(memory) >= most:
        memory.clear()
    memory[key] = result


_spoken: ContextVar[Language | None] = ContextVar("language", default=None)


def init_languages(app: Flask) -> None:
    """Let every request find its language anew, and keep what was looked up in each."""
    app.extensions["claimwright_languages"] = {}
    app.before_request(_forget)
    app.teardown_appcontext(_forget)


def language() -> Language:
    """The language of this request, or the one that a command speaks."""
    found = _spoken.get()
    if found is None:
        locale = locale_of_request()
        known: dict[str, Language] = current_app.extensions["claimwright_languages"]
        found = known.get(str(locale)) or known.setdefault(str(locale), Language(locale, catalogue()))
        _spoken.set(found)
    return found


def _forget(_error: BaseException | None = None) -> None:
    _spoken.set(None)


def gettext(text: str) -> str:
    """The text in the page's language."""
    return language().look_up(text)[0]


def ngettext(one: str, many: str, number: int) -> str:
    """One of two texts, by the number, in the page's language."""
    return language().words.ngettext(one, many, number)


def once_per_language(work: Callable[[Subject], Result]) -> Callable[[Subject], Result]:
    """Do this work on one object once for each language; its result must not be changed by anybody."""

    @wraps(work)
    def kept(subject: Subject) -> Result:
        memory = language().works.setdefault(work, {})
        found = memory.get(id(subject))
        # The object is kept with its result, so that no other can come to have its id.
        if found is None or found[0] is not subject:
            found = subject, work(subject)
            _put(memory, id(subject), found, WORKS_AT_MOST)
        return found[1]  # type: ignore[return-value]  # the memory is this work's own

    return kept
