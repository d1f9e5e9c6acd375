"""Which database and which file folder belong together: the folder's mark names the database, file rows name the
folder."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, select, update

from app.store import tables
from app.store.database import Database
from app.store.files import FileStore
from app.store.mark import Mark
from app.store.postgres import hold_alone

UNKNOWN = ""
"""The folder of file rows that an older version made, and of those made while the folder has no mark of this
database."""


def installation_id(database: Database) -> str:
    """The id that the database carries."""
    with database.read() as connection:
        return _own_id(connection)


def claim_folder(database: Database, store: FileStore) -> str:
    """The id of the file folder for the rows of new files; a folder that has none gets one. For every start.

    A folder that another database has marked, or with files that this one does not know, is left as it is:
    ``UNKNOWN``. The sweep stops there.
    """
    mark = store.mark()
    own = installation_id(database)
    if mark is not None:
        return mark.folder if mark.installation == own else UNKNOWN
    with database.write() as connection:
        hold_alone(connection, "folder")
        mark = store.mark()
        if mark is None and _belongs(connection, {key for key, _age in store.list()}):
            mark = _marked(connection, store, None)
    return mark.folder if mark is not None and mark.installation == own else UNKNOWN


def adopt_folder(database: Database, store: FileStore) -> None:
    """Take a folder as that of this database, because somebody who knows says that they belong together."""
    with database.write() as connection:
        _marked(connection, store, store.mark())


def _own_id(connection: Connection) -> str:
    return str(connection.execute(select(tables.installation.c.id)).scalar_one())


def _marked(connection: Connection, store: FileStore, old: Mark | None) -> Mark:
    """Write the mark, and let the rows of the files that are there name the folder."""
    mark = Mark(_own_id(connection), old.folder if old else secrets.token_urlsafe(16))
    files = tables.files.c
    there = {key for key, _age in store.list()}
    unnamed = connection.execute(select(files.store_key).where(files.folder != mark.folder)).scalars()
    store.set_mark(mark)
    for key in there.intersection(unnamed):
        connection.execute(update(tables.files).where(files.store_key == key).values(folder=mark.folder))
    return mark


def _belongs(connection: Connection, there: set[str]) -> bool:
    """Whether nothing speaks against it: the folder is empty, or most files are known and most known ones are there."""
    query = select(tables.files.c.store_key).where(tables.files.c.folder == UNKNOWN)
    known = set(connection.execute(query).scalars())
    both = len(known & there)
    return not there or 2 * both > max(len(known), len(there))
