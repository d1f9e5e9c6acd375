"""The same claim gives the same bytes: what was taken along can be compared, and a calendar that is read again."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta

import pytest

from tests.conftest import Clock
from tests.evidence.samples import padded, photo, turned, video
from tests.web.journey import Journey
from tests.web.sending import exhibits, file, upload
from tests.web.test_opening import opened


def taken(journey: Journey, name: str) -> bytes:
    return bytes(journey.reader.get(journey.url(name)).response.data)


@pytest.mark.long
def test_the_same_claim_is_the_same_pack(journey: Journey, clock: Clock) -> None:
    upload(journey, file(photo("jpeg"), "a.jpg"), file(padded(photo("jpeg"), 2_100_000), "b.jpg"))
    upload(journey, file(turned(6), "c.jpg"), file(video(), "film.mp4"), role="whole_item")
    journey.reader.send(journey.see("evidence").form("/evidence/"))
    first = taken(journey, "claim-pack.zip")
    assert taken(journey, "claim-pack.zip") == first
    clock.move(timedelta(seconds=90))
    assert taken(journey, "claim-pack.zip") == first
    with zipfile.ZipFile(io.BytesIO(first)) as pack:
        assert {part.date_time for part in pack.filelist} == {(2026, 11, 20, 20, 0, 0)}


def test_the_calendar_is_stamped_with_the_claims_own_time(journey: Journey, clock: Clock) -> None:
    first = taken(journey, "deadlines.ics")
    assert b"DTSTAMP:20261120T200000Z" in first
    clock.move(timedelta(seconds=90))
    assert taken(journey, "deadlines.ics") == first
    journey.answer("order", pieces="3")
    assert b"DTSTAMP:20261120T200130Z" in taken(journey, "deadlines.ics")


def test_photos_without_a_number_have_a_name_each(journey: Journey) -> None:
    upload(
        journey, file(photo("jpeg"), "a.jpg"), file(photo("jpeg", quality=50), "b.jpg"), role="damage_close"
    )
    for one in exhibits(journey):
        journey.reader.send(journey.see("evidence").form(f"{one}/leave-out"))
    pack = taken(journey, "claim-pack.zip")
    with zipfile.ZipFile(io.BytesIO(pack)) as parts:
        names = parts.namelist()
    assert len(names) == len(set(names))
    assert len([name for name in names if name.startswith(("upload/", "originals/"))]) == 2
    other = opened(journey.reader, pack)
    assert len(exhibits(other)) == 2
