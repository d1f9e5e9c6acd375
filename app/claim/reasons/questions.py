"""Knows the questions that several details ask in the same words, so that they are asked and translated once."""

from app.claim.questions.ask import Ask, Choice, Code, Count, Measure, Option, Tick
from app.claim.words import _

TRACKING = Ask(_("Tracking number"), Code(), hint=_("Copy it from the order page"))

BAD_PIECES = Ask(_("How many pieces have this problem?"), Count(), required=True)
BAD_PIECES_IF_NOT_ALL = Ask(
    _("How many pieces have this problem?"), Count(), hint=_("Leave it empty when all of them have it")
)

USABLE = Ask(
    _("Can you still use it?"),
    Choice(
        (
            Option("no", _("No"), "cannot be used"),
            Option("partly", _("Only in part"), "can be used only in part"),
            Option("yes", _("Yes"), "can still be used"),
        )
    ),
    required=True,
)

SEAL = Ask(
    _("How was the parcel closed when it came?"),
    Choice(
        (
            Option("whole", _("Closed, nothing torn"), "closed and not torn"),
            Option("torn", _("Torn or open"), "torn or open"),
            Option("taped", _("Cut open and taped again"), "cut open and taped again"),
            Option("unknown", _("I do not remember")),
        )
    ),
)

LABEL_WEIGHT = Ask(
    _("Weight on the parcel label"),
    Measure(("g", "kg", "lb", "oz")),
    hint=_("Look for a number with g or kg"),
)

CARRIER_SAYS = Ask(
    _("What does the carrier or post office say?"),
    Choice(
        (
            Option("not_mine", _("The number is not for my address"), "the number is not for my address"),
            Option("no_proof", _("It has no proof that I got it"), "it has no proof of delivery to me"),
            Option("other_person", _("Somebody else got it"), "another person received the parcel"),
            Option("lost", _("It cannot find the parcel"), "it cannot find the parcel"),
            Option("not_asked", _("I have not asked, or no answer")),
        )
    ),
)

OTHER_TRIED = Ask(
    _("What else did you try it with?"),
    Choice(
        (
            Option("cable", _("Another cable"), "another cable"),
            Option("power", _("Another charger or socket"), "another power supply"),
            Option("battery", _("Other batteries"), "other batteries"),
            Option("device", _("Another phone or computer"), "another device"),
            Option("nothing", _("Nothing else")),
        )
    ),
)

REST_FINE = Ask(_("Everything else that came is fine"), Tick())
UNUSED = Ask(_("I have not used it"), Tick())

PARCEL = Ask(
    _("How did the parcel look?"),
    Choice(
        (
            Option("crushed", _("Crushed or torn"), "crushed or torn outside"),
            Option("wet", _("Wet or stained"), "wet or stained outside"),
            Option(
                "thin", _("Whole, but little wrapping inside"), "whole outside, with little wrapping inside"
            ),
            Option("fine", _("Whole and well wrapped")),
        )
    ),
)
