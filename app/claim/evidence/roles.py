"""What a photo, a screenshot or a video can show in a claim, and how to take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.text.statement import Slot
from app.claim.words import _

RoleKind = Literal["photo", "video", "any"]


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that an exhibit can show.

    ``noun`` is plain English for a bracket ("Photo 1: parcel label") and true of any file in this role, empty where the
    role says nothing; ``place`` is the slot of the text where it stands if no statement names it; ``how`` (marked)
    tells a buyer how to take it; ``kind`` is what suits it (a screenshot counts as a photo).
    """

    id: str
    label: str
    noun: str
    place: Slot
    how: str
    kind: RoleKind = "photo"


_ROLES = (
    # The parcel
    Role(
        "parcel_outside",
        _("The parcel, from all sides"),
        _("outside of the parcel"),
        "cause",
        _("Show every side, and the torn or crushed place close up."),
    ),
    Role(
        "parcel_label",
        _("The parcel label, close up"),
        _("parcel label"),
        "cause",
        _("The number, the weight and the contents must be easy to read."),
    ),
    Role(
        "inner_wrap",
        _("The wrapping inside"),
        _("wrapping inside"),
        "cause",
        _("Lay out all that was around the item, also if it is very little."),
    ),
    Role(
        "opening_video",
        _("Video of the opening"),
        _("opening"),
        "cause",
        _("One video without a cut: first the closed parcel and its label, then opening it, then the item."),
        "video",
    ),
    Role(
        "scale",
        _("It stands on a scale"),
        _("on a scale"),
        "cause",
        _("Put the parcel or the item on a kitchen scale; the number must be easy to read."),
    ),
    Role(
        "packing_list",
        _("The paper with the list of contents"),
        _("packing list"),
        "cause",
        _("Lay it flat and photograph the whole paper."),
    ),
    # The goods
    Role(
        "whole_item",
        _("The whole item"),
        _("what came"),
        "defect",
        _("In daylight, on a plain ground, all of it in the picture."),
    ),
    Role(
        "damage_close",
        _("The damage, close up"),
        _("damage close up"),
        "defect",
        _("In daylight, sharp; lay a coin or a ruler beside it."),
        "any",
    ),
    Role(
        "detail_close",
        _("The bad place, close up"),
        _("close up"),
        "defect",
        _("In daylight, sharp, on a plain ground; point at the place with a finger or a pen."),
    ),
    Role(
        "bad_together",
        _("All bad pieces together"),
        _("all bad pieces"),
        "defect",
        _("Lay all bad pieces beside each other, so that they can be counted."),
    ),
    Role(
        "all_pieces",
        _("Everything that came, laid out"),
        _("everything that came"),
        "defect",
        _("Lay all pieces beside each other, so that they can be counted; put the bag or box beside them."),
    ),
    Role(
        "item_label",
        _("The label on the item"),
        _("label on the item"),
        "defect",
        _("Model, capacity or serial number must be easy to read."),
    ),
    Role(
        "beside_order",
        _("What came, beside the order page"),
        _("beside the order page"),
        "defect",
        _("Add a screenshot of the order page too: two pictures can be made into one here."),
    ),
    Role(
        "beside_listing",
        _("What came, beside the picture of the listing"),
        _("beside the listing"),
        "defect",
        _("In daylight, from the same side. One phone is enough: two pictures can be made into one here."),
    ),
    Role(
        "beside_device",
        _("What came, beside your device"),
        _("beside my device"),
        "effect",
        _("Show the place where it does not fit."),
    ),
    Role(
        "beside_original",
        _("What came, beside a genuine one"),
        _("beside a genuine one"),
        "defect",
        _("Show the logo, writing or part that is different."),
    ),
    Role(
        "unused_item",
        _("The unused item with its packing"),
        _("unused, with packing"),
        "request",
        _("Show the tags, the seals and the box."),
    ),
    Role(
        "worn",
        _("The item in use"),
        _("in use"),
        "effect",
        _("Show where it is too small, too large or different. Cover your face if you like."),
    ),
    # Measures and tests
    Role(
        "size_ruler",
        _("The item flat, with a ruler"),
        _("with a ruler"),
        "defect",
        _("Lay it flat, put the ruler beside it, and let both ends be seen."),
    ),
    Role("size_label", _("The size label"), _("size label"), "defect", _("Close up, easy to read.")),
    Role(
        "test_video",
        _("Video of the test"),
        _("test"),
        "defect",
        _("One video without a cut: the label, then the power, then what you do, then what happens."),
        "video",
    ),
    Role(
        "other_test",
        _("The test with another cable, charger or device"),
        _("test with other parts"),
        "cause",
        _("Show the other part working with something else, then the same test again."),
        "any",
    ),
    Role(
        "function_video",
        _("Video of the missing function"),
        _("test"),
        "defect",
        _("One video without a cut: do what the listing or manual says, and show what happens."),
        "video",
    ),
    Role(
        "test_result",
        _("Screenshot of the test result"),
        _("test result"),
        "defect",
        _("The whole window, with both numbers; one picture for each piece."),
    ),
    Role(
        "meter",
        _("A meter with its number"),
        _("meter"),
        "defect",
        _("The meter and the item in one picture, the number easy to read."),
        "any",
    ),
    Role(
        "chip",
        _("The chip inside"),
        _("inside"),
        "defect",
        _("Take the test's screenshots first. Only if it opens without force: show the marking on the chip."),
    ),
    Role(
        "composition_label",
        _("The material label"),
        _("material label"),
        "defect",
        _("The sewn-in label or the stamp, close up."),
    ),
    Role(
        "material_close",
        _("The material, close up"),
        _("material close up"),
        "defect",
        _("In daylight, sharp; show the inside or an edge too."),
    ),
    # The listing and papers
    Role(
        "listing",
        _("Screenshot of the listing"),
        _("listing"),
        "defect",
        _("Title, picture and the line that matters. Take it now: sellers change listings."),
    ),
    Role(
        "size_chart",
        _("Screenshot of the size chart"),
        _("size chart"),
        "defect",
        _("Your size and its numbers must be easy to read."),
    ),
    Role(
        "manual",
        _("The page of the manual"),
        _("manual"),
        "defect",
        _("The line about the function, easy to read."),
    ),
    Role(
        "brand_check",
        _("The answer of the brand"),
        _("answer of the brand"),
        "defect",
        _("The e-mail, or the page where you typed the serial number, with the result."),
    ),
    Role(
        "expert_paper",
        _("The paper of a shop or expert"),
        _("expert's paper"),
        "defect",
        _("The whole paper, with date and stamp."),
    ),
    Role(
        "quote",
        _("A written price or quote"),
        _("written quote"),
        "request",
        _("The whole paper or shop page, with the date and the amount."),
    ),
    Role(
        "free_return_mark",
        _("Free Return on the order page"),
        _("free return mark"),
        "request",
        _("Screenshot of the order page with the words Free Return."),
    ),
    # The way of the parcel
    Role(
        "tracking_page",
        _("Screenshot of the tracking"),
        _("tracking"),
        "defect",
        _("The number, all entries and today's date; from two sites, the carrier's and another, if you can."),
    ),
    Role(
        "order_page",
        _("Screenshot of the order page"),
        _("order page"),
        "arrival",
        _("The item, the dates and the delivery countdown."),
    ),
    Role(
        "order_address",
        _("Your address on the order page"),
        _("my address"),
        "defect",
        _("Screenshot of the order page with the address; cover your phone number."),
    ),
    Role(
        "return_entry",
        _("The return on the tracking page"),
        _("return entry"),
        "defect",
        _("The entry with its date and reason must be easy to read."),
    ),
    Role(
        "carrier_answer",
        _("Written answer of the carrier or post"),
        _("carrier's answer"),
        "defect",
        _("A letter, e-mail or chat. Ask whether the number was for your address."),
    ),
    Role(
        "carrier_report",
        _("Report of the carrier on the damage or weight"),
        _("carrier's report"),
        "cause",
        _("Ask the post office for it soon after the delivery."),
    ),
    Role(
        "delivery_record",
        _("Photo or signature of the delivery"),
        _("delivery record"),
        "defect",
        _("Some carriers show a photo, a signature or a map: take a screenshot."),
    ),
    Role(
        "door_camera",
        _("Your door on that day"),
        _("door camera"),
        "cause",
        _("A recording of a door camera or of the house, with date and time."),
        "any",
    ),
    Role(
        "customs_notice",
        _("The letter from customs"),
        _("customs notice"),
        "defect",
        _("The whole paper; the reason must be easy to read. Cover what the case does not need."),
    ),
    Role(
        "cancel_notice",
        _("The note that it was cancelled or not sent"),
        _("notice"),
        "defect",
        _("Screenshot of the order page, the tracking or the message that says so."),
    ),
    Role(
        "chat", _("Chat with the seller"), _("chat"), "seller", _("The sentence that matters, with its date.")
    ),
    Role(
        "shop_page",
        _("The page of the shop"),
        _("shop page"),
        "seller",
        _("Take a screenshot if the shop is closed or gone."),
    ),
    Role(
        "other",
        _("Something else"),
        "",
        "defect",
        _("Say in the caption what it shows."),
        "any",
    ),
)

ROLES: dict[str, Role] = {role.id: role for role in _ROLES}
"""Every role by its id, in the order in which a buyer looks for them."""

_MEANT_TO_LOOK_ALIKE = frozenset(
    ("listing", "beside_listing", "beside_order", "beside_original", "size_chart", "bad_together")
)


def may_repeat(one: str, other: str) -> bool:
    """Whether two photos in these roles that look alike are one too many. A listing looks like the item, a photo from
    before like one from after: who gave them different roles, or one of these, meant it."""
    return one == other and one not in _MEANT_TO_LOOK_ALIKE
