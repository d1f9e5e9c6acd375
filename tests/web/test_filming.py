"""The filming guide: for every reason the shots that carry it, each with its drawing, on the phone and on paper."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from app.claim.evidence.filming import SHOTS, shots_for
from app.claim.reasons import DETAILS
from app.claim.rulebook import RULEBOOK
from tests.web.journey import Journey
from tests.web.reading import Page, Reader


def drawings(page: Page) -> list[str]:
    return [img.get("src") or "" for box in page.all("ol", class_="shots") for img in box.iter("img")]


def test_every_reason_has_its_own_guide(reader: Reader) -> None:
    for reason, detail in DETAILS.items():
        page, shots = reader.get(f"/filming?reason={reason}"), shots_for(detail)
        assert page.status == 200
        assert page.texts("h2") == [shot.title for shot in shots]
        assert detail.label in page.words
        assert len(drawings(page)) == len(shots)
        assert ("no film is needed" in page.words) == (not shots)


@pytest.mark.parametrize("reason", ["damaged_broken", "nad_size", "nad_function"])
def test_what_arrives_in_a_parcel_has_something_to_film(reader: Reader, reason: str) -> None:
    assert drawings(reader.get(f"/filming?reason={reason}"))


def test_a_closed_parcel_comes_first_of_all(reader: Reader) -> None:
    page = reader.get("/filming")
    assert page.texts("h2") == [shot.title for shot in SHOTS]
    assert page.texts("h2")[0] == "The closed parcel, all sides"
    assert f"{RULEBOOK.number('video_limit') // 1_000_000} MB" in page.words


def test_the_drawings_are_there_and_are_our_own(reader: Reader) -> None:
    for source in drawings(reader.get("/filming")):
        answer = reader.get(source).response
        assert answer.status_code == 200
        assert answer.mimetype == "image/svg+xml"
        tree = ElementTree.fromstring(answer.data)
        assert tree.get("viewBox")
        tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
        assert not tags & {"script", "style", "image", "foreignObject"}
        assert not [e for e in tree.iter() for name in e.attrib if name.startswith("on") or "href" in name]


def test_an_unknown_reason_is_no_page(reader: Reader) -> None:
    assert reader.get("/filming?reason=nonsense").status == 404
    assert reader.get("/filming?reason=").status == 404


def test_the_ways_to_it(journey: Journey) -> None:
    assert "/filming?reason=damaged_broken" in journey.see("evidence").links()
    assert "/advice/unopened" in journey.reader.get("/").links()
    assert "/filming" in journey.reader.get("/advice/unopened").links()


def test_the_way_from_it(reader: Reader) -> None:
    for link in reader.get("/filming").links():
        assert reader.visit(link.partition("#")[0]).status == 200
