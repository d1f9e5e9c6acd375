"""Where an installation keeps claims and files, and how both are opened: in a folder, or at servers that many share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.store.database import Database
from app.store.files import FileStore
from app.store.folder import FolderFileStore
from app.store.modes import FOLDER, close_to_others, made_private
from app.store.reserve import Reserve
from app.store.sqlite import file_url


@dataclass(frozen=True, slots=True)
class Place:
    """``data`` is this machine's folder; ``database`` and ``files`` are addresses of servers, "" for the folder;
    ``endpoint`` is the S3 server, "" for Amazon's. ``floor`` bytes of the folder's disk are left free."""

    data: Path
    database: str = ""
    files: str = ""
    endpoint: str = ""
    floor: int = 0

    def open_database(self) -> Database:
        """The database with its tables, made the first time. Raises ``StorageError``."""
        self.data.mkdir(mode=FOLDER, parents=True, exist_ok=True)
        close_to_others(self.data)
        local = file_url(made_private(self.data / "claims.sqlite3")) if not self.database else self.database
        database = Database(local, reserve=Reserve(self.data / "reserve"))
        database.prepare()
        database.keep_reserve()
        return database

    def open_files(self) -> FileStore:
        """The store of files. Raises ``StorageError``."""
        if not self.files:
            return FolderFileStore(self.data / "files", self.floor)
        # Imported here: where files lie in a folder, its library need not be installed.
        from app.store.s3 import S3FileStore

        return S3FileStore(self.files, self.endpoint, FolderFileStore(self.data / "passing", self.floor))
