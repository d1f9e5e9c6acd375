"""A page as a tree. Read as XML, which is fast and strict; where it has something new also by a browser's own rules.

Our pages close every tag and quote every value, so that a parser of XML reads them once their void elements and bare
attributes are written as XML has them. What only HTML's rules forbid (a box in a paragraph, a form in a form) hangs on
which elements stand in which, not on their words: a page that has an element in a place where none of its kind was
before is read by html5lib, too, which takes ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ParseError

import html5lib
from html5lib.html5parser import ParseError as Html5Error

_DOCTYPE = "<!doctype html>"
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TAG = re.compile(r'<([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<]*")?)*)\s*>')
_ATTRIBUTE = re.compile(r'\s([a-zA-Z][\w:-]*)(="[^"]*")?')
_SVG = ' xmlns="http://www.w3.org/2000/svg"'
_ODD = re.compile(r"&#(?!3[49];)|[\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[^\0-\uffff]")
"""Letters that XML takes and HTML may not: a page with one is always read by html5lib, too."""
_DROPS_A_LINE = ("textarea", "pre")
"""A line that begins right after these tags is no part of what stands in them."""

Place = tuple[object, ...]
"""An element as HTML's rules see it: those around it, the names of its attributes, those in it one after the other."""
_known: set[Place] = set()


def parse(html: str) -> Element:
    """The page as a tree; malformed markup fails."""
    try:
        tree = ElementTree.fromstring(_as_xml(html))
    except ParseError as error:
        strictly(html)
        raise AssertionError(
            f"not written as our pages are: {error} near {_near(_as_xml(html), error)!r}"
        ) from error
    for element in tree.iter():
        if element.tag in _DROPS_A_LINE and element.text:
            element.text = element.text.removeprefix("\n") or None
    places = set(_places(tree, ()))
    if not places <= _known or _ODD.search(html):
        assert list(_told(strictly(html))) == list(_told(tree)), "XML and HTML do not agree on this page"
        _known.update(places)
    return tree


def strictly(html: str) -> Element:
    """The page as a browser's own rules read it; whatever they forgive fails."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    try:
        tree: Element = parser.parse(html)
    except Html5Error as error:
        line, column = parser.errors[-1][0]
        near = html.splitlines()[line - 1][max(0, column - 80) : column + 40]
        raise AssertionError(f"malformed at {line}:{column}: {error} near {near!r}") from error
    return tree


def _as_xml(html: str) -> str:
    assert html.startswith(_DOCTYPE), html[:40]
    return _TAG.sub(_tag, html.removeprefix(_DOCTYPE))


def _tag(found: re.Match[str]) -> str:
    name, attributes = found[1], found[2]
    if attributes:
        attributes = _ATTRIBUTE.sub(lambda a: f" {a[1]}{a[2] or '=' + chr(34) * 2}", attributes)
    return f"<{name}{_SVG if name == 'svg' else ''}{attributes}{'/' if name in _VOID else ''}>"


def _places(element: Element, around: tuple[str, ...]) -> Iterator[Place]:
    here = (*around, element.tag)
    words = any((said or "").strip() for said in (element.text, *(child.tail for child in element)))
    inside = [tag for tag, _row in groupby(child.tag for child in element)]
    yield (here, *sorted(element.keys()), element.get("type"), words, *inside)
    for child in element:
        yield from _places(child, here)


def _told(tree: Element) -> Iterator[tuple[object, ...]]:
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element.tag, sorted(element.items()), "".join(element.itertext()).split()


def _near(xml: str, error: ParseError) -> str:
    line, column = error.position
    return xml.splitlines()[line - 1][max(0, column - 80) : column + 40]
