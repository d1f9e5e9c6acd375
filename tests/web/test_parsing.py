"""The reader of pages takes what a browser takes without forgiving anything, and gives the same tree."""

from __future__ import annotations

import pytest

from tests.web.parsing import parse, strictly

FRAME = '<!doctype html>\n<html lang="en"><head><title>T</title></head><body>{}</body></html>'
GOOD = (
    "<p>Words &amp; <b>more</b></p>",
    '<form action="/"><input name="a" required><textarea>\nx</textarea></form>',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
)
BAD = {
    "a box in a paragraph": "<p><div>x</div></p>",
    "a form in a form": '<form action="/"><div><form action="/">x</form></div></form>',
    "a link in a link": '<a href="/">x<b><a href="/">y</a></b></a>',
    "an end without its begin": "<b>x</b></i>",
    "a begin without its end": "<div><b>x</div>",
    "an attribute twice": '<b id="a" id="b">x</b>',
    "words in a table": "<table>x<tbody><tr><td>y</td></tr></tbody></table>",
    "an entity that is none": "<p>&nothing;</p>",
    "a letter that is none": "<p>\x81</p>",
    "a letter by a number that is none": "<p>&#129;</p>",
    "a cell outside a table": "<div><td>x</td></div>",
}


@pytest.mark.parametrize("inside", GOOD)
def test_the_same_tree_as_a_browsers(inside: str) -> None:
    html = FRAME.format(inside)
    ours, theirs = parse(html), strictly(html)
    assert [(e.tag, e.items(), e.text) for e in ours.iter()] == [
        (e.tag, e.items(), e.text) for e in theirs.iter()
    ]


@pytest.mark.parametrize("wrong", BAD)
@pytest.mark.parametrize("times", [1, 2])
def test_what_a_browser_forgives_fails(wrong: str, times: int) -> None:
    for known in GOOD:
        parse(FRAME.format(known))
    for _time in range(times):
        with pytest.raises(AssertionError):
            parse(FRAME.format(BAD[wrong]))
