"""What a proxy says of a request: believed only from one that the settings name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from app.addresses import Proxies

_SAYS = "HTTP_X_FORWARDED_{}"
Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


class BehindProxies:
    """A WSGI application that sees the outside address, scheme and host where a trusted proxy tells them."""

    def __init__(self, application: Application, proxies: Proxies) -> None:
        self._application = application
        self._proxies = proxies

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Ask the application."""
        peer = environ.get("REMOTE_ADDR", "")
        said = {name: _values(environ, name) for name in ("FOR", "PROTO", "HOST")}
        if peer in self._proxies:
            environ["REMOTE_ADDR"] = self._proxies.client(peer, said["FOR"])
            # The last value is that of the proxy that we know; what stands before came with the request.
            if said["PROTO"] and said["PROTO"][-1] in ("http", "https"):
                environ["wsgi.url_scheme"] = said["PROTO"][-1]
            if said["HOST"]:
                environ["HTTP_HOST"] = said["HOST"][-1]
        return self._application(environ, start_response)


def _values(environ: dict[str, Any], name: str) -> list[str]:
    return [one.strip() for one in str(environ.get(_SAYS.format(name), "")).split(",") if one.strip()]
