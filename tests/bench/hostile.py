"""Measures what files and packs that were made to hurt cost: the slowest verdict, the slowest refusal."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app.evidence.checks import check
from tests.evidence.conftest import LIMITS
from tests.evidence.hostile import every
from tests.web.hostile_packs import large_ones
from tests.web.pack_costs import cost_of

BOUNDS: dict[str, tuple[str, float]] = {
    "slowest verdict on a hostile file, s": ("<", 5),
    "slowest refusal of a hostile pack, s": ("<", 5),
}


def measure() -> dict[str, float]:
    """All figures of this file."""
    with tempfile.TemporaryDirectory() as folder:
        return {
            "slowest verdict on a hostile file, s": max(_seconds_of_verdicts(Path(folder))),
            "slowest refusal of a hostile pack, s": max(
                cost_of(content, Path(folder)).seconds for _name, content in large_ones()
            ),
        }


def _seconds_of_verdicts(folder: Path) -> Iterator[float]:
    upload, drawing = folder / "upload", folder / "drawing"
    for one in every():
        if isinstance(one.content, bytes):
            upload.write_bytes(one.content)
        path = upload if isinstance(one.content, bytes) else one.content
        begun = time.perf_counter()
        check(path, one.name, LIMITS, drawing)
        yield time.perf_counter() - begun
        drawing.unlink(missing_ok=True)
