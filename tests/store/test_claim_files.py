"""Files and the claim's content change together, and limits hold for uploads side by side."""

import threading
from datetime import datetime

import pytest

from app.errors import FileLimitError
from app.store.claim_files import ClaimFiles, NewFile, Purpose, unchanged
from app.store.claims import ClaimStore, Doc, new_id
from app.store.file_limits import FileLimits, FileTotals

ANNA = "a" * 64


def _file(size: int = 10, purpose: Purpose = "original") -> NewFile:
    return NewFile(new_id(), new_id(), purpose, "../фото\udcff.jpg", size)


def _with(file: NewFile, doc: Doc) -> Doc:
    return {**doc, "exhibits": [*doc.get("exhibits", []), file.id]}


def test_a_file_and_its_mention_come_and_go_together(
    claims: ClaimStore, claim_files: ClaimFiles, now: datetime
) -> None:
    made = claims.create(ANNA, {}, now)
    file, thumbnail = _file(), _file(1, "thumbnail")
    changed = claim_files.attach(made.id, ANNA, [file, thumbnail], lambda doc: _with(file, doc), now)
    assert changed == claims.get(made.id, ANNA)
    assert changed is not None
    assert changed.doc == {"exhibits": [file.id]}
    kept = claim_files.get(made.id, ANNA, file.id)
    assert kept is not None
    assert (kept.name, kept.purpose, kept.bytes, kept.created_at) == ("../фото?.jpg", "original", 10, now)
    assert claim_files.totals(made.id, ANNA) == FileTotals(1, 11, 11)

    gone = claim_files.detach(made.id, ANNA, [file.id, thumbnail.id], lambda _: {"exhibits": []}, now)
    assert {each.store_key for each in gone or ()} == {file.store_key, thumbnail.store_key}
    assert claim_files.list_for(made.id, ANNA) == []


def test_a_failing_change_adds_no_file(claims: ClaimStore, claim_files: ClaimFiles, now: datetime) -> None:
    made = claims.create(ANNA, {}, now)

    def fail(_doc: Doc) -> Doc:
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        claim_files.attach(made.id, ANNA, [_file()], fail, now)
    assert claim_files.list_for(made.id, ANNA) == []


def test_deleting_a_claim_gives_the_keys_and_removes_the_rows(
    claims: ClaimStore, claim_files: ClaimFiles, now: datetime
) -> None:
    made = claims.create(ANNA, {}, now)
    file = _file()
    claim_files.attach(made.id, ANNA, [file], unchanged, now)
    assert claims.delete(made.id, ANNA) == [file.store_key]
    assert list(claim_files.every()) == []


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (FileLimits(2, 10_000, 10_000), "files_per_claim"),
        (FileLimits(100, 20, 10_000), "bytes_per_claim"),
        (FileLimits(100, 10_000, 25), "bytes_per_visitor"),
    ],
)
def test_the_limit_itself_is_allowed_and_one_more_is_not(
    claims: ClaimStore, claim_files: ClaimFiles, now: datetime, limits: FileLimits, name: str
) -> None:
    other = claims.create(ANNA, {}, now)
    claim_files.attach(other.id, ANNA, [_file(5)], unchanged, now)
    made = claims.create(ANNA, {}, now)
    for _ in range(2):
        claim_files.attach(made.id, ANNA, [_file(10)], unchanged, now, limits)
    with pytest.raises(FileLimitError) as caught:
        claim_files.attach(made.id, ANNA, [_file(1)], lambda _: {"bad": 1}, now, limits)
    assert caught.value.limit == name
    assert len(claim_files.list_for(made.id, ANNA)) == 2
    left = claims.get(made.id, ANNA)
    assert left is not None
    assert left.doc == {}


def test_uploads_side_by_side_cannot_pass_a_limit(
    claims: ClaimStore, claim_files: ClaimFiles, now: datetime
) -> None:
    made = claims.create(ANNA, {}, now)
    refused: list[FileLimitError] = []

    def upload() -> None:
        try:
            claim_files.attach(made.id, ANNA, [_file()], unchanged, now, FileLimits(5, 10_000, 10_000))
        except FileLimitError as error:
            refused.append(error)

    threads = [threading.Thread(target=upload) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(claim_files.list_for(made.id, ANNA)) == 5
    assert len(refused) == 7
