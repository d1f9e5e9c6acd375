"""How one page is looked at: axe, sideways scrolling, and whether large letters lose anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
IN_THE_DARK = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that hang on colours: in the dark nothing but colours is another."""
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


def faults_of_colour(page: Page, name: str) -> Iterator[str]:
    """What axe finds on the same page in the dark."""
    page.emulate_media(color_scheme="dark")
    yield from _found(page, f"{name}, dark", IN_THE_DARK)
    page.emulate_media(color_scheme="light")


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
