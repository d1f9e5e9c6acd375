"""A process that attaches, removes and deletes without end, for a test to kill."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from app.store.claim_files import ClaimFiles, NewFile
from app.store.claims import ClaimStore, Doc, new_id
from app.store.database import Database
from app.store.erase import erase_claim
from app.store.folder import FolderFileStore
from app.store.installation import claim_folder

NOW = datetime(2026, 3, 8, tzinfo=UTC)


def work(folder: Path, visitor: str) -> None:
    """Never returns."""
    database = Database(f"sqlite:///{folder / 'claims.db'}")
    database.prepare()
    claims, store = ClaimStore(database), FolderFileStore(folder / "files")
    files = ClaimFiles(claims, claim_folder(database, store))
    print("working", flush=True)
    while True:
        first, second = (claims.create(visitor, {"exhibits": []}, NOW).id for _ in range(2))
        kept = [_attach(files, store, claim, visitor) for claim in (first, first, second)]
        _detach(files, store, first, visitor, kept[0])
        erase_claim(claims, store, second, visitor)


def _attach(files: ClaimFiles, store: FolderFileStore, claim: str, visitor: str) -> NewFile:
    with store.begin() as incoming:
        for _ in range(30):
            incoming.write(b"x" * 10_000)
        file = NewFile(new_id(), incoming.commit(), "original", "photo.jpg", incoming.size)
    files.attach(claim, visitor, [file], lambda doc: {"exhibits": [*doc["exhibits"], file.id]}, NOW)
    return file


def _detach(files: ClaimFiles, store: FolderFileStore, claim: str, visitor: str, file: NewFile) -> None:
    def without(doc: Doc) -> Doc:
        return {"exhibits": [each for each in doc["exhibits"] if each != file.id]}

    for gone in files.detach(claim, visitor, [file.id], without, NOW) or []:
        store.delete(gone.store_key)


if __name__ == "__main__":
    work(Path(sys.argv[1]), sys.argv[2])
