"""`python -m tests.frozen.freeze v1/06-typed`: write the claims of the recipes as the code of today keeps and saves them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from app.claim.rulebook import RULEBOOK
from app.claim.savefile import schema, write
from app.desk.rooms import Desk, furnish
from tests.frozen.recipes import RECIPES, Buyer

HERE = Path(__file__).parent
TABLES = ("claims", "files", "jobs")
_JSON = ("doc", "step_revisions", "params")
_WORDS = ("description", "title", "examples")


def shape(schema: Any) -> Any:
    """A JSON Schema without its words: what it takes and refuses."""
    if isinstance(schema, list):
        return [shape(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    # A property may have the name of one of the words; its schema is no text then.
    return {
        name: shape(part) for name, part in schema.items() if name not in _WORDS or isinstance(part, dict)
    }


def rows_of(data: Path, claim_id: str) -> dict[str, Any]:
    """A claim's rows in every table, as the database keeps them."""
    with closing(sqlite3.connect(data / "claims.sqlite3")) as database:
        database.row_factory = sqlite3.Row
        found: dict[str, Any] = {
            "tables": database.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        }
        for table in TABLES:
            column = "id" if table == "claims" else "claim_id"
            rows = database.execute(f"SELECT * FROM {table} WHERE {column} = ?", (claim_id,))
            found[table] = [
                {name: json.loads(value) if name in _JSON else value for name, value in dict(row).items()}
                for row in rows
            ]
    return found


def freeze(name: str, buyer: Buyer, data: Path, target: Path) -> None:
    """Write one claim: its rows, its save-file, its files."""
    rows = rows_of(data, buyer.claim)
    (target / f"{name}.rows.json").write_text(
        json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    claim = buyer.desk.claims.open(buyer.visitor, buyer.claim).claim
    (target / f"{name}.claim.json").write_text(write(claim), encoding="utf-8")
    for row in rows["files"]:
        shutil.copyfile(data / "files" / "kept" / row["store_key"], target / "files" / row["store_key"])


def main(folder: str) -> None:
    """Write every recipe and the schema."""
    target = HERE / folder
    (target / "files").mkdir(parents=True)
    for name, recipe in RECIPES.items():
        with tempfile.TemporaryDirectory() as place:
            desk: Desk = furnish(Path(place), RULEBOOK, 10**9, 10**9)
            freeze(name, recipe(desk), Path(place), target)
            desk.close()
    text = json.dumps(shape(schema()), indent=1, sort_keys=True) + "\n"
    (target.parent / "schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
