"""One event in the log for each request: which view, how it ended, how long it took. Who asked, and for what, is not in
it."""

from __future__ import annotations

import logging
import time

from flask import Flask, Response, g, request

_log = logging.getLogger("claimwright.requests")


def log_requests(app: Flask) -> None:
    """Note every request of the application."""
    app.before_request(_begin)
    app.after_request(_note)


def _begin() -> None:
    g.began = time.monotonic()


def _note(response: Response) -> Response:
    took = time.monotonic() - g.get("began", time.monotonic())
    event = {
        "method": request.method,
        "view": request.endpoint or "no view",
        "status": response.status_code,
        "ms": round(took * 1000, 1),
    }
    _log.info("request", extra=event)
    return response
