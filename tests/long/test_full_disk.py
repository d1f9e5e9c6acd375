"""A disk that is really full, at every point where something is written: 507, nothing half, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import padded, photo, video
from tests.web.journey import Journey, kept
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_opening import open_file, pack_of, saved, zipped

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
SIZE = 40_000_000
LEFT = (0, 4_096, 16_384, 65_536, 200_000, 600_000, 2_000_000, 9_000_000)
"""Bytes that are left on the disk when something is to be written."""
TYPED = "a name that was typed"


@dataclass(frozen=True, slots=True)
class Disk:
    """A small disk of its own."""

    root: Path

    @property
    def _ballast(self) -> Path:
        return self.root / "ballast"

    def fill(self, left: int) -> None:
        """Leave so many bytes, in whole pages."""
        self.empty()
        free = os.statvfs(self.root)
        with self._ballast.open("wb") as out:
            out.write(bytes(max(0, free.f_bavail * free.f_frsize - left)))

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    root = tmp_path / "disk"
    root.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(root)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=20)
    except OSError:
        pytest.skip("there is no mount here")
    if done.returncode:
        pytest.skip("mounting a small disk is not allowed here")
    yield Disk(root)
    subprocess.run(["umount", "-l", str(root)], check=True, timeout=20)


@dataclass(slots=True)
class Place:
    """One installation on the small disk, with a claim that has files."""

    disk: Disk
    journey: Journey
    pack: bytes

    def renew(self) -> None:
        """A claim with two photos and a film, one photo still to be mended."""
        reader = self.journey.reader
        self.disk.empty()
        for form in reader.visit("/claims").forms():
            if form.action.endswith("/claims/delete"):
                reader.send(form)
        opened = reader.follow(open_file(reader, self.pack))
        assert opened.status == 200
        self.journey.id = opened.url.split("/")[2]


@pytest.fixture
def place(disk: Disk, settings: Settings, install: Install, clock: Clock) -> Iterator[Place]:
    app = install(replace(settings, data=disk.root / "data"))
    reader = Reader(app)
    journey = kept(reader, services_of(app), clock())
    upload(journey, file(photo("jpeg"), "one.jpg"), file(padded(photo("jpeg"), 2_100_000), "large.jpg"))
    upload(journey, file(video(), "film.mp4"), role="opening_video")
    yield Place(disk, journey, zipped(pack_of(journey)))
    disk.empty()
    services_of(app).close()


def answer(place: Place) -> Page:
    return place.journey.send("order", item_name=TYPED)


def add_photo(place: Place) -> Page:
    return upload(place.journey, file(photo("png"), "more.png"))


def add_film(place: Place) -> Page:
    return upload(place.journey, file(video(), "more.mp4"))


def mend(place: Place) -> Page:
    return place.journey.reader.send(place.journey.see("evidence").form("/evidence/"))


def write_text(place: Place) -> Page:
    form = place.journey.see("claim").form("/claim/text")
    return place.journey.reader.send(form, {"text": TYPED})


def compose(place: Place) -> Page:
    journey = place.journey
    one, two = exhibits(journey)[:2]
    form = journey.see("beside/").form("/beside/")
    return journey.reader.send(form, {"listing": one, "received": two})


def save_photo(place: Place) -> Page:
    return place.journey.reader.get(f"{place.journey.url('exhibits')}/{exhibits(place.journey)[0]}/file")


def take_pack(place: Place) -> Page:
    return place.journey.reader.get(place.journey.url("claim-pack.zip"))


def open_pack(place: Place) -> Page:
    return open_file(place.journey.reader, place.pack)


def open_save_file(place: Place) -> Page:
    return open_file(place.journey.reader, saved(), "claim.json")


def start(place: Place) -> Page:
    reader = place.journey.reader
    return reader.send(reader.get("/").form("/"), {"receipt": "received"})


WRITES: dict[str, Callable[[Place], Page]] = {
    name.__name__: name
    for name in (
        answer,
        write_text,
        start,
        add_photo,
        add_film,
        mend,
        compose,
        save_photo,
        take_pack,
        open_pack,
        open_save_file,
    )
}


@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_is_said_and_the_next_try_works(place: Place, name: str) -> None:
    came: Counter[int] = Counter()
    for left in LEFT:
        place.renew()
        before = exhibits(place.journey)
        place.disk.fill(left)
        page = WRITES[name](place)
        came[page.status] += 1
        assert page.status in (200, 303, 507), (left, page.status, page.url)
        if page.status == 507:
            assert page.title == "The disk is full"
            assert "damaged" not in page.words
            assert name not in ("answer", "write_text") or TYPED in page.words
        shown = place.journey.see("evidence")
        assert shown.status == 200
        assert set(before) <= set(exhibits(place.journey))
        assert "damaged" not in shown.words, left
        place.disk.empty()
        again = WRITES[name](place)
        assert again.status in (200, 303), (left, again.status)
    print(f"\n{name}: with {LEFT[0]} to {LEFT[-1]} bytes left: {dict(came)}")
    assert came[507] > 0
    assert came[200] + came[303] > 0


def remove_exhibit(place: Place) -> Page:
    one = exhibits(place.journey)[0]
    return place.journey.reader.send(place.journey.page.form(f"{one}/remove"))


def delete_claim(place: Place) -> Page:
    return place.journey.reader.send(place.journey.see("delete").form("/delete"))


def delete_every_claim(place: Place) -> Page:
    reader = place.journey.reader
    return reader.send(reader.visit("/claims").form("/claims/delete"))


@pytest.mark.parametrize("delete", [remove_exhibit, delete_claim, delete_every_claim])
def test_deleting_always_works(place: Place, delete: Callable[[Place], Page]) -> None:
    for left in LEFT:
        place.renew()
        place.disk.fill(left)
        page = delete(place)
        assert page.status == 303, (left, page.status)
        # The room for it is taken away at the next upkeep, or by the next full disk: it must be there again.
        place.disk.empty()
        services_of(place.journey.reader.client.application).maintenance.keep_reserve()


START = """
import sys
from pathlib import Path
from app import create_app
from app.config import from_environment
app = create_app(from_environment({"CLAIMWRIGHT_DATA": sys.argv[1]}))
app.logger.error("a line for the log")
client = app.test_client()
print(client.get("/", base_url="http://127.0.0.1").status_code)
"""


def test_a_first_start_on_a_full_disk_leaves_no_empty_secret(disk: Disk) -> None:
    disk.fill(0)
    command = [sys.executable, "-c", START, str(disk.root / "data")]
    first = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert first.returncode != 0
    disk.empty()
    again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert again.stdout.strip() == "200"
    assert len((disk.root / "data" / "secret").read_text()) > 40


def test_a_log_that_cannot_be_written_stops_nothing(disk: Disk) -> None:
    command = [sys.executable, "-c", START, str(disk.root / "data")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=full, text=True, check=True, timeout=60
        )
    assert done.stdout.strip() == "200"
