"""What the facts of each detail became in version 2; what is not named here stayed as it was."""

from __future__ import annotations

from collections.abc import Callable

from app.claim.versions.step import Data

Change = Callable[[Data, Data], Data]
"""From a detail's facts and the order's answers to the detail's new facts."""

_SEVERAL = {
    "wrong_model": ("seen_on",),
    "damaged_broken": ("damage", "parcel"),
    "damaged_scratched": ("marks", "parcel"),
    "damaged_wet": ("state", "parcel"),
    "dead": ("result", "other_tried"),
    "stopped": ("now", "other_tried"),
    "faulty": ("fault", "other_tried"),
    "nad_function": ("tested",),
    "nad_design": ("differs",),
    "poor_quality": ("flaw",),
    "counterfeit": ("sign",),
}
"""Questions with one answer that take several now."""
_PARTS = {
    "cable": "cable",
    "charger": "charger",
    "battery": "battery",
    "remote": "remote control",
    "screws": "screws",
    "lid": "lid",
    "tool": "tool",
    "piece": "piece of the set",
}


def changed(every: Data, order: Data) -> Data:
    """All facts in their new shape."""
    return {key: _detail(key, old, order) if isinstance(old, dict) else old for key, old in every.items()}


def _detail(key: str, old: Data, order: Data) -> Data:
    new = dict(old)
    for name in _SEVERAL.get(key, ()):
        if isinstance(new.get(name), str):
            new[name] = [new[name]]
    change = _CHANGES.get(key)
    return change(new, order) if change else new


def _in_transit(facts: Data, _order: Data) -> Data:
    if facts.pop("post_asked", None):
        facts["carrier_says"] = "no_parcel"
    return facts


def _parts(facts: Data, _order: Data) -> Data:
    # What version 1 never wrote stays, to be named where it is refused.
    if isinstance(facts.get("part", ""), str):
        part = facts.pop("part", "")
        if "part_name" not in facts and part in _PARTS:
            facts["part_name"] = _PARTS[part]
    if "without" in facts:
        facts["usable"] = facts.pop("without")
    return facts


def _variant(facts: Data, order: Data) -> Data:
    facts.pop("differs", None)
    return facts | {"ordered_variant": order["variant"]} if order.get("variant") else facts


def _broken(facts: Data, _order: Data) -> Data:
    return facts | {"part": f"it is the {facts['part']}"} if isinstance(facts.get("part"), str) else facts


def _dead(facts: Data, _order: Data) -> Data:
    facts.pop("test", None)
    return facts


def _function(facts: Data, _order: Data) -> Data:
    if facts.get("tested") in (["part"], ["tried"]):
        del facts["tested"]
    return facts


def _all_pieces(facts: Data, order: Data) -> Data:
    """No number meant all of them."""
    pieces = order.get("set_pieces") or order.get("pieces")
    return facts if "bad_pieces" in facts or not pieces or len(facts) == 0 else facts | {"bad_pieces": pieces}


def _material(facts: Data, _order: Data) -> Data:
    if facts.get("known_by") == "rust":  # it meant rust or another colour: which, nobody knows
        facts["known_by"] = "look"
    return facts


def _design(facts: Data, order: Data) -> Data:
    if facts.get("differs") == ["detail"]:
        facts["differs"] = ["part"]
    said = facts.pop("what_differs", None)
    if isinstance(said, str):
        came, joined, promised = said.partition(" instead of ")
        facts |= {"came": came, "promised": promised} if joined and came and promised else {"own_words": said}
    return _all_pieces(facts, order)


def _quality(facts: Data, _order: Data) -> Data:
    place = facts.get("flaw_place")
    return facts | {"flaw_place": f"at the {place}"} if isinstance(place, str) else facts


_CHANGES: dict[str, Change] = {
    "nr_in_transit": _in_transit,
    "partly_parts": _parts,
    "wrong_variant": _variant,
    "damaged_broken": _broken,
    "dead": _dead,
    "nad_function": _function,
    "nad_size": _all_pieces,
    "nad_colour": _all_pieces,
    "nad_material": _material,
    "nad_design": _design,
    "poor_quality": _quality,
}
