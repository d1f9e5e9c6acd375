"""Files coming in: limits to the byte, kinds by content, names of all sorts, and one bad file that costs nothing
else."""

from __future__ import annotations

import gc
import io
import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.evidence.samples import padded, photo, scene, video, with_location
from tests.web.journey import Journey, kept
from tests.web.markup import text_of
from tests.web.reading import Reader
from tests.web.sending import BOUNDARY, Part, exhibits, file, files_in, form, post, until_checked, upload

STRICT = {"Prefer": "handling=strict", "Accept": "application/json"}
PHOTO = photo("jpeg")
TINY = photo("png", scene(64, 48))


def verdicts(journey: Journey) -> list[str]:
    return [words.split(" ", 1)[1] for words in journey.see("evidence").texts("p", class_="verdict")]


def refused(journey: Journey) -> str:
    notes = journey.see("evidence").all("div", class_="is-trap")
    return " ".join(text_of(note) for note in notes if note.find(".//bdi") is not None)


def left_behind(settings: Settings) -> list[Path]:
    return files_in(settings.data)


def test_one_bad_file_costs_nothing_else(journey: Journey) -> None:
    page = upload(
        journey, file(PHOTO, "one.jpg"), file(b"%PDF-1.4 " * 50, "bill.pdf"), file(PHOTO, "two.jpg")
    )
    assert page.status == 303
    assert verdicts(journey) == ["Ready", "Ready"]
    assert "bill.pdf" in refused(journey)
    assert "PDF" in refused(journey)


@pytest.mark.parametrize(("over", "verdict"), [(-1, "Ready"), (0, "Not ready yet: we can make it ready")])
def test_photo_limit_to_the_byte(journey: Journey, over: int, verdict: str) -> None:
    upload(journey, file(padded(PHOTO, RULEBOOK.number("photo_limit") + over)))
    assert verdicts(journey) == [verdict]


def test_video_limit_to_the_byte(settings: Settings, install: Install, clock: Clock) -> None:
    limit = 500_000
    app = install(replace(settings, rules=RULEBOOK.with_value("video_limit", limit)))
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, file(padded(video(), limit - 1), "in.mp4"), file(padded(video(), limit), "over.mp4"))
    assert verdicts(journey) == ["Ready", "Not ready yet: we can make it ready"]


def test_kinds_that_phones_make(journey: Journey) -> None:
    upload(journey, *(file(photo(kind), f"photo.{kind}") for kind in ("png", "webp", "heic")))
    fixable = "Not ready yet: we can make it ready"
    assert verdicts(journey) == ["Ready", fixable, fixable]


NO_PHOTOS = {
    "bill.jpg": b"%PDF-1.7\n" + b"x" * 5000,
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "page.jpg": b"<!doctype html><script>alert(1)</script>",
    "program.png": b"MZ" + bytes(5000),
    "pack.jpg": b"PK\x03\x04" + bytes(5000),
    "cut.jpg": PHOTO[:300],
    "byte.jpg": b"\xff",
    "empty.jpg": b"",
}


def test_what_is_no_photo_is_said_by_name_and_not_kept(journey: Journey, settings: Settings) -> None:
    assert upload(journey, *(file(content, name) for name, content in NO_PHOTOS.items())).status == 303
    assert exhibits(journey) == []
    said = refused(journey)
    assert [name for name in NO_PHOTOS if name not in said] == []
    assert left_behind(settings) == []


def test_a_wrong_ending_is_no_reason_to_refuse(plain_journey: Journey) -> None:
    upload(plain_journey, file(TINY, "photo.jpg"), file(TINY, "photo.pdf"))
    assert len(exhibits(plain_journey)) == 2
    saved = plain_journey.reader.get(
        f"{plain_journey.url('exhibits')}/{exhibits(plain_journey)[0]}/file"
    ).response
    assert saved.headers["Content-Disposition"].endswith(".png")


def test_inputs_that_were_left_empty_are_nothing(journey: Journey) -> None:
    upload(journey, file(b"", b""), file(PHOTO), file(b"", b""))
    assert verdicts(journey) == ["Ready"]
    assert refused(journey) == ""


