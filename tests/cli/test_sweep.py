"""The sweep by hand: it says what it would remove, removes it, and stops with exit 1 where the files are not ours."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask

from app.config import Settings
from app.services.maintenance import IN_FLIGHT
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import photo, scene
from tests.web.journey import kept
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload

NOTHING = "0 rows without their file, 0 files without a row, 0 broken uploads."


def run(app: Flask, *options: str) -> tuple[int, str]:
    """Exit code and output."""
    done = app.test_cli_runner().invoke(args=["sweep", *options])
    return done.exit_code, done.output.strip()


def stray(settings: Settings, age: timedelta = 2 * IN_FLIGHT) -> Path:
    """A file that no row knows."""
    path = settings.data / "files" / "kept" / ("s" * 22)
    path.write_bytes(b"left by a crash")
    then = path.stat().st_mtime - age.total_seconds()
    os.utime(path, (then, then))
    return path


def test_a_dry_run_says_what_a_sweep_then_removes(app: Flask, settings: Settings) -> None:
    left = stray(settings)
    words = NOTHING.replace("0 files", "1 files")
    assert run(app, "--dry-run") == (0, f"Would remove: {words}")
    assert left.exists()
    assert run(app) == (0, f"Removed: {words}")
    assert not left.exists()
    assert run(app) == (0, f"Removed: {NOTHING}")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_an_empty_folder_stops_it(
    app: Flask, settings: Settings, clock: Clock, options: tuple[str, ...]
) -> None:
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, file(photo("jpeg", scene(200, 150))))
    aside = settings.data / "aside"
    (settings.data / "files").rename(aside)
    (settings.data / "files" / "kept").mkdir(parents=True)
    (settings.data / "files" / "incoming").mkdir()
    code, words = run(app, *options)
    assert (code, "Nothing was removed" in words) == (1, True)
    (settings.data / "files" / "kept").rmdir()
    (settings.data / "files" / "incoming").rmdir()
    (settings.data / "files").rmdir()
    aside.rename(settings.data / "files")
    assert run(app, *options)[0] == 0
    assert len(exhibits(journey)) == 1


def test_the_files_of_another_database_stay_until_somebody_says_that_they_belong_here(
    app: Flask, settings: Settings, install: Install
) -> None:
    assert run(app) == (0, f"Removed: {NOTHING}")
    for path in settings.data.glob("claims.sqlite3*"):
        path.unlink()
    left, other = stray(settings), install(settings)
    code, words = run(other)
    assert (code, words) == (
        1,
        "Error: Nothing was removed: the file folder belongs to another installation.",
    )
    assert left.exists()
    assert run(other, "--adopt", "--dry-run")[0] == 2
    assert run(other, "--adopt")[0] == 0
    assert not left.exists()
