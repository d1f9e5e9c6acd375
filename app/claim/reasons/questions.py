"""The questions that several details ask in the same words, so that they are asked and translated once."""

from app.claim.questions.ask import Ask, Choice, Code, Count, Day, Measure, Option, Several, ShortText, Tick
from app.claim.words import _

TRACKING = Ask(_("Tracking number"), Code(), folded=True)

BAD_PIECES = Ask(_("How many have this problem?"), Count(), required=True)
"""Asked only when more than one piece was ordered."""

USABLE = Ask(
    _("Can you still use it?"),
    Choice(
        (
            Option("no", _("No")),
            Option("partly", _("Only in part")),
            Option("yes", _("Yes")),
        )
    ),
    required=True,
)
FITS = Ask(
    _("Can you use what came in its place?"),
    Choice(
        (
            Option("no", _("No, it does not fit my purpose")),
            Option("partly", _("Only in part")),
            Option("yes", _("Yes")),
        )
    ),
)

SEAL = Ask(
    _("How was the parcel closed when it came?"),
    Choice(
        (
            Option("whole", _("Closed, nothing torn"), _("closed and not torn")),
            Option("torn", _("Torn"), _("torn")),
            Option("open", _("Open"), _("open")),
            Option("taped", _("Cut open and taped again"), _("cut open and taped again")),
            Option("unknown", _("I do not remember")),
        )
    ),
)

LABEL_WEIGHT = Ask(
    _("Weight on the parcel label"),
    Measure(("g", "kg", "lb", "oz")),
    hint=_("Look for a number with g or kg"),
    folded=True,
)

REAL_WEIGHT = Ask(_("What would your item weigh at least?"), Measure(("g", "kg", "lb", "oz")), folded=True)

CARRIER_SAYS = Ask(
    _("What does the carrier or post office say?"),
    Choice(
        (
            Option("not_mine", _("The number is not for my address"), _("the number is not for my address")),
            Option("no_proof", _("It has no proof that I got it"), _("it has no proof of a delivery to me")),
            Option("other_person", _("Somebody else got it"), _("another person received the parcel")),
            Option("lost", _("It cannot find the parcel"), _("it cannot find the parcel")),
            Option(
                "other_number",
                _("The code or call went to another number"),
                _("the code or call went to another number than mine"),
            ),
            Option(
                "other_address",
                _("It was handed over at another address"),
                _("the parcel was handed over at another address"),
            ),
            Option(
                "not_here",
                _("No such parcel came into my country"),
                _("no such parcel has come into my country"),
            ),
            Option("no_parcel", _("It has no parcel for me"), _("it has no parcel for me")),
            Option("not_asked", _("I have not asked, or no answer")),
        )
    ),
)

CARRIER_ON = Ask(
    _("When did the carrier say so?"),
    Day(),
    under=(
        "carrier_says",
        tuple(option.value for option in CARRIER_SAYS.options if option.value != "not_asked"),
    ),
)

OTHER_TRIED = Ask(
    _("What else did you try it with?"),
    Several(
        (
            Option("cable", _("Another cable"), _("another cable")),
            Option("power", _("Another charger or socket"), _("another power supply")),
            Option("battery", _("Other batteries"), _("another battery")),
            Option("device", _("Another phone or computer"), _("another device")),
            Option("port", _("Another port"), _("another port")),
            Option("settings", _("Other settings, or a reset"), _("other settings")),
            Option("nothing", _("Nothing else")),
        )
    ),
)
CROSS_CHECK = Ask(
    _("Does that other part work elsewhere?"),
    ShortText(60),
    hint=_("In English: what works with what. For example: the same battery runs my drill"),
    folded=True,
)

REST_FINE = Ask(_("Everything else that came is fine"), Tick(), folded=True)

PARCEL = Ask(
    _("How did the parcel look?"),
    Several(
        (
            Option("crushed", _("Crushed"), _("crushed")),
            Option("torn", _("Torn"), _("torn")),
            Option("wet", _("Wet"), _("wet")),
            Option("thin", _("Little wrapping inside"), _("badly padded inside")),
            Option("fine", _("Well wrapped")),
        )
    ),
)

UNUSED = Ask(_("Unused, unworn, unwashed (trying on is fine)"), Tick(), folded=True)

OWN_WORDS = Ask(
    _("Anything else in your own words"),
    ShortText(120),
    hint=_("In English, used as typed"),
    folded=True,
)
"""The free fact that every detail has, last."""
