"""A full disk at each point where an upload writes: a clear page, nothing half, and all that was there before."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, NoReturn

import pytest
from flask import Flask

from app.config import Settings
from app.errors import StorageFullError
from app.store import folder as file_store
from app.store.rates import RateCounts
from tests.conftest import Clock, Install, services_of
from tests.evidence import samples
from tests.web.journey import Journey, kept
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload


def no_room(*_arguments: Any, **_options: Any) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _Full:
    """An open file on a disk that is full from one point on."""

    def __init__(self, opened: Any, point: str) -> None:
        self._opened = opened
        self._point = point

    def __getattr__(self, name: str) -> Any:
        return no_room if name == self._point else getattr(self._opened, name)


def full_at(monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    """Let the disk be full when an upload comes to this point."""
    if point == "begin":
        monkeypatch.setattr(file_store, "_private", no_room)
    elif point in ("fsync", "replace"):
        monkeypatch.setattr(os, point, no_room)
    else:
        real: Callable[..., None] = file_store.Incoming.__init__

        def opened(self: file_store.Incoming, *arguments: Any) -> None:
            real(self, *arguments)
            self._file = _Full(self._file, point)  # type: ignore[assignment]  # stands for the open file

        monkeypatch.setattr(file_store.Incoming, "__init__", opened)


@pytest.mark.parametrize("point", ["begin", "write", "flush", "fsync", "replace"])
def test_a_full_disk_is_said_and_leaves_nothing_half(
    journey: Journey, app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    assert upload(journey, file(samples.photo("jpeg"), "before.jpg")).status == 303
    before = exhibits(journey)
    with monkeypatch.context() as disk:
        full_at(disk, point)
        page = upload(journey, file(samples.photo("jpeg"), "more.jpg"))
    assert page.status == 507
    assert page.title == "The disk is full"
    assert exhibits(journey) == before
    services = services_of(app)
    services.maintenance.sweep(clock(), timedelta(0))
    assert exhibits(journey) == before
    assert {row.store_key for _owner, row in services.files.every()} == {
        key for key, _age in services.exhibits.store.list()
    }
    assert upload(journey, file(samples.photo("jpeg"), "after.jpg")).status == 303
    assert len(exhibits(journey)) == len(before) + 1


def test_where_nothing_can_be_counted_a_claim_can_be_deleted(
    settings: Settings, install: Install, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = install(replace(settings, hosted=True, hosts=("claims.example",)))
    journey = kept(Reader(app, "https://claims.example"), services_of(app), clock())
    form = journey.see("delete").form("/delete")

    def full(*_arguments: object) -> NoReturn:
        raise StorageFullError("no room left for the database")

    monkeypatch.setattr(RateCounts, "spend", full)
    assert journey.reader.send(form, headers={"Referer": "https://claims.example/"}).status == 303
    assert journey.reader.get(journey.url("claim.json")).status == 404
