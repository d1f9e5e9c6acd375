"""Words for the buyer are marked for translation where they stand: in messages, options, problems and questions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"
CARRIERS = frozenset(
    {
        "Msg",
        "of",
        "Wrong",
        "Option",
        "Ask",
        "Group",
        "Problem",
        "Detail",
        "Rule",
        "Trap",
        "Statement",
        "translate_message",
    }
)
"""What carries words to a page: a text in one of these that is no name stands in a mark."""
NO_NAME = " "


def _unmarked(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and _name(call) in CARRIERS:
            for given in (*call.args, *(keyword.value for keyword in call.keywords)):
                if isinstance(given, ast.Constant) and NO_NAME in str(given.value):
                    yield call.lineno, str(given.value)


def _name(call: ast.Call) -> str:
    named = call.func
    return named.id if isinstance(named, ast.Name) else named.attr if isinstance(named, ast.Attribute) else ""


def test_the_check_sees_what_is_not_marked() -> None:
    tree = ast.parse('Option("a", "two words")\nOption("b", _("two words"))\nwords.Msg(text="three of them")')
    assert list(_unmarked(tree)) == [(1, "two words"), (3, "three of them")]


def test_every_word_for_the_buyer_is_marked() -> None:
    found = [
        f"{file.relative_to(APP.parent)}:{line}: {words}"
        for file in sorted(APP.rglob("*.py"))
        for line, words in _unmarked(ast.parse(file.read_text("utf-8")))
    ]
    assert not found, "mark these for translation:\n" + "\n".join(found)
