"""What to do with a parcel in hand: open it on film, film well, and buy more safely next time."""

from app.claim.advice.page import Advice, Link, Section
from app.claim.words import _

UNOPENED = Advice(
    "unopened",
    _("Arrived but not opened yet"),
    _(
        "Good: the best proof can still be made. Open it today, with a camera running. The clock has started already."
    ),
    (
        Section(
            _("Today"),
            (
                _(
                    "The time to open a dispute runs from the delivered scan, not from the day you "
                    "open it. Damage is to be reported within {damage_report}."
                ),
            ),
            (
                _(
                    "Film one clip without a cut: the closed parcel and its label, then the opening, then the goods."
                ),
                _(
                    "Is the parcel torn, wet, or already open? Take photos of all sides first, and "
                    "ask the carrier for a damage report."
                ),
                _("Count everything against the order. Keep the packing and the label."),
                _(
                    "Try everything: does it switch on, does it fit, is it the right model? For a "
                    "memory, run a full test of its size."
                ),
                _(
                    "Measure clothes flat, with a ruler in the picture. Do not wash or wear them, "
                    "and leave the tags on."
                ),
                _("Do not confirm receipt before you are content."),
            ),
            rules=(
                "clock_starts",
                "damage_report",
                "film_label_first",
                "video_uncut",
                "confirm_receipt",
                "free_return_unused",
            ),
        ),
        Section(
            _("Something is wrong"),
            (
                _(
                    "Write the dispute on the day you see it, and within {act_by} of the delivery at the latest."
                ),
            ),
            rules=("act_by", "closes", "confirm_kills"),
        ),
        Section(
            _("A part was taken out on the way (restricted item)"),
            (
                _(
                    "Count on the same day, and open a dispute for the missing line at its own "
                    "price. The notice in the tracking is your proof: take a screenshot of it."
                ),
            ),
            rules=("one_dispute", "act_by"),
        ),
    ),
    (Link(_("How to film it"), "filming"), Link(_("Something is wrong: write the dispute"), "start")),
)

FILMING = Advice(
    "filming",
    _("How to film it"),
    _("One calm clip is worth more than many words. A phone is enough."),
    (
        Section(
            _("Opening the parcel"),
            (),
            (
                _("Light from the front, plain table. Clean the lens."),
                _(
                    "Start the film. Show the closed parcel from all sides, then the label until it can be read."
                ),
                _("Put it on a scale if you have one: the weight tells what was in it."),
                _("Open it without leaving the picture and without stopping."),
                _("Show everything that is in it, then the empty box."),
                _("Show the fault from near, slowly."),
            ),
            rules=("film_label_first", "video_uncut", "clear_photos"),
        ),
        Section(
            _("It is opened already"),
            (
                _(
                    "Then film the fault itself, one clip for each point, without a cut. And say "
                    "plainly that there is no film of the opening: a buyer whose item was missing "
                    "won without one."
                ),
            ),
            (
                _(
                    "Does not work: show the power on, press the button, show that nothing happens. "
                    "Try another cable or socket."
                ),
                _("Wrong size: lay it flat, with a ruler in the picture, and show the label."),
                _("Missing pieces: lay out all that came, and count aloud."),
                _("Looks different: the goods beside the listing on a screen, in daylight."),
            ),
            rules=("video_uncut", "film_label_first", "listing_screenshot", "colour_disclaimer"),
        ),
        Section(
            _("So that the form takes it"),
            (
                _(
                    "A video must be smaller than {video_limit}, each picture smaller than "
                    "{photo_limit}. JPEG, PNG and MP4 are known to be taken. This wizard checks your "
                    "files, and makes them smaller where it can."
                ),
                _("Upload the file itself. A YouTube link cannot be seen in China."),
            ),
            rules=("video_limit", "photo_limit", "formats_known", "no_youtube"),
        ),
    ),
    (Link(_("Write the dispute"), "start"),),
)

NEXT_TIME = Advice(
    "next_time",
    _("Next time"),
    _("A few habits keep the next order safe."),
    (
        Section(
            _("Before you buy"),
            (),
            (
                _("Pay by a credit card or PayPal: it protects you outside AliExpress too."),
                _("Look at the seller, and read the listing to its end."),
                _("Take a screenshot of the listing: listings change."),
                _("Look whether the order has the Free Return mark when it costs much."),
            ),
            rules=("pay_by_card", "vet_seller", "listing_screenshot", "free_return"),
        ),
        Section(
            _("When the parcel comes"),
            (),
            (
                _("Film before you open it: label first, without a cut."),
                _("Look at everything on the same day."),
                _("Set a reminder on the day of delivery: you have {act_by}."),
                _("Never confirm receipt before you are content."),
            ),
            rules=("film_label_first", "act_by", "confirm_kills"),
        ),
        Section(
            _("When something is wrong"),
            (_("Claim only what is true. Buyers with very many disputes may be blocked."),),
            rules=("too_many_disputes",),
        ),
    ),
    (Link(_("How to film it"), "filming"),),
)
