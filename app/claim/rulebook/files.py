"""Which files the form takes, and which ones convince."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

FILES: tuple[Rule, ...] = (
    Rule(
        "photo_limit",
        "files",
        _("How large a picture may be"),
        _("Each picture must be smaller than {value}."),
        ("S002",),
        AS_OF,
        Quantity(2_000_000, "bytes"),
    ),
    Rule(
        "video_limit",
        "files",
        _("How large a video may be"),
        _("A video must be smaller than {value}. Short is better."),
        ("S002", "O1"),
        AS_OF,
        Quantity(200_000_000, "bytes"),
        readings=(
            Reading(_("Smaller than {value}."), ("S002",), Quantity(200_000_000, "bytes")),
            Reading(_("Pack a large video into a zip file (old)."), ("O1",)),
        ),
        safe=_(
            "A video under the limit needs no packing, and nothing says that the form still takes zip files."
        ),
    ),
    Rule(
        "formats_known",
        "files",
        _("Which kinds of file are taken"),
        _(
            "JPEG and PNG pictures and MP4 videos are known to be taken. A file that is too "
            "large or of an unknown kind can stop the whole form."
        ),
        ("A1", "cybercomputersol", "ours"),
        AS_OF,
    ),
    Rule(
        "files_per_claim",
        "files",
        _("How many files"),
        _(
            "How many files the form takes is in no source. Our careful setting is {value}; "
            "if the form takes fewer, leave out the last ones."
        ),
        ("ours",),
        AS_OF,
        Quantity(10, "pieces"),
    ),
    Rule(
        "first_exhibits",
        "files",
        _("The first files carry the case"),
        _(
            "Put the strongest files first. We rank them so that these can carry the case alone: the first {value}."
        ),
        ("ours",),
        AS_OF,
        Quantity(3, "pieces"),
    ),
    Rule(
        "video_uncut",
        "files",
        _("One uncut video"),
        _(
            "Film without a cut. A joined or edited video can be rejected; make one clip for each point instead."
        ),
        ("S003", "slinternet"),
        AS_OF,
    ),
    Rule(
        "film_label_first",
        "files",
        _("Film the opening"),
        _("Show the closed parcel and its label first, then open it and look at the goods, all in one clip."),
        ("S000", "S002", "S002b", "S003"),
        AS_OF,
    ),
    Rule(
        "clear_photos",
        "files",
        _("Photos that work"),
        _("Good light, plain ground: the fault from near, the whole item, the packing and the label."),
        ("S003", "S000"),
        AS_OF,
    ),
    Rule(
        "listing_screenshot",
        "files",
        _("A picture of the listing"),
        _(
            "For goods that are false or differ, take a screenshot of the listing and put it "
            "beside your photo. Take it early: listings change."
        ),
        ("S002", "S003"),
        AS_OF,
    ),
    Rule(
        "no_youtube",
        "files",
        _("No YouTube links"),
        _("Upload the video itself. YouTube is blocked in China, so a link proves nothing there."),
        ("S004",),
        AS_OF,
    ),
    Rule(
        "tracking_both",
        "files",
        _("Tracking from both ends"),
        _(
            "For a parcel that did not come, take screenshots of the tracking at a general "
            "site and at your own post. You can add a picture of the rule that promises the "
            "refund."
        ),
        ("S004", "S003"),
        AS_OF,
    ),
    Rule(
        "postal_paper",
        "files",
        _("A paper from the post"),
        _(
            "For a parcel marked delivered that is not there, an official paper of the post "
            "or courier weighs most. Ask for it early: it can take long."
        ),
        ("B5", "S003", "O1"),
        AS_OF,
    ),
    Rule(
        "evidence_at_filing",
        "files",
        _("Put everything in at once"),
        _("Attach all that you have when you file. Later it may not be possible."),
        ("O1", "O6", "S000", "B3", "B1"),
        AS_OF,
        readings=(
            Reading(_("Evidence within {value}."), ("O1",), Quantity(3, "days")),
            Reading(_("Within the time that the page gives, or the claim is cancelled."), ("O6",)),
            Reading(_("It can be added or changed until the case is closed."), ("B3", "B1")),
            Reading(_("Nothing can be changed after the case goes to AliExpress."), ("S000",)),
        ),
        safe=_("What is there from the start is in time under every reading."),
    ),
)
