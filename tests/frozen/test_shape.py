"""A change of shape is a new version: with a step that leads to it, and frozen samples that show all of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.claim.model.claim import VERSION, Claim
from app.claim.model.savefile import schema
from app.claim.versions import NEWEST, STEPS
from tests.frozen.freeze import record_shape, shape

HERE = Path(__file__).parent
SCHEMA: dict[str, Any] = shape(schema())


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node
    return found


def _parts(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What a value of this shape may hold, by name; ``*`` and ``[]`` stand for any key and any place."""
    node = _resolved(node)
    for option in node.get("anyOf", ()):
        yield from _parts(option)
    yield from node.get("properties", {}).items()
    if isinstance(node.get("additionalProperties"), dict):
        yield "*", node["additionalProperties"]
    if "items" in node:
        yield "[]", node["items"]


def _known(node: dict[str, Any], where: str = "") -> Iterator[str]:
    for name, part in _parts(node):
        yield f"{where}.{name}"
        yield from _known(part, f"{where}.{name}")


def _touched(node: dict[str, Any], value: Any, where: str = "") -> Iterator[str]:
    parts = dict(_parts(node))
    pairs = (
        value.items()
        if isinstance(value, dict)
        else [("[]", v) for v in value]
        if isinstance(value, list)
        else ()
    )
    for key, inner in pairs:
        name = key if key in parts else "*"
        if name not in parts:
            continue  # the shape has changed; the test of the shape says so
        yield f"{where}.{name}"
        yield from _touched(parts[name], inner, f"{where}.{name}")


def samples_of(version: int) -> list[Path]:
    """The folder of every shape that a version had, oldest first."""
    return sorted((HERE / f"v{version}").glob("[0-9]*"))


def test_the_samples_of_this_version_touch_every_part_of_the_model() -> None:
    seen = {
        place
        for path in samples_of(VERSION)[-1].glob("*.claim.json")
        for place in _touched(SCHEMA, json.loads(path.read_text(encoding="utf-8")))
    }
    assert set(_known(SCHEMA)) - seen == set()


def test_the_shape_is_that_of_its_version() -> None:
    frozen = json.loads((HERE / f"v{VERSION}" / "schema.json").read_text(encoding="utf-8"))
    assert (shape(schema()), record_shape()) == (frozen["claim"], frozen["record"]), (
        f"What is stored or saved has another shape than version {VERSION}, and claims of that version are out there. "
        "Make it a new version: count VERSION up, add the step to app/claim/versions, and freeze samples of it "
        "(tests/frozen/README.md)."
    )


def test_every_version_has_its_step_its_samples_and_its_schema() -> None:
    assert NEWEST == len(STEPS) == VERSION == Claim().version
    for version in range(1, VERSION + 1):
        assert (HERE / f"v{version}" / "schema.json").exists()
        assert samples_of(version)


def test_a_change_of_words_is_no_change_of_shape_and_any_other_is() -> None:
    told = {"properties": {"title": {"type": "string", "description": "one", "title": "One"}}}
    assert shape(told) == {"properties": {"title": {"type": "string"}}}
    changed: dict[str, Any] = schema()
    changed["$defs"]["OrderAnswers"]["properties"]["colour"] = {"type": "string"}
    assert shape(changed) != shape(schema())
    changed = schema()
    changed["$defs"]["OrderAnswers"]["properties"]["pieces"]["description"] = "How many?"
    assert shape(changed) == shape(schema())