NAMES = {
    "받은 컵.jpg": "받은 컵.jpg",
    "../../etc/passwd": "../../etc/passwd",
    "<img src=x onerror=alert(1)>.jpg": "<img src=x onerror=alert(1)>.jpg",
    "\u202egpj.exe": "gpj.exe",
    "bell\u0007\u001b[31m.jpg": "bell[31m.jpg",
    "null\u0000byte.jpg": "nullbyte.jpg",
    "ж" * 150 + ".jpg": "ж" * 150 + ".jpg",
    "x" * 400 + ".jpg": "x" * 300,
    "  .jpg ": ".jpg",
    "\u0007": "?",
    ".": ".",
}


@pytest.mark.long
def test_names_are_shown_and_never_used(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, rules=RULEBOOK.with_value("files_per_claim", len(NAMES))))
    journey = kept(Reader(app), services_of(app), clock())
    assert upload(journey, *(file(TINY, name) for name in NAMES)).status == 303
    shown = journey.see("evidence").all("bdi")
    assert ["".join(bdi.itertext()) for bdi in shown] == list(NAMES.values())
    for number, one in enumerate(exhibits(journey), 1):
        saved = journey.reader.get(f"{journey.url('exhibits')}/{one}/file").response
        given = saved.headers["Content-Disposition"]
        assert re.fullmatch(rf'attachment; filename="?photo-{number}-damage-close\.jpg"?', given)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", path.name) for path in left_behind(settings))
    assert journey.see("claim").status == 200
    assert journey.reader.get(journey.url("claim-pack.zip")).status == 200


def test_names_that_are_no_utf8_drop_nothing(journey: Journey) -> None:
    names = (b"caf\xe9.jpg", b"\xff\xfe\xfd.jpg", b"\xed\xa0\x80.jpg", b"good.jpg")
    assert upload(journey, *(file(TINY, name) for name in names)).status == 303
    assert len(exhibits(journey)) == len(names)
    assert "good.jpg" in journey.page.words


def test_names_that_break_lines_break_nothing(journey: Journey) -> None:
    names = (b"a\r\nb.jpg", b"a\nb.jpg", b"a\rb.jpg", b'a"b.jpg', b"a\\b.jpg")
    for number, name in enumerate(names, 1):
        assert upload(journey, file(TINY, name)).status in (303, 400)
        assert len(exhibits(journey)) <= number


def test_two_files_of_one_name_are_two(journey: Journey) -> None:
    upload(journey, file(TINY, "cup.jpg"), file(TINY, "cup.jpg"))
    assert len(exhibits(journey)) == 2


@pytest.mark.parametrize("token", ["", "forged"])
def test_without_a_good_token_no_file_is_read(journey: Journey, settings: Settings, token: str) -> None:
    read = []

    class Body(io.BytesIO):
        """Tells how far it was read."""

        def read(self, size: int | None = -1) -> bytes:
            chunk = super().read(size)
            read.append(len(chunk))
            return chunk

    fields = [Part("csrf_token", token.encode())] if token else []
    body = form([*fields, file(padded(PHOTO, 5_000_000))])
    response = journey.reader.client.post(
        journey.url("exhibits"),
        base_url=journey.reader.base,
        input_stream=Body(body),
        content_length=len(body),
        content_type=f"multipart/form-data; boundary={BOUNDARY}",
    )
    assert response.status_code == 400
    assert exhibits(journey) == []
    assert left_behind(settings) == []
    assert sum(read) < 1_000_000


def test_the_token_may_come_as_a_header(journey: Journey) -> None:
    page = upload(journey, file(PHOTO), token="", X_CSRF_Token=journey.reader.token())
    assert page.status == 303
    assert verdicts(journey) == ["Ready"]


def test_a_strict_sender_is_told_at_once(journey: Journey, settings: Settings) -> None:
    page = upload(journey, file(b"%PDF-1.4 " * 100_000, "bill.pdf"), **STRICT)
    assert page.status == 422
    assert page.response.json is not None
    assert "PDF" in page.response.json["words"]
    page = upload(journey, file(PHOTO), **STRICT)
    assert (page.status, page.response.json) == (200, {"words": ""})
    assert len(left_behind(settings)) == 2


