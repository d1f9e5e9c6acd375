"""How a request becomes what WSGI hands to an application."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import IO, Final
from urllib.parse import unquote_to_bytes

from werkzeug.wsgi import FileWrapper

from app.server.limits import ROOM
from app.server.messages import Environ, Scope

OF_CONNECTION: Final = frozenset({"connection", "transfer-encoding", "upgrade"})
"""Headers that are between client and server: an application that sees "upgrade" takes a page for a socket."""


def environ_of(scope: Scope) -> Environ:
    """The environment of a request whose body has not come yet."""
    server, client = scope.get("server") or ("", 0), scope.get("client") or ("", 0)
    environ: Environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1]),
        "REMOTE_ADDR": client[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": _file_wrapper,
    }
    for name, value in scope["headers"]:
        _add_header(environ, name.decode("latin-1"), value.decode("latin-1"))
    return environ


def with_body(environ: Environ, body: IO[bytes], length: int) -> Environ:
    """The same request with its whole body."""
    return environ | {"wsgi.input": body, "CONTENT_LENGTH": str(length)}


def _add_header(environ: Environ, name: str, value: str) -> None:
    # An underscore would pass for a hyphen, and so for a header that somebody before us checks.
    if "_" in name or name in OF_CONNECTION:
        return
    key = name.upper().replace("-", "_")
    if key not in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        key = f"HTTP_{key}"
    if key in environ:
        value = f"{environ[key]}{'; ' if name == 'cookie' else ','}{value}"
    environ[key] = value


def _file_wrapper(file: IO[bytes], _size: int = 0) -> FileWrapper:
    return FileWrapper(file, ROOM.piece)
