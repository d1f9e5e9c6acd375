"""A page that is sent by two at once begins one claim, whatever the order in which the two read and write."""

from __future__ import annotations

from datetime import timedelta

from app.claim.model.claim import Claim
from app.claim.rulebook import RULEBOOK
from app.services.claims import ClaimService
from app.services.record import Record
from app.store.claims import ClaimStore, StoredClaim
from app.store.folder import FolderFileStore
from tests.services.conftest import ANNA, NOW, Installation

MARK = "the mark of one page"


class OvertakenStore(ClaimStore):
    """After each reading that finds nothing, the other request writes first."""

    def get(self, claim_id: str, visitor_hash: str) -> StoredClaim | None:
        found = super().get(claim_id, visitor_hash)
        if found is None:
            self.create(visitor_hash, Record(Claim(), {}).to_doc(), NOW, claim_id)
        return found


def test_a_claim_that_another_request_begins_in_between_is_the_one(installation: Installation) -> None:
    services = installation.services()
    before = services.claims.count_for(ANNA)
    overtaken = ClaimService(
        OvertakenStore(services.rows.database), FolderFileStore(installation.data / "files"), RULEBOOK
    )
    one = overtaken.start(ANNA, Claim(), NOW, MARK)
    assert overtaken.start(ANNA, Claim(), NOW, MARK).id == one.id
    assert services.claims.count_for(ANNA) == before + 1


def test_later_the_same_page_means_a_new_claim(installation: Installation) -> None:
    claims = installation.services().claims
    one = claims.start(ANNA, Claim(), NOW, MARK)
    assert claims.start(ANNA, Claim(), NOW + timedelta(minutes=2), MARK).id != one.id


def test_only_one_of_two_is_told_that_it_began_the_claim(installation: Installation) -> None:
    """Whatever the saved claim says: one that was opened and saved at once is the same in both."""
    services = installation.services()
    place = FolderFileStore(installation.data / "files")
    overtaken = ClaimService(OvertakenStore(services.rows.database), place, RULEBOOK)
    assert overtaken.begin(ANNA, Claim(), NOW, MARK)[1] is False
    assert services.claims.begin(ANNA, Claim(), NOW, MARK)[1] is False
    assert services.claims.begin(ANNA, Claim(), NOW, "another page")[1] is True
