"""What another request does between the reading and the writing of one: nothing is lost, left, or done twice."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from app.claim.model.claim import Claim, Event
from app.claim.pages import PAGES
from app.services.container import Services
from app.services.pack_files import IncomingPack
from app.services.record import Record
from tests.evidence.samples import padded, photo
from tests.services.conftest import ANNA, NOW, Installation


def before(really: Callable[..., Any], what: Callable[[], None]) -> Callable[..., Any]:
    """The same, with somebody else getting in first, once."""
    due = [what]

    def then(*order: Any, **more: Any) -> Any:
        if due:
            due.pop()()
        return really(*order, **more)

    return then


def keys(services: Services, claim: str) -> set[str]:
    return {file.store_key for file in services.files.list_for(claim, ANNA)}


def test_a_conversion_that_ends_while_its_exhibit_is_removed_leaves_nothing(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, claim = installation.services(), installation.claim
    exhibit = installation.attach(services, padded(photo("jpeg"), 2_100_000), "large.jpg")

    def convert() -> None:
        assert services.conversion.convert(ANNA, claim, exhibit, NOW) == "converted"

    monkeypatch.setattr(services.files, "detach", before(services.files.detach, convert))
    services.arranging.remove(ANNA, claim, exhibit, NOW)
    assert keys(services, claim) == set()
    assert list(services.exhibits.store.list()) == []


def test_a_check_that_ends_while_its_file_is_removed_leaves_nothing(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, claim = installation.services(), installation.claim
    came = services.taking_in.incoming_exhibit("a.jpg")
    came.write(photo("jpeg"))
    exhibit = services.taking_in.take(ANNA, claim, came, "other", NOW).exhibit
    assert exhibit is not None

    def end() -> None:
        assert services.checks.worker.wait_until(lambda: not services.checks.count_open(ANNA, claim, NOW), 60)

    # Between the look at what waits and the look at what is there.
    monkeypatch.setattr(services.files, "detach", before(services.files.detach, end))
    services.arranging.remove(ANNA, claim, exhibit, NOW)
    services.checks.worker.wait_until(lambda: list(services.exhibits.store.list()) == [], 60)
    assert keys(services, claim) == set()
    assert list(services.exhibits.store.list()) == []


def test_a_tick_is_saved_whatever_was_saved_since_its_page(installation: Installation) -> None:
    services, claim = installation.services(), installation.claim
    page = PAGES["evidence"]
    for _ in range(3):
        saved = services.claims.answer_last(ANNA, claim, page, {}, NOW)
    assert saved.revision("evidence") == 3


def pack() -> bytes:
    """A pack of a claim that was opened from one and saved again at once."""
    claim = Claim(events=[Event(at=NOW, what="opened")])
    claim.exhibits = []
    saved = Record(claim, {}).to_doc()["claim"]
    saved["exhibits"] = [
        {"id": "a1", "kind": "photo", "role": "other", "name": "a.jpg", "bytes": len(photo("jpeg"))}
    ]
    import json

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("claim.json", json.dumps(saved))
        packed.writestr("files.json", json.dumps({"a1": {"original": "upload/a.jpg"}}))
        packed.writestr("upload/a.jpg", photo("jpeg"))
    return out.getvalue()


def incoming(services: Services, content: bytes) -> IncomingPack:
    came = services.packs.incoming()
    came.write(content)
    return came


def test_a_pack_that_two_open_at_once_is_one_claim_with_each_file_once(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, content = installation.services(), pack()
    first: list[str] = []

    def the_other_one() -> None:
        first.append(services.packs.open(ANNA, incoming(services, content), NOW, "a page").opened.id)

    rows = services.rows
    monkeypatch.setattr(type(rows), "begin", before(type(rows).begin, the_other_one))
    second = services.packs.open(ANNA, incoming(services, content), NOW, "a page").opened
    assert [second.id] == first
    assert len(services.exhibits.record(ANNA, second.id).claim.exhibits) == 1
