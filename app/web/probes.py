"""What a machine before us asks: whether this process is alive, and whether it can serve. No page and no visitor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from app.errors import StorageError

Start = Callable[[str, list[tuple[str, str]]], Any]


class Probes:
    """A WSGI application that answers ``/health`` and ``/ready`` before the other one, under any name: who asks there
    knows an address, not our name. ``parts`` are asked in turn; each raises ``StorageError`` when it cannot be used."""

    def __init__(
        self,
        application: Callable[[dict[str, Any], Any], Iterable[bytes]],
        parts: Mapping[str, Callable[[], object]],
    ) -> None:
        self._application = application
        self._parts = parts

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """One request."""
        match environ["PATH_INFO"]:
            case "/health":
                return _plain(start_response, "200 OK", "alive")
            case "/ready":
                return self._readiness(start_response)
            case _:
                return self._application(environ, start_response)

    def _readiness(self, start_response: Start) -> Iterable[bytes]:
        lines, status = [], "200 OK"
        for name, ask in self._parts.items():
            try:
                ask()
                lines.append(f"{name}: ready")
            except StorageError:
                # The reason stands in the log of whoever needs it; who asks here may be anybody.
                lines.append(f"{name}: not ready")
                status = "503 Service Unavailable"
        return _plain(start_response, status, "\n".join(lines))


def _plain(start_response: Start, status: str, words: str) -> Iterable[bytes]:
    body = f"{words}\n".encode()
    headers = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
    start_response(status, [*headers.items(), ("Content-Length", str(len(body)))])
    return [body]
