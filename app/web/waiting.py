"""Which views wait for other things than the database: for the sandbox, or for the disk that a file is written to. A
server lets them stand in lines of their own, so that pages do not wait."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal

from flask import Flask
from werkzeug.exceptions import HTTPException

Line = Literal["pages", "sandbox", "files"]
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
TAKE_FILES: Final = frozenset({"upload.add", "check_upload.add"})
"""What keeps files, each written through to the disk."""


def line_of(app: Flask, method: str, path: str) -> Line:
    """Where a request for this address stands."""
    # The application will look the address up itself: not twice for all the others, which end otherwise.
    if (method, _end(path)) not in _ends(app):
        return "pages"
    try:
        endpoint, values = app.url_map.bind("").match(path, method)
    except HTTPException:
        return "pages"
    if endpoint in TAKE_FILES:
        return "files"
    waits = endpoint in WAIT_FOR_SANDBOX or (endpoint in _CHANGE and values["act"] in WAITING_ACTS)
    return "sandbox" if waits else "pages"


@lru_cache(maxsize=1)
def _ends(app: Flask) -> frozenset[tuple[str, str]]:
    """The methods and last parts of the addresses that may wait."""
    stands = WAIT_FOR_SANDBOX | TAKE_FILES | set(_CHANGE)
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint in stands]
    ends = ((rule, WAITING_ACTS if rule.endpoint in _CHANGE else {_end(rule.rule)}) for rule in rules)
    return frozenset((method, end) for rule, some in ends for end in some for method in rule.methods or ())


def _end(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]
