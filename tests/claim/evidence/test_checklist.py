"""What is asked for can still be made and fits the answers."""

from __future__ import annotations

from typing import Any

import pytest

from app.claim.evidence.checklist import ChecklistItem, checklist

from ..ways import case_of, claim_of

Facts = dict[str, Any]
ORDER = {"thing": "hair_dryer", "pieces": 1, "paid": "40", "currency": "EUR"}
MAH = {"listed": {"value": "2000", "unit": "mAh"}, "measured": {"value": "1310", "unit": "mAh"}}


def asked(
    detail: str, facts: Facts, *shown: str, receipt: str = "received", **parts: Any
) -> list[ChecklistItem]:
    """The checklist of a claim for one thing, with exhibits in the roles ``shown``."""
    exhibits = [
        {"id": f"e{number}", "kind": "photo", "role": role, "name": f"{number}.jpg", "bytes": 1000}
        for number, role in enumerate(shown)
    ]
    whole = {"order": ORDER, "remedy": {"remedy": "refund_only"}} | parts
    return list(
        checklist(case_of(claim_of(receipt, detail, facts={detail: facts}, exhibits=exhibits, **whole)))
    )


def weights(items: list[ChecklistItem]) -> dict[str, str]:
    return {item.role.id: item.weight for item in items}


@pytest.mark.parametrize("receipt", ["received", "partly_received"])
def test_nobody_lacks_a_video_of_the_opening_once_it_is_open(receipt: str) -> None:
    detail = "damaged_broken" if receipt == "received" else "partly_fewer"
    (film,) = (one for one in asked(detail, {}, receipt=receipt) if one.role.id == "opening_video")
    assert film.weight == "strong", "who has one may show it"
    assert not film.lacks


@pytest.mark.parametrize(
    ("tool", "proof"),
    [
        (None, "test_result"),
        ("h2testw", "test_result"),
        ("meter", "meter"),
        ("scale", "scale"),
        ("label", "item_label"),
    ],
)
def test_the_tool_tells_what_proves_the_number(tool: str | None, proof: str) -> None:
    items = asked("nad_capacity", MAH | ({"tool": tool} if tool else {}))
    assert [one.role.id for one in items if one.weight == "required"] == [proof]


def test_a_meter_that_is_shown_takes_the_place_of_a_test_program() -> None:
    assert [one.role.id for one in asked("nad_capacity", MAH, "meter") if one.lacks] == [
        "listing",
        "item_label",
    ]


def test_a_battery_is_told_by_its_unit_and_has_no_chip() -> None:
    roles = weights(asked("nad_capacity", MAH))
    assert "chip" not in roles
    assert "test_video" in roles
    card = {"listed": {"value": "128", "unit": "GB"}, "measured": {"value": "8", "unit": "GB"}}
    assert "chip" in weights(asked("nad_capacity", card))


@pytest.mark.parametrize(
    ("signs", "shown", "lacking"),
    [
        (["logo"], (), True),
        (["serial"], (), False),
        (["logo", "brand_says"], (), False),
        (["logo"], ("brand_check",), False),
    ],
)
def test_who_has_the_word_of_the_brand_needs_no_genuine_one(
    signs: list[str], shown: tuple[str, ...], lacking: bool
) -> None:
    items = asked("counterfeit", {"brand": "Acme", "named_in": "title", "sign": signs}, *shown)
    assert ("beside_original" in [one.role.id for one in items if one.lacks]) is lacking


@pytest.mark.parametrize(
    ("ordered", "got", "first"),
    [
        ("EU plug, 220-240V", "US plug, 110V", "item_label"),
        ("128 GB", "64 GB", "item_label"),
        ("black", "white", "whole_item"),
        ("round", "square", "whole_item"),
    ],
)
def test_where_the_label_decides_it_is_asked_first(ordered: str, got: str, first: str) -> None:
    items = asked("wrong_variant", {"ordered_variant": ordered, "got_variant": got})
    assert items[0].role.id == first
    assert "whole_item" in weights(items)


def test_one_bad_piece_is_not_many() -> None:
    def together(bad: int) -> bool:
        return "bad_together" in weights(
            asked("damaged_broken", {"bad_pieces": bad}, order=ORDER | {"pieces": 2})
        )

    assert (together(1), together(2)) == (False, True)


def test_a_report_of_the_carrier_is_never_what_is_missing() -> None:
    for detail in ("damaged_broken", "empty_parcel", "junk"):
        assert "carrier_report" not in [one.role.id for one in asked(detail, {}) if one.lacks]


def test_who_told_of_no_seller_lacks_no_chat() -> None:
    told = {"seller": {"last": {"act": "refuses"}}}
    for seller, lacks in (({}, False), (told, True)):
        items = asked("nr_returned", {}, receipt="not_received", remedy={}, **seller)
        assert ("chat" in [one.role.id for one in items if one.lacks]) is lacks
