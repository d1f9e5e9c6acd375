"""What the evidence tests share: AliExpress's limits as numbers, and a short way from bytes to a verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.claim.evidence.verdict import Verdict
from app.evidence.checks import Limits, check
from app.evidence.photo_conversion import ConvertedPhoto, convert

from .film_bench import LIMITS as LIMITS
from .film_bench import Bench

Checked = Callable[..., Verdict]
ConvertedBytes = Callable[..., tuple[ConvertedPhoto, bytes]]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Write bytes to a file and check it."""

    def run(
        data: bytes, name: str = "photo", thumbnail: Path | None = None, limits: Limits = LIMITS
    ) -> Verdict:
        path = tmp_path / "foreign"
        path.write_bytes(data)
        return check(path, name, limits, thumbnail)

    return run


@pytest.fixture
def converted(tmp_path: Path) -> ConvertedBytes:
    """Write bytes to a file, convert it, and read the result."""

    def run(data: bytes, limits: Limits = LIMITS) -> tuple[ConvertedPhoto, bytes]:
        path, target = tmp_path / "foreign", tmp_path / "converted"
        path.write_bytes(data)
        done = convert(path, target, limits)
        return done, target.read_bytes()

    return run


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Check, plan and convert films."""
    return Bench(tmp_path)
