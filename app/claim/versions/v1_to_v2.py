"""From version 1 to 2: several answers to one question, the seller's acts as events, reasons in two steps."""

from __future__ import annotations

from app.claim.versions import v1_to_v2_facts as facts
from app.claim.versions.step import Data, Step

_GROUPS = {
    "not_received": "nr_no_tracking nr_in_transit nr_false_delivered nr_other_address nr_returned "
    "nr_customs nr_cancelled",
    "partly": "partly_item_absent partly_fewer partly_parts",
    "wrong_item": "wrong_item wrong_model wrong_variant empty_parcel junk",
    "damaged": "damaged_broken damaged_scratched damaged_wet",
    "not_working": "dead stopped faulty",
    "not_as_described": "nad_function nad_size nad_capacity nad_colour nad_material nad_design",
    "quality": "poor_quality",
    "counterfeit": "counterfeit",
    "no_reason": "no_reason",
    "other": "something_else",
}
_ACTS = {
    "seller_resent": "resent_faulty",
    "seller_agreed": "agrees",
    "seller_admitted": "admits",
    "seller_told": "told_open",
    "seller_gone": "gone",
    "seller_close": "wants_close",
    "seller_cancel": "wants_cancel",
    "seller_wait": "wants_wait",
    "seller_promised": "offers_new",
    "seller_refused": "refuses",
    "seller_silent": "silent",
}
"""The ticks of version 1 as acts, what weighs most first: two of them can be told now."""


def _claim(data: Data) -> Data:
    new = dict(data) | {"version": 2}
    for part, change in (("remedy", _remedy), ("reason", _reason), ("seller", _seller), ("amount", _amount)):
        if isinstance(new.get(part), dict):
            new[part] = change(new[part])
    if isinstance(new.get("facts"), dict):
        order = new.get("order")
        new["facts"] = facts.changed(new["facts"], order if isinstance(order, dict) else {})
    if new.get("exhibits"):
        new["moved"] = True  # their order was the buyer's, and the numbers in a text follow it
    return new


def _remedy(old: Data) -> Data:
    new = {name: value for name, value in old.items() if name != "keep_it"}
    if old.get("keep_it") and old.get("remedy") in (None, "refund_only"):
        new["remedy"] = "keep_for_part"
    return new


def _reason(old: Data) -> Data:
    group = next((group for group, details in _GROUPS.items() if old.get("detail") in details.split()), None)
    return old | {"group": group} if group else old


def _seller(old: Data) -> Data:
    said = [act for tick, act in _ACTS.items() if old.get(tick)]
    new: Data = {place: {"act": act} for place, act in zip(("last", "before"), said, strict=False)}
    for report in new.values():
        if report["act"] == "silent" and old.get("seller_day"):
            report["day"] = old["seller_day"]
    return new | {name: value for name, value in old.items() if name not in (*_ACTS, "seller_day")}


def _amount(old: Data) -> Data:
    return old | {"less": True} if old.get("how") in ("share", "repair", "difference") else old


STEP = Step(_claim)
