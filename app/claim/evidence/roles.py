"""Knows what a photo, a screenshot or a video can show in a claim, and how to take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.words import _

RoleKind = Literal["photo", "video", "any"]


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that an exhibit can show.

    ``shows`` is plain English for "Photo 1 shows {shows}." and true of any file in this role; ``how`` (marked)
    tells a buyer how to take it; ``kind`` is what suits it (a screenshot counts as a photo).
    """

    id: str
    label: str
    shows: str
    how: str
    kind: RoleKind = "photo"


_ROLES = (
    # The parcel
    Role("parcel_outside", _("The parcel, from all sides"), "the outside of the parcel", _("Show every side, and the torn or crushed place close up.")),
    Role("parcel_label", _("The parcel label, close up"), "the label on the parcel", _("The number, the weight and the contents must be easy to read.")),
    Role("inner_wrap", _("The wrapping inside"), "the wrapping inside the parcel", _("Lay out all that was around the item, also if it is very little.")),
    Role("opening_video", _("Video of the opening"), "the opening of the parcel", _("One video without a cut: first the closed parcel and its label, then opening it, then the item."), "video"),
    Role("scale", _("It stands on a scale"), "the weight on a scale", _("Put the parcel or the item on a kitchen scale; the number must be easy to read.")),
    Role("packing_list", _("The paper with the list of contents"), "the packing list from the parcel", _("Lay it flat and photograph the whole paper.")),
    # The goods
    Role("whole_item", _("The whole item"), "the whole item", _("In daylight, on a plain ground, all of it in the picture.")),
    Role("damage_close", _("The damage, close up"), "the damage close up", _("In daylight, sharp; lay a coin or a ruler beside it."), "any"),
    Role("detail_close", _("The bad place, close up"), "the place in question close up", _("In daylight, sharp; point at the place with a finger or a pen.")),
    Role("bad_together", _("All bad pieces together"), "the affected pieces together", _("Lay all bad pieces beside each other, so that they can be counted.")),
    Role("all_pieces", _("Everything that came, laid out"), "everything that came, laid out", _("Lay all pieces beside each other, so that they can be counted; put the bag or box beside them.")),
    Role("item_label", _("The label on the item"), "the label on the item", _("Model, capacity or serial number must be easy to read.")),
    Role("beside_order", _("What came, beside the order page"), "what came beside the order page", _("Hold it beside a screen with your order page, both in one picture.")),
    Role("beside_listing", _("What came, beside the picture of the listing"), "what came beside the listing", _("In daylight, from the same side as in the listing, both in one picture.")),
    Role("beside_device", _("What came, beside your device"), "what came beside the device", _("Show the place where it does not fit.")),
    Role("beside_original", _("What came, beside a genuine one"), "what came beside a genuine one", _("Show the logo, writing or part that is different.")),
    Role("unused_item", _("The unused item with its packing"), "the unused item with its packing", _("Show the tags, the seals and the box.")),
    Role("worn", _("The item in use"), "the item in use", _("Show where it is too small, too large or different. Cover your face if you like.")),
    # Measures and tests
    Role("size_ruler", _("The item flat, with a ruler"), "the item with a ruler", _("Lay it flat, put the ruler beside it, and let both ends be seen.")),
    Role("size_label", _("The size label"), "the size label", _("Close up, easy to read.")),
    Role("test_video", _("Video of the test"), "the test of the item", _("One video without a cut: the label, then the power, then what you do, then what happens."), "video"),
    Role("other_test", _("The test with another cable, charger or device"), "a second test with other parts", _("Show the other part working with something else, then the same test again."), "any"),
    Role("function_video", _("Video of the missing function"), "the attempt to use the missing function", _("One video without a cut: do what the listing or manual says, and show what happens."), "video"),
    Role("test_result", _("Screenshot of the test result"), "the result of the test", _("The whole window, with both numbers; one picture for each piece.")),
    Role("meter", _("A meter with its number"), "the reading of a meter", _("The meter and the item in one picture, the number easy to read."), "any"),
    Role("chip", _("The chip inside"), "the inside of the item", _("Only if it opens without force. Show the marking on the chip.")),
    Role("composition_label", _("The material label"), "the label with the material", _("The sewn-in label or the stamp, close up.")),
    Role("material_close", _("The material, close up"), "the material close up", _("In daylight, sharp; show the inside or an edge too.")),
    # The listing and papers
    Role("listing", _("Screenshot of the listing"), "the listing", _("Title, picture and the line that matters. Take it now: sellers change listings.")),
    Role("size_chart", _("Screenshot of the size chart"), "the size chart of the listing", _("Your size and its numbers must be easy to read.")),
    Role("manual", _("The page of the manual"), "the page of the manual", _("The line about the function, easy to read.")),
    Role("brand_check", _("The answer of the brand"), "the answer of the brand", _("The e-mail, or the page where you typed the serial number, with the result.")),
    Role("expert_paper", _("The paper of a shop or expert"), "the result of an expert's test", _("The whole paper, with date and stamp.")),
    Role("quote", _("A written price for the repair, the part or the real thing"), "a written price", _("The whole paper or shop page, with the date and the amount.")),
    Role("free_return_mark", _("Free Return on the order page"), "the free return mark on the order", _("Screenshot of the order page with the words Free Return.")),
    # The way of the parcel
    Role("tracking_page", _("Screenshot of the tracking"), "the tracking page", _("The number, all entries and today's date. Use the page of the carrier if there is one.")),
    Role("order_page", _("Screenshot of the order page"), "the order page", _("The item, the dates and the delivery countdown.")),
    Role("order_address", _("Your address on the order page"), "the address on the order page", _("Screenshot of the order page with the address; cover your phone number.")),
    Role("return_entry", _("The return on the tracking page"), "the return on the tracking page", _("The entry with its date and reason must be easy to read.")),
    Role("carrier_answer", _("Written answer of the carrier or post"), "the answer of the carrier", _("A letter, e-mail or chat. Ask whether the number was for your address.")),
    Role("carrier_report", _("Report of the carrier on the damage or weight"), "the report of the carrier", _("Ask the post office for it soon after the delivery.")),
    Role("delivery_record", _("Photo or signature of the delivery"), "the delivery record of the carrier", _("Some carriers show a photo, a signature or a map: take a screenshot.")),
    Role("door_camera", _("Your door on that day"), "the door camera on that day", _("A recording of a door camera or of the house, with date and time."), "any"),
    Role("customs_notice", _("The letter from customs"), "the notice from customs", _("The whole paper; the reason must be easy to read. Cover what the case does not need.")),
    Role("cancel_notice", _("The note that it was cancelled or not sent"), "the note on the state of the shipment", _("Screenshot of the order page, the tracking or the message that says so.")),
    Role("chat", _("Chat with the seller"), "the chat with the seller", _("The sentence that matters, with its date.")),
    Role("shop_page", _("The page of the shop"), "the page of the shop", _("Take a screenshot if the shop is closed or gone.")),
    Role("other", _("Something else"), "further evidence", _("Say in the caption what it shows."), "any"),
)  # fmt: skip

ROLES: dict[str, Role] = {role.id: role for role in _ROLES}
"""Every role by its id, in the order in which a buyer looks for them."""
