"""What may wait for the sandbox stands in a line of its own: every view that starts a child is in the table, and the
check of a file that comes in is started by none."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import pytest
from flask import Flask, has_request_context, request

from app.evidence import sandbox
from app.web.waiting import line_of
from tests.evidence.samples import padded, photo
from tests.web.journey import Journey
from tests.web.sending import exhibits, file, upload


def noting(
    app: Flask, used: set[str], unlisted: set[str], beside: list[object], run: Callable[..., Any]
) -> Callable[..., Any]:
    """The sandbox, and with it a note of who used it, of who did without being in the table, and beside all views."""

    @wraps(run)
    def noted(*order: Any, **more: Any) -> Any:
        if not has_request_context():
            beside.append(order)  # a job: nobody's page waits for it
            return run(*order, **more)
        view = f"{request.method} {request.endpoint}"
        used.add(view)
        if line_of(app, request.method, request.path) != "sandbox":
            unlisted.add(view)
        return run(*order, **more)

    return noted


@pytest.mark.long
def test_no_view_outside_the_table_starts_a_child(
    journey: Journey, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    used, unlisted, beside = set[str](), set[str](), list[object]()
    for module in sandbox_users():
        monkeypatch.setattr(module, "run", noting(app, used, unlisted, beside, sandbox.run))
    for size in (None, 2_100_000, 2_200_000):
        content = photo("jpeg") if size is None else padded(photo("jpeg"), size)
        assert upload(journey, file(content)).status == 303
    assert len(beside) == 3
    assert used == set()
    one = exhibits(journey)[1]
    for act in ("convert", "check", "original", "converted", "up", "down", "leave-out", "take-in"):
        page = journey.reader.ask(
            "POST", f"{journey.url('exhibits')}/{one}/{act}", data={"csrf_token": journey.reader.token()}
        )
        assert page.status in (303, 422), act
    for place in ("evidence/convert", "evidence/"):
        data = {"csrf_token": journey.reader.token()}
        assert journey.reader.ask("POST", f"/claims/{journey.id}/{place}", data=data).status in (303, 422)
    for place in ("claim", "evidence", "print", "claim.txt", "claim-pack.zip", f"exhibits/{one}/file"):
        assert journey.reader.visit(journey.url(place)).status == 200, place
    assert unlisted == set()
    assert len(used) >= 4, used


def test_what_is_quick_does_not_wait(app: Flask) -> None:
    for method, path in (
        ("GET", "/"),
        ("POST", "/"),
        ("POST", "/claims/x/delete"),
        ("POST", "/claims/x/exhibits/y/remove"),
        ("GET", "/claims/x/exhibits/y/thumbnail"),
        ("GET", "/nowhere"),
    ):
        assert line_of(app, method, path) == "pages"
    assert line_of(app, "POST", "/claims/x/exhibits/y/convert") == "sandbox"
    for path in ("/claims/x/exhibits", "/check/new/exhibits"):
        assert line_of(app, "POST", path) == "files"


def sandbox_users() -> list[Any]:
    """Every module that starts a child."""
    from app.evidence import checks, composite, labelled_photo, long_pictures, photo_conversion

    return [checks, composite, labelled_photo, long_pictures, photo_conversion]
