"""What a common thing is: its label, its English nouns, and the group in which a list has it."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.words import _


@dataclass(frozen=True, slots=True)
class Thing:
    """One common thing: its marked label, its English nouns for one and for many, and the group it is listed in."""

    id: str
    label: str
    one: str
    many: str
    group: str


GROUPS: dict[str, str] = {
    "phones": _("Phones and tablets"),
    "computers": _("Computers"),
    "audio": _("Sound, video and cameras"),
    "parts": _("Electronic parts and tools"),
    "home": _("Home and light"),
    "kitchen": _("Kitchen"),
    "clothes": _("Clothes"),
    "shoes": _("Shoes and bags"),
    "jewellery": _("Watches, jewellery and glasses"),
    "beauty": _("Beauty and health"),
    "toys": _("Toys and hobby"),
    "sport": _("Sport and outdoors"),
    "car": _("Car and motorcycle"),
    "pets": _("Pets"),
}
"""The marked label of each group, in the order of the list."""
