"""The frozen samples, and how one is put back into an installation as if an earlier version had left it there."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.store.database import Database
from app.store.migrate import migrate
from app.store.sqlite import file_url
from app.store.visitors import LOOSE, loose_owner

HERE = Path(__file__).parent
_JSON = ("doc", "step_revisions", "params")


@dataclass(frozen=True, slots=True)
class Sample:
    """One claim: ``rows`` by table, and the text of its save-file."""

    folder: Path
    name: str

    @property
    def rows(self) -> dict[str, Any]:
        """The rows by table; ``tables`` is the revision of the tables."""
        found: dict[str, Any] = json.loads(
            (self.folder / f"{self.name}.rows.json").read_text(encoding="utf-8")
        )
        return found

    @property
    def save_file(self) -> str:
        """The text of the save-file."""
        return (self.folder / f"{self.name}.claim.json").read_text(encoding="utf-8")

    @property
    def pack(self) -> Path:
        """The claim pack; there only where one was frozen."""
        return self.folder / f"{self.name}.pack.zip"

    @property
    def claim(self) -> str:
        """The claim's id."""
        return str(self.rows["claims"][0]["id"])

    @property
    def is_loose(self) -> bool:
        """Whether these are files that belong to no claim."""
        return str(self.rows["claims"][0]["visitor"]).startswith(LOOSE)

    def __str__(self) -> str:
        return f"{self.folder.parent.name}/{self.folder.name}/{self.name}"


SAMPLES = tuple(
    Sample(path.parent, path.name.removesuffix(".rows.json"))
    for path in sorted(HERE.glob("v*/*/*.rows.json"))
)


_SHORTER_FROM = "0004"
"""From this revision of the tables on the name of an owner of loose files fits its column."""


def _owner(sample: Sample, revision: str, visitor: str) -> str:
    if not sample.is_loose:
        return visitor
    return loose_owner(visitor) if revision >= _SHORTER_FROM else LOOSE + visitor


def put_back(sample: Sample, data: Path, visitor: str) -> None:
    """A data folder with this sample's rows and files alone, of this visitor, at the sample's revision of the
    tables."""
    data.mkdir(parents=True)
    database, rows = Database(file_url(data / "claims.sqlite3")), sample.rows
    revision = rows.pop("tables")
    with database.write() as connection:
        migrate(connection, revision)
        for table, found in rows.items():
            for row in found:
                kept = {name: json.dumps(value) if name in _JSON else value for name, value in row.items()}
                if table == "claims":
                    kept["visitor"] = _owner(sample, revision, visitor)
                places = ", ".join("?" for _name in kept)
                connection.exec_driver_sql(
                    f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({places})", tuple(kept.values())
                )
    database.close()
    (data / "files" / "kept").mkdir(parents=True)
    for row in rows["files"]:
        shutil.copyfile(
            sample.folder / "files" / row["store_key"], data / "files" / "kept" / row["store_key"]
        )
