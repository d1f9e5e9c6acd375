"""Tests that no hostile file gets more than its verdict: within its budget, nothing left on the disk."""

from __future__ import annotations

import contextlib
import multiprocessing
import resource
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from app.errors import CannotConvert
from app.evidence.budgets import CONVERT_PHOTO, INSPECT, INSPECT_LARGE
from app.evidence.checks import check
from app.evidence.photo_conversion import convert
from tests.evidence.conftest import LIMITS
from tests.evidence.hostile import Hostile, every, large

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="budgets as Linux keeps them"),
]
# A child counts pages of its own and those it shares with others; the budget counts addresses, which are more.
MEMORY = max(INSPECT.memory, INSPECT_LARGE.memory, CONVERT_PHOTO.memory)


def test_there_are_enough_and_two_of_one_name() -> None:
    names = [one.name for one in every()]
    assert len(names) >= 120
    assert [name for name in names if names.count(name) > 1] == ["same.jpg", "same.jpg"]


def test_every_hostile_file_gets_its_verdict(tmp_path: Path) -> None:
    wrong, most = _alone(_small_ones, tmp_path)
    assert not wrong, "\n".join(wrong)
    assert most < MEMORY


def test_every_large_file_gets_its_verdict(tmp_path: Path) -> None:
    wrong, most = _alone(_large_ones, tmp_path)
    assert not wrong, "\n".join(wrong)
    assert most < MEMORY


def _small_ones(folder: Path) -> list[str]:
    return [words for one in every() for words in _faults(one, folder)]


def _large_ones(folder: Path) -> list[str]:
    return [words for one in large(folder) for words in _faults(one, folder)]


def _alone(look: Callable[[Path], list[str]], folder: Path) -> tuple[list[str], int]:
    """What is wrong, and the most bytes that a child used; in a process of its own, which no other test's children
    count for."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(look, folder).result(), pool.submit(_most_bytes).result()


def _most_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def _faults(one: Hostile, folder: Path) -> Iterator[str]:
    """What is wrong with the treatment of one file, in words."""
    name = ascii(one.name)
    path = one.content if isinstance(one.content, Path) else folder / "upload"
    if isinstance(one.content, bytes):
        path.write_bytes(one.content)
    before, stamp = set(folder.iterdir()), path.stat().st_mtime_ns
    drawing, target = folder / "drawing", folder / "converted"
    verdict = check(path, one.name, LIMITS, drawing)
    codes = [finding.code for finding in verdict.findings]
    if verdict.state != one.state:
        yield f"{name}: {verdict.state} {codes} instead of {one.state}"
    if verdict.state == "unusable" and not (verdict.findings[0].fix and verdict.findings[0].message.text):
        yield f"{name}: {codes} without words"
    if drawing.exists() != (verdict.state != "unusable" and verdict.kind != "other"):
        yield f"{name}: thumbnail where none should be, or none"
    drawing.unlink(missing_ok=True)
    if verdict.kind == "photo":
        yield from _conversion_faults(name, path, target, verdict.state)
    if set(folder.iterdir()) != before or path.stat().st_mtime_ns != stamp:
        yield f"{name}: left {set(folder.iterdir()) - before}"


def _conversion_faults(name: str, path: Path, target: Path, state: str) -> Iterator[str]:
    done = None
    with contextlib.suppress(CannotConvert):
        done = convert(path, target, LIMITS)
    if (done is None) != (state == "unusable"):
        yield f"{name}: {state}, but mending said {done}"
    if done is not None and check(target, "converted", LIMITS).state != "ready":
        yield f"{name}: mended, but not ready"
    if done is not None and b"alert('payload')" in target.read_bytes():
        yield f"{name}: the payload is in the mended file"
    target.unlink(missing_ok=True)
