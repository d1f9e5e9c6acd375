"""`python -m tests.frozen.freeze v1/06-typed`: write the claims of the recipes as the code of today keeps and saves
them."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from app.claim.model.savefile import schema, write
from app.claim.rulebook import RULEBOOK
from app.services.container import Services, build_services
from app.services.record import Invitation, RefusedUpload, StoredFiles
from app.store.place import Place
from tests.frozen.recipes import RECIPES, SECRET, Buyer

HERE = Path(__file__).parent
TABLES = ("claims", "files", "jobs")
_JSON = ("doc", "step_revisions", "params")
PACKED = "opened-pack"
"""The claim whose pack is frozen as well."""
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


def record_shape() -> dict[str, Any]:
    """The shape of what is stored of a claim beside it."""
    parts: dict[str, type[BaseModel]] = {
        "shelves": StoredFiles,
        "refused": RefusedUpload,
        "invitation": Invitation,
    }
    return {name: shape(part.model_json_schema()) for name, part in parts.items()}


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
    """Write one claim: its rows, its save-file, its files; of one, the claim pack, too."""
    rows = rows_of(data, buyer.claim)
    (target / f"{name}.rows.json").write_text(
        json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    claim = buyer.services.claims.open(buyer.visitor, buyer.claim).claim
    (target / f"{name}.claim.json").write_text(write(claim), encoding="utf-8")
    if name == PACKED:
        packed = buyer.services.packs.packed(buyer.visitor, buyer.claim, {})
        (target / f"{name}.pack.zip").write_bytes(b"".join(packed.chunks()))
        packed.close()
    for row in rows["files"]:
        shutil.copyfile(data / "files" / "kept" / row["store_key"], target / "files" / row["store_key"])


def main(folder: str) -> None:
    """Write every recipe and the schema."""
    target = HERE / folder
    (target / "files").mkdir(parents=True)
    for name, recipe in RECIPES.items():
        with tempfile.TemporaryDirectory() as place:
            services: Services = build_services(Place(Path(place)), RULEBOOK, 10**9, 10**9, secret=SECRET)
            freeze(name, recipe(services), Path(place), target)
            services.close()
    shapes = {"claim": shape(schema()), "record": record_shape()}
    text = json.dumps(shapes, indent=1, sort_keys=True) + "\n"
    (target.parent / "schema.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