@pytest.mark.parametrize("content", [b"", PHOTO[:300], b"\xff"])
def test_a_strict_sender_is_told_of_what_shows_at_the_end(journey: Journey, content: bytes) -> None:
    page = upload(journey, file(content, "bad.jpg"), **STRICT)
    assert page.status == 422
    assert page.response.json is not None
    assert page.response.json["words"]


def test_more_files_than_the_claim_takes(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, rules=RULEBOOK.with_value("files_per_claim", 3)))
    journey = kept(Reader(app), services_of(app), clock())
    upload(journey, *(file(TINY, f"{number}.jpg") for number in range(5)))
    assert len(exhibits(journey)) == 3
    page = upload(journey, file(TINY, "late.jpg"))
    assert "as many files as we keep" in journey.reader.follow(page).words
    strict = upload(journey, file(TINY, "late.jpg"), **STRICT)
    assert strict.status == 422


def test_uploads_side_by_side_cannot_pass_the_limit(
    settings: Settings, install: Install, clock: Clock
) -> None:
    app = install(replace(settings, rules=RULEBOOK.with_value("files_per_claim", 3)))
    journey = kept(Reader(app), services_of(app), clock())
    token = journey.reader.token()
    cookies = journey.reader.client.get_cookie("claimwright", "127.0.0.1")
    assert cookies is not None
    body = form([Part("csrf_token", token.encode()), file(TINY), file(TINY)])

    def send() -> None:
        client = app.test_client()
        client.set_cookie("claimwright", cookies.value, domain="127.0.0.1")
        client.post(
            journey.url("exhibits"),
            base_url="http://127.0.0.1",
            data=body,
            content_type=f"multipart/form-data; boundary={BOUNDARY}",
        )

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    until_checked(journey)
    assert len(exhibits(journey)) == 3
    # Each with its thumbnail, and nothing of the three that were too many.
    assert len(left_behind(settings)) == 6


def test_a_body_that_breaks_off_leaves_nothing(journey: Journey, settings: Settings) -> None:
    whole = form(
        [
            Part("csrf_token", journey.reader.token().encode()),
            file(PHOTO, "whole.jpg"),
            file(PHOTO, "cut.jpg"),
        ]
    )
    page = post(journey, whole[:-2000])
    assert page.status == 400
    gc.collect()
    names = journey.see("evidence").words
    assert "whole.jpg" in names
    assert "cut.jpg" not in names
    assert len(left_behind(settings)) == 2


@pytest.mark.parametrize(
    "body", [b"", b"--", b"nonsense", f"--{BOUNDARY}\r\n\r\n".encode(), b"\x00" * 10_000]
)
def test_a_body_that_is_no_form(journey: Journey, settings: Settings, body: bytes) -> None:
    assert post(journey, body).status == 400
    assert left_behind(settings) == []


def test_a_request_larger_than_we_take(settings: Settings, install: Install, clock: Clock) -> None:
    app = install(replace(settings, request_limit=100_000))
    journey = kept(Reader(app), services_of(app), clock())
    page = upload(journey, file(padded(PHOTO, 200_000)))
    assert page.status == 413
    assert page.title == "That is too large"
    assert left_behind(settings) == []


@pytest.mark.parametrize("size", [0, 2_100_000])
def test_location_and_notes_are_gone_from_what_is_taken_along(journey: Journey, size: int) -> None:
    noted = photo("jpeg", exif=with_location(), comment=b"Sentinel Camera")
    upload(journey, file(padded(noted, size or len(noted)), "home.jpg"))
    one = exhibits(journey)[0]
    journey.reader.send(journey.see("evidence").form("/evidence/"))
    saved = journey.reader.get(f"{journey.url('exhibits')}/{one}/file").response
    assert b"Exif" not in saved.data
    assert b"Sentinel Camera" not in saved.data
    assert (
        b"Sentinel Camera"
        not in journey.reader.get(f"{journey.url('exhibits')}/{one}/thumbnail").response.data
    )
