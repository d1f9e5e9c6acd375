"""How one page is looked at: axe, sideways scrolling, and whether large letters lose anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
_COLOURS = ("color-contrast", "link-in-text-block")
IN_THE_DARK = {"runOnly": {"type": "rule", "values": _COLOURS}}
"""In the dark nothing but colours is another."""
IN_OTHER_WORDS = RULES | {"rules": {rule: {"enabled": False} for rule in _COLOURS}}
"""In another language everything may be another but the colours."""
_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter(one => {
  const style = getComputedStyle(one);
  const hides = ['hidden', 'clip'].some(way => style.overflowX === way || style.overflowY === way);
  const wanted = one.innerText?.trim() && !one.closest('.vh, svg, .thumb') && one.tagName !== 'TEXTAREA';
  return hides && wanted && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2);
}).map(one => one.outerHTML.slice(0, 120))"""
_LARGER = "percent => { document.documentElement.style.fontSize = percent; }"
TWICE = "225%"
"""Our root size (see base.css) times two."""


def faults(page: Page, name: str) -> Iterator[str]:
    """What axe finds on the page as it is."""
    yield from _found(page, name, RULES)


def faults_of_words(page: Page, name: str) -> Iterator[str]:
    """What axe finds on the page in another language."""
    yield from _found(page, name, IN_OTHER_WORDS)


def faults_of_colour(page: Page, name: str) -> Iterator[str]:
    """What axe finds on the same page in the dark."""
    page.emulate_media(color_scheme="dark")
    found = list(_found(page, f"{name}, dark", IN_THE_DARK))
    page.emulate_media(color_scheme="light")
    yield from found


def _found(page: Page, name: str, rules: dict[str, Any]) -> Iterator[str]:
    found: dict[str, Any] = Axe().run(page, options=rules).response
    for violation in found["violations"]:
        for node in violation["nodes"]:
            yield f"{name}: {violation['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})"


def losses(page: Page, name: str) -> Iterator[str]:
    """What does not fit at this width, with letters as they are and twice as large."""
    for size in ("", TWICE):
        page.evaluate(_LARGER, size)
        if (more := page.evaluate(_SIDEWAYS)) > 0:
            yield f"{name}: {more} pixels wider than the window, letters at {size or 'their own size'}"
        for cut in page.evaluate(_CUT_OFF):
            yield f"{name}: cut off, letters at {size or 'their own size'}: {cut}"
    page.evaluate(_LARGER, "")
