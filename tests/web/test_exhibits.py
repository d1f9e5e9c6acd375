"""What can be done with one exhibit: convert it, take the original after all, say what it shows, move it, remove it."""

from __future__ import annotations

import pytest

from app.claim.rulebook import RULEBOOK
from app.config import Settings
from tests.evidence.samples import padded, photo, turned
from tests.web.journey import Journey
from tests.web.sending import exhibits, file, upload
from tests.web.test_upload import TINY, left_behind, verdicts


def press(journey: Journey, exhibit: str, act: str, **typed: str) -> int:
    """Use one of the buttons at an exhibit."""
    page = journey.see("evidence")
    journey.page = journey.reader.send(page.form(f"/exhibits/{exhibit}/{act}"), typed)
    return journey.page.status


def saved(journey: Journey, exhibit: str) -> bytes:
    return bytes(journey.reader.get(f"{journey.url('exhibits')}/{exhibit}/file").response.data)


def test_convert_and_take_the_original_after_all(plain_journey: Journey) -> None:
    original = turned(6)
    upload(plain_journey, file(original, "turned.jpg"))
    one = exhibits(plain_journey)[0]
    assert saved(plain_journey, one) == original
    assert press(plain_journey, one, "convert") == 303
    converted = saved(plain_journey, one)
    assert converted != original
    assert press(plain_journey, one, "original") == 303
    assert saved(plain_journey, one) == original
    assert press(plain_journey, one, "converted") == 303
    assert saved(plain_journey, one) == converted


def test_too_large_becomes_ready_when_going_on(journey: Journey) -> None:
    upload(journey, file(padded(photo("jpeg"), RULEBOOK.number("photo_limit"))))
    assert verdicts(journey) == ["Not ready yet: we can make it ready"]
    assert "A file is not ready" in journey.see("claim").words
    journey.answer("evidence")
    assert journey.at("claim")
    assert verdicts(journey) == ["Ready"]
    assert len(saved(journey, exhibits(journey)[0])) < RULEBOOK.number("photo_limit")
    assert "A file is not ready" not in journey.see("claim").words


def test_order_is_the_order_of_upload_everywhere(journey: Journey) -> None:
    upload(journey, *(file(TINY, f"{name}.png") for name in ("one", "two", "three")))
    one, two, three = exhibits(journey)
    press(journey, three, "up")
    press(journey, one, "down")
    assert exhibits(journey) == [three, one, two]
    names = [name for name in journey.see("evidence").texts("bdi") if name]
    assert names == ["three.png", "one.png", "two.png"]
    assert "photo-1-damage-close.jpg" in str(
        journey.reader.get(f"{journey.url('exhibits')}/{three}/file").response.headers
    )


def test_two_presses_from_one_page_move_once(journey: Journey) -> None:
    upload(journey, *(file(TINY, f"{name}.png") for name in ("one", "two", "three", "four")))
    one, two, three, four = exhibits(journey)
    page = journey.see("evidence")
    for _ in range(2):
        assert journey.reader.send(page.form(f"/exhibits/{four}/up")).status == 303
    assert exhibits(journey) == [one, two, four, three]
    page = journey.see("evidence")
    for _ in range(2):
        assert journey.reader.send(page.form(f"/exhibits/{one}/down")).status == 303
    assert exhibits(journey) == [two, one, four, three]
    # Beside one that is gone meanwhile nothing can be put.
    page = journey.see("evidence")
    assert press(journey, four, "remove") == 303
    assert journey.reader.send(page.form(f"/exhibits/{three}/up")).status == 303
    assert exhibits(journey) == [two, one, three]


def test_what_it_shows_stands_in_the_text(journey: Journey) -> None:
    upload(journey, file(TINY))
    one = exhibits(journey)[0]
    assert press(journey, one, "edit", role="other", caption="the broken handle beside a ruler") == 303
    assert "(Photo 1: the broken handle beside a ruler)" in journey.text()
    assert press(journey, one, "edit", role="other", caption="the handle is off") == 303
    assert "The handle is off (Photo 1)." in journey.text()


@pytest.mark.parametrize("caption", ["깨진 컵", "x" * 201])
def test_a_caption_that_does_not_fit_is_asked_back_and_kept(journey: Journey, caption: str) -> None:
    upload(journey, file(TINY))
    one = exhibits(journey)[0]
    assert press(journey, one, "edit", role="other", caption=caption) == 422
    assert journey.page.form(f"/exhibits/{one}/edit").values["caption"] == caption
    assert journey.page.errors


def test_removing_takes_its_files_and_a_second_time_is_no_error(journey: Journey, settings: Settings) -> None:
    upload(journey, file(TINY))
    one = exhibits(journey)[0]
    page = journey.see("evidence")
    for _ in range(2):
        assert journey.reader.send(page.form(f"/exhibits/{one}/remove")).status == 303
    assert exhibits(journey) == []
    assert left_behind(settings) == []


@pytest.mark.parametrize("act", ["convert", "original", "converted", "up", "down"])
def test_every_button_can_be_pressed_twice(journey: Journey, act: str) -> None:
    upload(journey, file(TINY))
    one = exhibits(journey)[0]
    for _ in range(2):
        sent = {"csrf_token": journey.reader.token()}
        assert journey.reader.ask("POST", f"{journey.url('exhibits')}/{one}/{act}", data=sent).status in (
            303,
            422,
        )
    assert exhibits(journey) == [one]
    assert journey.see("claim").status == 200


def test_a_checklist_link_sets_what_the_next_file_shows(journey: Journey) -> None:
    page = journey.see("evidence")
    link = next(url for url in page.links() if "role=opening_video" in url)
    assert journey.reader.get(link.partition("#")[0]).value("role") == "opening_video"


def test_no_video_is_said_where_the_video_is_asked_for(journey: Journey) -> None:
    page = journey.reader.get(journey.url("evidence") + "?role=opening_video")
    assert "I have no video" in page.texts("button")
    sent = journey.reader.send(page.form("/evidence/no-video"), {})
    assert sent.response.location == journey.url("evidence") + "#add"
    journey.see("evidence")
    assert "opening_video" not in [one.get("value") for one in journey.page.all("option", selected="")]
    assert not journey.page.all("li", id="slot-opening_video")
    assert "I have no video" not in journey.page.texts("button")
    assert journey.page.all("input", name="no_video", checked="")


def test_a_video_of_the_opening_is_nowhere_missing(journey: Journey) -> None:
    assert journey.see("evidence").all("li", id="slot-opening_video")
    page = journey.see("claim")
    assert "Missing: The damage, close up" in page.words
    assert "Missing: Video of the opening" not in page.words


def test_another_piece_is_no_question_of_a_video(journey: Journey) -> None:
    page = journey.reader.get(journey.url("evidence") + "?role=damage_close")
    assert "I have no video" not in page.texts("button")
