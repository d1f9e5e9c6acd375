"""Every claim pack that this program ever made still opens, with its files and what was done to them."""

from __future__ import annotations

import pytest

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from app.services.container import build_services
from app.store.place import Place
from tests.claim.ways import NOW
from tests.frozen.recipes import SECRET
from tests.frozen.samples import SAMPLES, Sample, put_back
from tests.web.journey import OWNER

PACKED = tuple(sample for sample in SAMPLES if sample.pack.exists())


@pytest.mark.long
@pytest.mark.parametrize("sample", PACKED, ids=str)
def test_the_claim_pack_opens_as_a_new_claim(sample: Sample, settings: Settings) -> None:
    put_back(sample, settings.data, OWNER)
    services = build_services(Place(settings.data), RULEBOOK, 10**9, 10**9, secret=SECRET)
    incoming = services.packs.incoming()
    incoming.write(sample.pack.read_bytes())
    opened = services.packs.open(OWNER, incoming, NOW).opened.record
    before = services.claims.open(OWNER, sample.claim).record
    assert [e.model_dump(exclude={"id"}) for e in opened.claim.exhibits] == [
        e.model_dump(exclude={"id"}) for e in before.claim.exhibits
    ]
    assert opened.claim.order == before.claim.order
    converted = [files.converted is not None for files in opened.files_by_exhibit.values()]
    assert converted == [files.converted is not None for files in before.files_by_exhibit.values()]
    services.close()


def test_a_pack_was_frozen() -> None:
    assert PACKED
