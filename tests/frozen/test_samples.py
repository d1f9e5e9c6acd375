"""The frozen samples show all there is to show: a version whose samples leave a field out protects nobody's answer there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.claim.model import VERSION

HERE = Path(__file__).parent
SCHEMA: dict[str, Any] = json.loads((HERE / f"v{VERSION}" / "schema.json").read_text(encoding="utf-8"))


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
        yield f"{where}.{name}"
        yield from _touched(parts[name], inner, f"{where}.{name}")


def test_the_samples_of_this_version_touch_every_part_of_the_model() -> None:
    newest = max((HERE / f"v{VERSION}").glob("[0-9]*"))
    seen = {
        place
        for path in newest.glob("*.claim.json")
        for place in _touched(SCHEMA, json.loads(path.read_text(encoding="utf-8")))
    }
    assert set(_known(SCHEMA)) - seen == set()
