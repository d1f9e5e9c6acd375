"""Measures a step's page in each language of the house against the same page in English, request by request."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from app.translations import compiled_in
from tests.bench.pages import time_ms
from tests.bench.serving import Visitor, serving

BOUNDS = {f"GET in {language}, against English": ("<", 1.1) for language in compiled_in()}
_PAIRS = 300
_WARM_UP = 20


def measure() -> dict[str, float]:
    """One ratio for each language that is compiled."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, _pid):
        english, pages = Visitor(port), {}
        for one in compiled_in():
            pages[one] = Visitor(port)
        at_home = _facts(english, "en")
        return {
            f"GET in {one}, against English": _ratio(english, at_home, visitor, _facts(visitor, one))
            for one, visitor in pages.items()
        }


def _facts(visitor: Visitor, language: str) -> str:
    """The page that is measured, of a claim of this visitor's own and in this language from now on."""
    page = f"{visitor.claim()}/facts"
    visitor.ask("GET", f"{page}?language={language}")
    return page


def _ratio(english: Visitor, at_home: str, visitor: Visitor, page: str) -> float:
    """The middle of each, taken one after the other: whatever else the machine does falls on both."""
    pairs = [
        (time_ms(lambda: english.ask("GET", at_home)), time_ms(lambda: visitor.ask("GET", page)))
        for _pair in range(_WARM_UP + _PAIRS)
    ][_WARM_UP:]
    return statistics.median(second for _first, second in pairs) / statistics.median(
        first for first, _second in pairs
    )
