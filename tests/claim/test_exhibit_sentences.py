"""Exhibits are named by their number and by what they show, and nothing is said of a file that is not there."""

from __future__ import annotations

from random import Random

from app.claim.text.sentences import Sentence

from app.claim.address import exhibit_role
from app.claim.model.claim import Claim, Exhibit

from .ways import BRANCHES, answered, draft_of, exhibit, ways


def with_exhibits(*roles: str, **more: str) -> Claim:
    claim = next(ways(BRANCHES[12], 0, most=1))
    for number, role in enumerate(roles):
        claim.exhibits.append(
            exhibit(number, Random(1)).model_copy(update={"role": role, "kind": "photo"} | more)
        )
    return claim


def said(claim: Claim) -> list[Sentence]:
    return [s for s in draft_of(claim).sentences["long"] if s.clause.startswith("exhibits.")]


def test_exhibits_are_named_by_number_and_those_of_one_kind_together() -> None:
    claim = with_exhibits("listing", "parcel_label", "listing")
    assert [s.english for s in said(claim)] == [
        "Photos 1 and 3 show the listing.",
        "Photo 2 shows the label on the parcel.",
    ]
    assert said(claim)[0].sources == (exhibit_role("e0"), exhibit_role("e2"))


def test_a_caption_speaks_only_where_no_role_does() -> None:
    assert (
        said(with_exhibits("other", caption="the torn corner."))[0].english
        == "Photo 1 shows the torn corner."
    )
    assert said(with_exhibits("other", caption="коробка"))[0].english == "Photo 1 shows further evidence."
    assert (
        said(with_exhibits("listing", caption="the torn corner"))[0].english == "Photo 1 shows the listing."
    )


def test_a_file_of_no_use_is_not_named() -> None:
    assert said(with_exhibits("listing", state="unusable")) == []


def test_no_text_says_at_once_that_there_is_a_video_and_none() -> None:
    claim = answered(with_exhibits("opening_video"), "evidence", no_video=True)
    assert "no video" in draft_of(claim).generated("long")
    film = Exhibit(id="v", kind="video", role="opening_video", name="a.mp4", bytes=5)
    claim.exhibits = [film]
    assert "no video" not in draft_of(claim).generated("long")
