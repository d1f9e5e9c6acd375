"""The save-file: it keeps everything, opens its older version, and says by field and place what is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.claim.model.claim import VERSION, Claim, Edited, Event
from app.claim.model.savefile import LARGEST, read, schema, write
from app.claim.versions import upgrade_claim
from app.claim.versions.problem import BadSaveFile

from .ways import BRANCHES, NOW, Branch, draft_of, each_branch, ways


def full() -> Claim:
    claim = next(ways(BRANCHES[7], 1, most=1))
    claim.edited["standard"] = Edited(text="My own words.", basis="Yours.")
    claim.events.append(Event(at=NOW, what="started"))
    return claim


def data(**parts: Any) -> str:
    return json.dumps({"version": 1} | parts)


def places(text: str | bytes) -> dict[str, str]:
    with pytest.raises(BadSaveFile) as found:
        read(text)
    return {problem.place: problem.english for problem in found.value.problems}


@each_branch
def test_what_is_written_is_read_again(branch: Branch) -> None:
    for claim in ways(branch, 0.6, most=3):
        again = read(write(claim))
        assert again == claim
        assert write(again) == write(claim)
        assert draft_of(again).texts() == draft_of(claim).texts()


def test_everything_is_kept() -> None:
    assert read(write(full())) == full()


def test_three_decimals_are_read_as_they_were_written() -> None:
    claim = read(data(order={"paid": "1.234", "currency": "KWD"}))
    assert read(write(claim)) == claim


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (data(order={"colour": "red"}), "order.colour", "Extra inputs"),
        (data(shipment={}), "shipment", "Extra inputs"),
        (data(facts={"dead": {"result": "kicked"}}), "facts.dead.result.0", ""),
        (data(order={"thing": "unicorn"}), "order.thing", "--schema"),
        (data(order={"pieces": "many"}), "order.pieces", "integer"),
        (data(order={"pieces": 0}), "order.pieces", "greater"),
        (data(order={"paid": 12.5}), "order.paid", "as text"),
        (data(order={"paid": "1,234"}), "order.paid", "two amounts"),
        (data(order={"paid": "-1"}), "order.paid", "as on the order"),
        (data(order={"paid": -1}), "order.paid", "as on the order"),
        (data(order={"paid": "NaN"}), "order.paid", "as on the order"),
        (data(order={"item_name": "Чайник"}), "order.item_name", "English text"),
        (data(order={"day": "yesterday"}), "order.day", "date"),
        (data(order={"day": "9999-12-31"}), "order.day", "years away"),
        (data(order={"timer_read_at": "9999-12-31T23:59:59Z"}), "order.timer_read_at", "years away"),
        (data(order={"timer_read_at": "2026-11-20T10:00:00"}), "order.timer_read_at", "timezone"),
        (data(exhibits=[{"id": "a"}]), "exhibits.0.kind", "required"),
        (
            data(exhibits=[{"id": "../a", "kind": "photo", "name": "a", "bytes": 1}]),
            "exhibits.0.id",
            "pattern",
        ),
        (data(receipt=[]), "receipt", ""),
        (data(version=VERSION + 1), "version", "this program"),
        (data(version=True), "version", "this program"),
        (data(version="1"), "version", "this program"),
        ("[]", "file", "not a claim"),
        ("", "file", "not JSON"),
        ("{", "file", "not JSON"),
        (b"\xff\xfe\x00", "file", "not JSON"),
        ('{"version": 1, "order": {"paid": NaN}}', "file", "NaN"),
        ('{"version": 1, "order": {"paid": Infinity}}', "file", "Infinity"),
        ('{"version": 1, "version": 1}', "file", "twice"),
        ('{"version": 1, "order": {"pieces": 1, "pieces": 2}}', "file", "twice"),
        ("[" * 100_000, "file", "not JSON"),
        (" " * (LARGEST + 1), "file", "larger"),
    ],
    ids=lambda value: None if isinstance(value, str) and len(value) > 80 else str(value)[:60],
)
def test_what_is_wrong_is_named_with_its_place(text: str | bytes, place: str, message: str) -> None:
    found = places(text)
    assert place in found
    assert message in found[place]


def test_every_mistake_is_named_at_once() -> None:
    assert set(places(data(order={"pieces": 0, "paid": "x"}, seller={"hm": True}))) == {
        "order.pieces",
        "order.paid",
        "seller.hm",
    }


def test_version_0_is_brought_to_this_one() -> None:
    old = {
        "answers": {
            "received": "received",
            "item": "tea pot",
            "pieces": 2,
            "paid": "18.40",
            "currency": "EUR",
            "day_kind": "delivered",
            "day": "2026-11-10",
            "remedy": "refund_only",
            "detail": "damaged_broken",
            "amount": "all",
        },
        "facts": {"damage": "cracked", "bad_pieces": 2, "usable": "no"},
        "files": [{"id": "a1", "kind": "photo", "name": "a.jpg", "bytes": 5, "role": "damage_close"}],
    }
    claim = read(json.dumps(old))
    drafted = draft_of(claim)
    assert drafted.case.complete
    assert "cracked" in drafted.generated("standard")
    assert json.loads(write(claim))["version"] == VERSION
    assert read(json.dumps(old | {"version": 0})) == claim


def test_version_0_is_strict_too() -> None:
    assert "answers.colour" in places(json.dumps({"answers": {"colour": "red"}}))
    assert "more" in places(json.dumps({"answers": {}, "more": 1}))
    assert "answers" in places(json.dumps({"answers": []}))
    assert "reason.detail" in places(json.dumps({"answers": {"detail": ["x"]}, "facts": {}}))


def test_migrating_does_not_change_what_it_was_given() -> None:
    old = {"answers": {"received": "received"}}
    upgrade_claim(old)
    assert old == {"answers": {"received": "received"}}


def described(node: Any, defs: dict[str, Any], where: str = "") -> list[str]:
    bare = []
    for name, part in node.get("properties", {}).items():
        if not part.get("description") and name not in ("value", "unit"):
            bare.append(f"{where}.{name}")
    for name, part in defs.items() if not where else ():
        bare += described(part, {}, name)
    return bare


def test_the_schema_describes_every_field() -> None:
    found = schema()
    assert json.loads(json.dumps(found)) == found
    assert described(found, found["$defs"]) == []
    assert found["additionalProperties"] is False


FORMATS = {"date": "2026-11-10", "date-time": "2026-11-10T00:00:00+00:00"}


def minimal(node: dict[str, Any], defs: dict[str, Any]) -> Any:
    """What somebody who has only the schema would write: the first choice, an example, the least number, and the first
    unit that a description names."""
    _label, told, units = node.get("description", "").partition("Units: ")
    if told:
        bare = {name: part for name, part in node.items() if name != "description"}
        return minimal(bare, defs) | {"unit": units.partition(",")[0].partition(".")[0]}
    if "$ref" in node:
        return minimal(defs[node["$ref"].rpartition("/")[2]], defs)
    if "anyOf" in node:
        return minimal(node["anyOf"][0], defs)
    if node.get("type") == "object":
        return {name: minimal(part, defs) for name, part in node.get("properties", {}).items()}
    if "const" in node or "enum" in node:
        return node.get("const", node.get("enum", [None])[0])
    if node.get("type") == "array":
        return [minimal(node["items"], defs)] * node.get("minItems", 0)
    plain = {"integer": node.get("minimum", 1), "boolean": True}
    text = FORMATS.get(node.get("format", ""), node.get("examples", ["Lima"])[0])
    return plain.get(node.get("type", ""), text)


def test_a_claim_written_from_the_schema_alone_drafts() -> None:
    found = schema()
    written = minimal(found, found["$defs"])
    words = found["$defs"]["ReasonAnswers"]["properties"]["detail"]["description"]
    assert f"With receipt not_received: {written['reason']['detail']}" in words
    written["receipt"]["receipt"] = "not_received"
    claim = read(json.dumps(written))
    drafted = draft_of(claim)
    assert drafted.case.complete
    assert drafted.case.detail is not None
    assert drafted.generated("standard")
