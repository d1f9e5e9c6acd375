"""One file, one verdict: the answer to an upload, the page, the pack and the command line say the same of it."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from PIL import Image

from app.claim.rulebook import RULEBOOK
from app.web.view_models.verdicts import SIGNS
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo, scene, turned, video, with_location
from tests.web.journey import Journey, kept
from tests.web.markup import text_of
from tests.web.reading import Page, Reader
from tests.web.sending import file, upload
from tests.web.test_checking import add
from tests.web.test_upload import STRICT

pytestmark = pytest.mark.long

PHOTO = photo("jpeg")
PHOTO_LIMIT = RULEBOOK.number("photo_limit")
FILES = {
    "ready.jpg": PHOTO,
    "ready.mp4": video(),
    "exactly.jpg": padded(PHOTO, PHOTO_LIMIT),
    "below.jpg": padded(PHOTO, PHOTO_LIMIT - 1),
    "phone.heic": photo("heic"),
    "web.webp": photo("webp"),
    "home.jpg": photo("jpeg", exif=with_location()),
    "lying.jpg": turned(6),
    "small.png": photo("png", scene(64, 48)),
    "dark.jpg": photo("jpeg", Image.new("RGB", (1600, 1200), (9, 9, 9))),
    "called.png": PHOTO,
    "film.mov": video("mov", place=True),
    "film.webm": video("webm"),
    "bill.jpg": b"%PDF-1.7\n" + bytes(5000),
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "half.jpg": PHOTO[: len(PHOTO) // 2],
    "half.mp4": video()[: len(video()) // 2],
    "empty.jpg": b"",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What one place says of a file: the state, and the findings, each as message and what to do."""

    state: str
    words: tuple[str, ...]


def on_command(app: Flask, folder: Path) -> dict[str, Said]:
    """What the command says of each of the files, by name."""
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    done = app.test_cli_runner().invoke(args=["check", "--json", str(folder)])
    assert done.exit_code == 3, done.output
    return {Path(row["file"]).name: Said(row["verdict"], _sentences(row)) for row in json.loads(done.stdout)}


def _sentences(row: dict[str, Any]) -> tuple[str, ...]:
    return tuple(" ".join(filter(None, (found["message"], found["fix"]))) for found in row["findings"])


def on_page(page: Page) -> Said:
    """What the page says of the only file there."""
    (article,) = page.all("article", class_="exhibit")
    (verdict,) = page.texts("p", class_="verdict")
    state = (article.get("class") or "").removeprefix("exhibit is-")
    assert verdict.startswith(SIGNS[state])
    rows = [li for ul in page.all("ul", class_="findings") for li in ul.iter("li")]
    return Said(state, tuple(text_of(li[1]) for li in rows))


def refused(page: Page) -> Said:
    """What the page says of the file that was not taken."""
    notes = [box for box in page.all("div", class_="is-trap") if box.find(".//bdi") is not None]
    return Said("unusable", (text_of(notes[-1][1]),))


def test_answer_page_and_command_agree(app: Flask, reader: Reader, clock: Clock, tmp_path: Path) -> None:
    commanded = on_command(app, tmp_path / "given")
    assert set(commanded) == set(FILES)
    assert {said.state for said in commanded.values()} == {"ready", "fixable", "unusable"}
    for name, content in FILES.items():
        journey, command = kept(reader, services_of(app), clock()), commanded[name]
        answer = upload(journey, file(content, name), **STRICT).response
        assert answer.json is not None
        if command.state == "unusable":
            assert (answer.status_code, answer.json["words"]) == (422, " ".join(command.words)), name
            upload(journey, file(content, name))
            assert refused(journey.see("evidence")) == Said("unusable", (answer.json["words"],)), name
            assert journey.page.all("article", class_="exhibit") == []
        else:
            assert (answer.status_code, answer.json["words"]) == (200, ""), name
            assert on_page(journey.see("evidence")) == command, name


def test_checking_without_a_claim_agrees(app: Flask, tmp_path: Path) -> None:
    commanded = on_command(app, tmp_path / "given")
    for name in ("ready.jpg", "exactly.jpg", "film.mov"):
        assert on_page(add(Reader(app), file(FILES[name], name))) == commanded[name], name
    for name in ("half.jpg", "bill.jpg"):
        words = " ".join(commanded[name].words)
        assert refused(add(Reader(app), file(FILES[name], name))).words == (words,), name


def test_the_pack_says_what_the_page_says(journey: Journey) -> None:
    names = ("ready.jpg", "small.png", "exactly.jpg", "ready.mp4")
    upload(journey, *(file(FILES[name], name) for name in names))
    shown = [words.partition(" ")[2] for words in journey.see("evidence").texts("p", class_="verdict")]
    assert len(set(shown)) > 1
    packed = journey.reader.get(journey.url("claim-pack.zip")).response.data
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        report = pack.read("claim.txt").decode()
        files = [name for name in pack.namelist() if name.startswith("upload/")]
        limit = RULEBOOK.number("photo_limit")
        assert [
            name for name in files if name.endswith(".jpg") and pack.getinfo(name).file_size >= limit
        ] == []
    lines = [line for line in report.splitlines() if line.startswith(("Photo ", "Video ")) and "(" in line]
    assert [line.rpartition(" · ")[2].rstrip(")") for line in lines] == shown
    assert len(files) == len(names)


def test_what_is_not_ready_is_in_the_pack_but_not_to_upload(plain_journey: Journey) -> None:
    upload(plain_journey, *(file(FILES[name], name) for name in ("ready.jpg", "exactly.jpg")))
    packed = plain_journey.reader.get(plain_journey.url("claim-pack.zip")).response.data
    with zipfile.ZipFile(io.BytesIO(packed)) as pack:
        folders = sorted(name.partition("/")[0] for name in pack.namelist() if "/" in name)
    assert folders == ["originals", "upload"]
