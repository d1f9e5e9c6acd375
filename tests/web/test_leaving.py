"""What a browser is told about what leaves and what is deleted."""

from __future__ import annotations

from tests.evidence.samples import photo, video
from tests.web.journey import Journey
from tests.web.reading import Reader
from tests.web.sending import exhibits, file, upload
from tests.web.test_checking import add


def test_a_thumbnail_has_a_name_and_stays_on_its_page(journey: Journey) -> None:
    upload(journey, file(photo("jpeg"), "a.jpg"))
    one = exhibits(journey)[0]
    answer = journey.reader.get(f"{journey.url('exhibits')}/{one}/thumbnail").response
    assert answer.headers["Content-Disposition"] == f'inline; filename="{one}.jpg"'


def test_a_part_of_a_file_is_sent_where_only_that_is_asked_for(plain_journey: Journey) -> None:
    content, reader = video("mp4"), plain_journey.reader
    upload(plain_journey, file(content, "a.mp4"))
    path = f"{plain_journey.url('exhibits')}/{exhibits(plain_journey)[-1]}/file"
    whole = reader.get(path).response
    assert (whole.status_code, whole.content_length, whole.data) == (200, len(content), content)
    assert whole.headers["Accept-Ranges"] == "bytes"
    part = reader.ask("GET", path, headers={"Range": "bytes=100-299"}).response
    assert (part.status_code, part.data) == (206, content[100:300])
    assert part.headers["Content-Range"] == f"bytes 100-299/{len(content)}"
    beyond = reader.ask("GET", path, headers={"Range": f"bytes={len(content)}-"}).response
    assert beyond.status_code == 416


def test_after_delete_now_the_browser_keeps_nothing_but_its_cookie(journey: Journey) -> None:
    reader = journey.reader
    other = Journey(reader).start("received")
    answer = reader.send(journey.see("delete").form("/delete"))
    assert answer.response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert reader.visit(other.url("order")).status == 200
    every = reader.send(reader.visit("/claims").form("/claims/delete"))
    assert every.response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in reader.get("/").response.headers


def test_after_deleting_loose_files_too(reader: Reader) -> None:
    add(reader, file(photo("jpeg")))
    answer = reader.send(reader.get("/check/").form("/check/delete"))
    assert answer.response.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_no_page_may_draw_pictures_from_addresses_that_hold_them(reader: Reader) -> None:
    policy = reader.get("/").response.headers["Content-Security-Policy"]
    assert "data:" not in policy
