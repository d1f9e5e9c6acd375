"""Claims as somebody writes them who has only the JSON Schema, and who means no good: every value that it admits."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from app.claim.model.savefile import load, schema, write
from tests.web.journey import SAVED

Node = dict[str, Any]
_NASTY = (
    "\ud800",
    "a\udfffb",
    "\x00",
    "\x1b[2J",
    "\x85",
    "\u202egpj.exe",
    "\u2066x",
    "\ufeff",
    "\ufffe",
    "\U0010ffff",
    "{thing}",
    "%s%(x)s",
    "<script>alert(1)</script>",
    "]]>",
    "http://evil.example/",
    "\u0627\u0644\u0639",
    "\ubc1b\uc740",
    "\u0301" * 30,
    "\n\n\r",
    "/../..",
    "-",
    " ",
    ".",
    "a" * 3_999,
)
_PLAIN = st.text("abc XYZ019.,-'", min_size=1, max_size=30)
_TEXTS = st.one_of(
    _PLAIN, _PLAIN, _PLAIN, st.sampled_from(_NASTY), st.tuples(_PLAIN, st.sampled_from(_NASTY)).map("".join)
)
_NUMBERS = (0, 1, 2, 3, 23, 10**6, 2**31, 2**53, 2**63, 2**64, 10**30, -1)
_DAYS = ("2026-11-12", "2026-11-19", "2010-01-01", "2099-12-31", "2024-02-29", "0001-01-01", "9999-12-31")
_MOMENTS = (
    "2026-11-19T10:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00",
    "2026-11-19T10:00:00+23:59",
    "2010-01-01T00:00:00Z",
    "2099-12-31T23:59:59Z",
)
_FORMATS = {"date": st.sampled_from(_DAYS), "date-time": st.sampled_from(_MOMENTS)}
_AMOUNTS = st.sampled_from(("12.50", "0", "0.001", "999999999.999", "18.40", "0000001", "1"))
_IDS = st.sampled_from(("a1", "b2", "c3", "e" * 32, "0"))


def values(node: Node) -> st.SearchStrategy[Any]:
    """Everything that a part of the schema admits, the strange more often than people write it."""
    if "$ref" in node:
        return _defined(node["$ref"].rpartition("/")[2])
    if "anyOf" in node:
        return st.one_of(*map(values, node["anyOf"]))
    if "const" in node or "enum" in node:
        return st.sampled_from([node["const"]] if "const" in node else node["enum"])
    match node.get("type"):
        case "object":
            return _objects(node)
        case "array":
            most = min(node.get("maxItems", 6), 6)
            return st.lists(values(node["items"]), min_size=node.get("minItems", 0), max_size=most)
        case "string":
            return _strings(node)
        case "integer":
            return _integers(node)
        case kind:
            return st.booleans() if kind == "boolean" else st.none()


def _integers(node: Node) -> st.SearchStrategy[int]:
    least, most = node.get("minimum", -(10**31)), node.get("maximum", 10**31)
    return st.sampled_from([n for n in (*_NUMBERS, least, most) if least <= n <= most])


@cache
def _schema() -> Node:
    return schema()


@cache
def _defined(name: str) -> st.SearchStrategy[Any]:
    return values(_schema()["$defs"][name])


def _objects(node: Node) -> st.SearchStrategy[Any]:
    if "properties" not in node:
        names = values(node["propertyNames"])
        return st.dictionaries(names, values(node["additionalProperties"]), max_size=3)
    parts = {name: values(part) for name, part in node["properties"].items()}
    needed = {name: parts.pop(name) for name in node.get("required", ())}
    return st.fixed_dictionaries(needed, optional=parts)


def _strings(node: Node) -> st.SearchStrategy[Any]:
    if node.get("format") in _FORMATS:
        return _FORMATS[node["format"]]
    if "pattern" in node:
        return _AMOUNTS if "." in node["pattern"] else _IDS
    least, most = node.get("minLength", 0), node.get("maxLength", 4_000)
    return _TEXTS.filter(lambda text: least <= len(text) <= most)


def _finished(parts: dict[str, Any]) -> dict[str, Any]:
    """A finished claim with these parts laid over its own, so that every page has something to draw."""
    made: dict[str, Any] = json.loads(write(load(SAVED)))
    for name, part in parts.items():
        both = isinstance(part, dict) and isinstance(made.get(name), dict)
        made[name] = made[name] | part if both else part
    return made


@cache
def claims() -> st.SearchStrategy[dict[str, Any]]:
    """Whole claims, and finished ones with some strange parts."""
    whole = values(_schema())
    return st.one_of(whole, whole.map(_finished), _one_part().map(_finished))


def _one_part() -> st.SearchStrategy[dict[str, Any]]:
    parts = {name: values(part) for name, part in _schema()["properties"].items() if name != "version"}
    return st.sampled_from(sorted(parts)).flatmap(lambda name: st.fixed_dictionaries({name: parts[name]}))


_OLD_NAMES = st.sampled_from(
    "answers facts files order reason detail seller edited exhibits receipt length remedy amount".split()
)
_OLD_FACTS = st.sampled_from(
    "partly_parts wrong_variant nad_design nad_material poor_quality damaged_broken dead nad_size".split()
)
_OLD_ANSWERS = st.sampled_from(
    "part part_name without differs what_differs known_by flaw_place tested test pieces bad_pieces".split()
)
_ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.sampled_from(("received", "damaged_broken", "a"))),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(_OLD_NAMES, inner, max_size=2)),
    max_leaves=6,
)


def older_claims() -> st.SearchStrategy[dict[str, Any]]:
    """Claims that say they are of a version before this one, with anything in the places that its step looks at."""
    facts = st.dictionaries(_OLD_FACTS, st.dictionaries(_OLD_ANSWERS, _ANYTHING, max_size=4), max_size=3)
    parts = st.dictionaries(_OLD_NAMES, _ANYTHING, max_size=4)
    return st.builds(
        lambda version, said, more: {"version": version, "facts": said} | more,
        st.integers(0, 1),
        facts,
        parts,
    )
