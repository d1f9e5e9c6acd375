"""What every application needs that hangs on no data folder, made once in a process: hundreds are put up in a run."""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

from app.store.database import Database
from app.store.installation import installation_id
from app.store.modes import FILE, FOLDER
from app.store.reserve import Reserve
from app.store.sqlite import file_url


class CompiledTemplates(BytecodeCache):
    """The code of templates, kept for the next application."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key] = bucket.bytecode_to_string()


class CompiledRule(Rule):
    """A route whose code that builds addresses is kept for the same route of the next application."""

    _code: dict[tuple[object, ...], Callable[..., tuple[str, str]]] = {}

    def _compile_builder(self, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (self.rule, self.subdomain, self.host, repr(self.defaults), append_unknown)
        if key not in self._code:
            self._code[key] = super()._compile_builder(append_unknown)
        return self._code[key]


def keep_what_is_the_same() -> None:
    """Let applications share their templates' and routes' code."""
    Flask.jinja_options = {"bytecode_cache": CompiledTemplates()}
    Flask.url_rule_class = CompiledRule


@dataclass(frozen=True, slots=True)
class FirstStart:
    """What a first start leaves in a data folder: the database's bytes, with the id in it, and the file kept aside."""

    folder: tempfile.TemporaryDirectory[str]
    database: bytes
    installation: bytes

    @property
    def reserve(self) -> Path:
        """The file kept aside for deleting."""
        return Path(self.folder.name, "reserve")


@cache
def _first_start() -> FirstStart:
    folder = tempfile.TemporaryDirectory()
    path = Path(folder.name, "claims.sqlite3")
    database = Database(file_url(path))
    database.prepare()
    own = installation_id(database).encode()
    database.close()
    made = FirstStart(folder, path.read_bytes(), own)
    Reserve(made.reserve).keep()
    return made


def prepare(data: Path) -> None:
    """A new data folder as its first start leaves it, with an id of its own; one that is there is left as it is."""
    if data.exists():
        return
    data.mkdir(mode=FOLDER, parents=True)
    first, path = _first_start(), data / "claims.sqlite3"
    path.touch(FILE)
    path.write_bytes(first.database.replace(first.installation, secrets.token_urlsafe(16).encode()))
    with suppress(OSError):  # on another disk the application makes its own
        os.link(first.reserve, data / "reserve")
