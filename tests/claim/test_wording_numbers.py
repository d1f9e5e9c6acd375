"""Shows that no wording carries a number with a unit: such numbers are rules, and live in the rulebook alone."""

import ast
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]

_UNIT = (
    r"(?:%|percent\b|(?:(?:business|working|calendar)[ "
    r"-]+)?(?:days?|hours?|weeks?|months?)\b|[kM]i?B\b|(?:mega|kilo)bytes?\b|characters?\b|words?\b|bytes\b)"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    r"(?:\d[\d.,]*|(?:" + _TENS + r")(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred|thousand)"
)
SIZED = re.compile(rf"\b{_NUMBER}(?:\s|-|\u00a0|&nbsp;)*{_UNIT}|\b(?:day|hour|week) \d+", re.IGNORECASE)

# Lengths of drawings and layout are no facts about a platform.
_GEOMETRY = re.compile(
    r"""\s(?:style|class|width|height|viewBox|d|points|transform|offset|sizes|[xyr]|[cr][xy]|[xy][12]|stroke-\w+)"""
    r"""="[^"]*\""""
)
_NOT_SHOWN = re.compile(r"\{#.*?#\}|<!--.*?-->|<style.*?</style>", re.DOTALL)
_SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", re.DOTALL)
_SCRIPT_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`', re.DOTALL)
_LAYOUT_STRING = re.compile(r"[\"'`]\s*[\d.]+%\s*[\"'`]")

Found = Iterator[tuple[int, str]]


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _hits(text: str, first_line: int = 1) -> Found:
    for match in SIZED.finditer(text):
        yield first_line + text.count("\n", 0, match.start()), match.group()


def in_python(source: str) -> Found:
    """Sized numbers in string constants inside calls of ``_``, ``gettext`` and ``Msg.of``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _marks(node.func):
            for part in node.args[:2]:
                for piece in ast.walk(part):
                    if isinstance(piece, ast.Constant) and isinstance(piece.value, str):
                        yield from ((piece.lineno, found) for _line, found in _hits(piece.value))


def _marks(func: ast.expr) -> bool:
    if isinstance(func, ast.Name):
        return func.id in ("_", "gettext", "ngettext", "lazy_gettext")
    return isinstance(func, ast.Attribute) and (
        func.attr in ("gettext", "ngettext", "lazy_gettext")
        or (func.attr == "of" and isinstance(func.value, ast.Name) and func.value.id == "Msg")
    )


def in_template(source: str) -> Found:
    """Sized numbers in a page, comments and geometry left out."""
    yield from _hits(_GEOMETRY.sub(_blank, _NOT_SHOWN.sub(_blank, source)))


def in_script(source: str) -> Found:
    """Sized numbers in the strings of a script; a string that is only a CSS percentage is layout."""
    code = _SCRIPT_COMMENT.sub(_blank, source)
    for literal in _SCRIPT_STRING.finditer(code):
        if not _LAYOUT_STRING.fullmatch(literal.group()):
            yield from _hits(literal.group(), 1 + code.count("\n", 0, literal.start()))


def in_catalogue(source: str) -> Found:
    """Sized numbers in English, and in translations every number that the English does not have."""
    for message in read_po(io.BytesIO(source.encode())):
        english = message.id if isinstance(message.id, str) else " ".join(message.id)
        said = message.string
        translated = said if isinstance(said, str) else " ".join(said or ())
        if english:
            line = message.lineno or 0
            yield from ((line, found) for _line, found in _hits(english))
            extra = (
                set(re.findall(r"\d+", translated)) - set(re.findall(r"\d+", english)) - _in_words(english)
            )
            yield from ((line, found) for found in sorted(extra))


_WORDS = "nothing one two three four five six seven eight nine ten eleven twelve".split()
"""The words of small numbers, each at its own place."""


def _in_words(english: str) -> set[str]:
    """The digits that another language may write for words: "five minutes", "a day", "more than nothing"."""
    said = re.findall(r"[a-z]+", english.lower())
    return {"0", "1"} | {str(number) for number, word in enumerate(_WORDS) if word in said}


READERS = {".py": in_python, ".html": in_template, ".js": in_script, ".mjs": in_script, ".po": in_catalogue}
READERS |= {".pot": in_catalogue, ".txt": in_template, ".svg": in_template}


def _files() -> list[str]:
    folders = ("app", "templates", "static/js", "translations")
    found = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in READERS)
    return sorted(str(path.relative_to(ROOT)) for path in found)


def test_no_number_with_a_unit() -> None:
    found = [
        f"{name}:{line}: {words}"
        for name in _files()
        for line, words in READERS[Path(name).suffix]((ROOT / name).read_text("utf-8"))
    ]
    assert not found, "put the number into the rulebook and a placeholder into the words:\n" + "\n".join(
        found
    )


CAUGHT = (
    "15 days",
    "2 MB",
    "2-MB",
    "2MB",
    "500 kB",
    "20%",
    "20 %",
    "50 percent",
    "500 characters",
    "40 words",
    "1,000 characters",
    "3 business days",
    "fifteen days",
    "three business days",
    "48 hours",
    "two weeks",
    "forty-eight hours",
    "day 13",
    "200\u00a0MB",
)
FREE = (
    "photo 1",
    "{closes}",
    "12.50",
    "in 2017",
    "size 42",
    "Video 1: the test",
    "one day",
    "2 TB",
    "M3 Lite 8",
    "3 of 5 pieces",
)


@pytest.mark.parametrize("words", CAUGHT)
def test_checker_catches(words: str) -> None:
    said = f"You have {words} left"
    assert list(in_python(f'x = _("{said}")'))
    assert list(in_python(f'x = Msg.of(_("one line"\n "{said}"))'))
    assert list(in_python(f'x = Msg.of("{said}")'))
    assert list(in_template(f"<p>{said}</p>"))
    assert list(in_template(f'<img alt="{said}">'))
    assert list(in_script(f'show("{said}")'))
    assert list(in_script(f"show(`{said}`)"))
    assert list(in_catalogue(f'msgid "{said}"\nmsgstr ""\n'))


@pytest.mark.parametrize("words", FREE)
def test_checker_lets_pass(words: str) -> None:
    assert not list(in_python(f'x = _("{words}")'))
    assert not list(in_template(f"<p>{words}</p>"))
    assert not list(in_script(f'show("{words}")'))
    assert not list(in_catalogue(f'msgid "{words}"\nmsgstr ""\n'))


def test_checker_names_the_line_and_skips_what_nobody_reads() -> None:
    assert list(in_template("<p>\nfine</p>\n<p>15 days</p>")) == [(3, "15 days")]
    assert list(in_script('let a = 1\nshow("2 MB")')) == [(2, "2 MB")]
    assert not list(in_template('<svg width="100%"></svg>{# 2 MB #}<!-- 15 days -->'))
    assert not list(in_script('bar.style.width = "100%" // 2 MB\n/* 15 days */'))
    assert not list(in_python('"""Under 2 MB."""\nLIMIT = "15 days"'))


def test_a_translation_may_not_bring_its_own_number() -> None:
    assert list(in_catalogue('msgid "You have {closes} left"\nmsgstr "Noch 15 Tage"\n'))
    assert not list(in_catalogue('msgid "You have {closes} left"\nmsgstr "Noch {closes}"\n'))
