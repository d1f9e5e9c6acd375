"""The roles of what is written: the listing, papers, the way of the parcel, and what is said."""

from __future__ import annotations

from app.claim.evidence.role import Role
from app.claim.words import _

PAPERS = (
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
