"""Measures a step's page in each language of the house against the same page in English, in turns."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.translations import compiled_in
from tests.bench.pages import median_ms
from tests.bench.serving import Visitor, serving

BOUNDS = {f"GET in {language}, against English": ("<", 1.1) for language in compiled_in()}
_TURNS = 10


def measure() -> dict[str, float]:
    """One ratio for each language that is compiled, of the best turns."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (port, _pid):
        visitor = Visitor(port)
        page = f"{visitor.claim()}/facts"
        return {f"GET in {one}, against English": _ratio(visitor, page, one) for one in compiled_in()}


def _ratio(visitor: Visitor, page: str, language: str) -> float:
    times: dict[str, list[float]] = {"en": [], language: []}
    # In turns, so that whatever else the machine does falls on both.
    for _turn in range(_TURNS):
        for spoken, taken in times.items():
            visitor.ask("GET", f"{page}?language={spoken}")
            taken.append(median_ms(lambda: visitor.ask("GET", page), 30))
    return min(times[language]) / min(times["en"])
