"""Which views may wait for the sandbox: a server lets them stand in a line of their own, so that pages do not wait."""

from __future__ import annotations

from typing import Final

from flask import Flask
from werkzeug.exceptions import HTTPException

_CHANGE: Final = ("exhibits.change", "check_exhibits.change")
WAITING_ACTS: Final = frozenset({"convert", "check", "part"})
"""What can be done with an exhibit that needs a child; everything else with one is quick."""
WAIT_FOR_SANDBOX: Final = frozenset(
    {
        "check.convert_all",
        "check_files.save",
        "claims.open_file",
        "composite.make",
        "downloads.pack",
        "evidence.convert_all",
        "evidence.save",
        "files.save",
    }
)


def waits_for_sandbox(app: Flask, method: str, path: str) -> bool:
    """Whether the view of this address may start a child for foreign bytes, and wait for its turn."""
    try:
        endpoint, values = app.url_map.bind("").match(path, method)
    except HTTPException:
        return False
    return endpoint in WAIT_FOR_SANDBOX or (endpoint in _CHANGE and values["act"] in WAITING_ACTS)
