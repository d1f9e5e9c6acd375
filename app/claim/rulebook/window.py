"""When a dispute can be opened, and until when."""

from app.claim.rulebook.rule import Less, Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

WINDOW: tuple[Rule, ...] = (
    Rule(
        "clock_starts",
        "window",
        _("What starts the clock"),
        _(
            "The time to open a dispute starts on the EARLIEST of these days: the tracking "
            "says delivered (true or false), you confirmed receipt, the order completed by "
            "itself, or the delivery countdown ended and nothing was scanned."
        ),
        ("O4", "M2", "M3", "S001", "S003"),
        AS_OF,
        readings=(
            Reading(
                _("It starts when the order is completed, or when the delivery time is over."),
                ("O4", "M2", "M3", "B2", "S001"),
            ),
            Reading(
                _("It starts when the tracking says delivered, or when you confirm receipt."),
                ("S003", "B7", "S002"),
            ),
            Reading(_("It starts on the delivery date that was estimated."), ("quedalle",)),
        ),
        safe=_(
            "Counting from the earliest day can only make you early, never late. A timer on "
            "your order page is better than any count."
        ),
    ),
    Rule(
        "closes",
        "window",
        _("When the time to open a dispute ends"),
        _("AliExpress closes the time to open a dispute {value} after the clock starts."),
        ("O4", "M2", "M3", "B2", "S001", "S002", "S003"),
        AS_OF,
        Quantity(15, "days"),
        readings=(
            Reading(
                _(
                    "{value} after the order is completed, or after the delivery time is over, or "
                    "after you confirm."
                ),
                ("O4", "M2", "M3", "B2", "S001"),
                Quantity(15, "days"),
            ),
            Reading(
                _("{value} after the order shows Delivered or you confirm."),
                ("S003", "B7", "S002"),
                Quantity(15, "days"),
            ),
            Reading(_("{value} after the estimated delivery date."), ("quedalle",), Quantity(15, "days")),
            Reading(_("{value} after the order is confirmed."), ("aliholic", "S004"), Quantity(14, "days")),
            Reading(
                _("{value} after shipping, if that comes before the usual end."),
                ("goodsbay",),
                Quantity(60, "days"),
            ),
            Reading(
                _("{value} after shipping, with the fastest of the old carrier groups."),
                ("O2",),
                Quantity(23, "days"),
            ),
            Reading(
                _("{value} after shipping, with the middle one of the old carrier groups."),
                ("O2",),
                Quantity(27, "days"),
            ),
            Reading(
                _("{value} after shipping, with the slowest of the old carrier groups."),
                ("O2",),
                Quantity(39, "days"),
            ),
            Reading(
                _("Only before the order is completed; after that, nothing (an old rule)."),
                ("kpop", "O2", "S001"),
            ),
        ),
        safe=_(
            "We count from the earliest day and ask you to act by {act_by}, before the "
            "shortest of the usual readings ends. If the time looks over, look for the "
            "button all the same: some readings are longer."
        ),
    ),
    Rule(
        "last_safe",
        "window",
        _("The last safe day"),
        _("The last day on which we still count on the button is {value} after the clock starts."),
        ("ours", "S004", "aliholic"),
        AS_OF,
        less=Less("closes", 1),
        readings=(
            Reading(_("The button is there for {value} only."), ("S004", "aliholic"), Quantity(14, "days")),
            Reading(_("The button is there for {value}."), ("M2", "M3", "S003"), Quantity(15, "days")),
        ),
        safe=_(
            "It is the shorter reading. The last day also ends in Pacific time, so the day "
            "before is the last whole day for everybody."
        ),
    ),
    Rule(
        "act_by",
        "window",
        _("Open the dispute by this day"),
        _(
            "Open the dispute within {value} of the day that starts the clock. This date is "
            "ours: it leaves room for other time zones and for a form that fails at the "
            "first try."
        ),
        ("ours", "S003", "S004"),
        AS_OF,
        less=Less("closes", 2),
    ),
    Rule(
        "urgent",
        "window",
        _("When it becomes urgent"),
        _("With {value} or less until the last safe day, file now with what you have. This limit is ours."),
        ("ours",),
        AS_OF,
        Quantity(3, "days"),
    ),
    Rule(
        "timer_headroom",
        "window",
        _("Room on the order's timer"),
        _(
            "With {value} or more on the order's timer there is room for a whole dispute. "
            "With less, do not wait: file today."
        ),
        ("S000",),
        AS_OF,
        Quantity(15, "days"),
        readings=(
            Reading(
                _("Open a dispute only with at least {value} on the timer."), ("S000",), Quantity(15, "days")
            ),
            Reading(_("Wait for the end of the purchase protection."), ("S002",)),
            Reading(_("File the moment you have looked at the goods."), ("S003",)),
        ),
        safe=_(
            "A dispute that is open goes on after the timer ends; one that was never opened "
            "is lost. So little time is a reason to hurry, never a reason not to file."
        ),
    ),
    Rule(
        "button_appears",
        "window",
        _("When the dispute button appears"),
        _(
            "The button normally appears {value} after shipping. Look now all the same; if "
            "it is not there, come back then."
        ),
        ("M1", "M2", "M3", "B1", "S002"),
        AS_OF,
        Quantity(11, "days"),
        readings=(
            Reading(_("As soon as the order shows as sent."), ("S000",)),
            Reading(
                _("At once after shipping, when the promised delivery takes {value} or less."),
                ("O3", "B1"),
                Quantity(5, "days"),
            ),
            Reading(_("{value} after shipping (old rule)."), ("O2", "O3", "kpop"), Quantity(6, "days")),
            Reading(_("{value} after shipping."), ("S001",), Quantity(10, "days")),
            Reading(_("{value} after shipping."), ("M1", "M2", "M3", "B1", "S002"), Quantity(11, "days")),
        ),
        safe=_(
            "Nobody should be told that it is too early on a count of days alone: we say to "
            "look now, and name the latest of these days for a second look."
        ),
    ),
    Rule(
        "sent_when",
        "window",
        _("How to see that an order was sent"),
        _('The logistics page shows "Departure from Warehouse": from then on the order counts as sent.'),
        ("S000",),
        AS_OF,
    ),
    Rule(
        "not_before_countdown",
        "window",
        _("Not received: wait for the delivery countdown"),
        _(
            "While the parcel moves and the delivery countdown runs, AliExpress refuses a "
            "dispute for goods that did not come, even where the button shows. File on the "
            "first day after the countdown ends."
        ),
        ("M2", "M3", "S003", "dzen"),
        AS_OF,
        when=_(
            "Nothing came, and the tracking still moves. When the tracking says cancelled, "
            "returned, delivered elsewhere, or shows nothing at all, try at once."
        ),
        readings=(
            Reading(
                _("Not before the delivery countdown on the order page ends."), ("M2", "M3", "S003", "dzen")
            ),
            Reading(_("{value} after shipping is enough."), ("S001",), Quantity(10, "days")),
            Reading(_("A new scan in the tracking can lock the form again."), ("sunano",)),
        ),
        safe=_(
            "A try that is too early costs nothing: the form only refuses it. A date after "
            "the countdown is one that works for everybody."
        ),
    ),
    Rule(
        "delivery_countdown",
        "window",
        _("How long the delivery countdown is"),
        _(
            "The delivery countdown is different for each order. Read its end off your order "
            "page; never work it out from the order date."
        ),
        ("S004", "B2", "M5"),
        AS_OF,
        readings=(
            Reading(_("{value}."), ("S004",), Quantity(60, "days")),
            Reading(_("{value}."), ("sunano",), Quantity(75, "days")),
            Reading(_("{value}, since 2020."), ("B2", "M5", "ja_terms"), Quantity(90, "days")),
            Reading(_("{value} to Russia (old)."), ("progenetics",), Quantity(90, "days")),
            Reading(_("{value} to Brazil (old)."), ("progenetics",), Quantity(120, "days")),
        ),
        safe=_("The sources differ too much for any count to be safe. Only the order page knows."),
    ),
    Rule(
        "confirm_kills",
        "window",
        _("Confirming receipt"),
        _(
            "Never confirm receipt while you are unhappy. If it has happened, open the dispute on the same day."
        ),
        ("fflr", "S001", "M2", "M3"),
        AS_OF,
        readings=(
            Reading(_("Confirming ends the right to a dispute at once (old rule)."), ("fflr", "S001")),
            Reading(
                _("After confirming, {value} are left."), ("M2", "M3", "B2", "S003"), Quantity(15, "days")
            ),
            Reading(_("After confirming, {value} are left."), ("S004",), Quantity(14, "days")),
        ),
        safe=_(
            "Not confirming loses nothing under any reading. After confirming, only the same "
            "day is safe under all of them."
        ),
    ),
    Rule(
        "clock_zone",
        "window",
        _("Whose clock counts"),
        _(
            "AliExpress counts in Pacific time. We show Pacific and your own time, and treat "
            "the day before as your last one."
        ),
        ("M2", "M3", "S002"),
        AS_OF,
    ),
    Rule(
        "extend_no_more",
        "window",
        _("Asking the seller for more time"),
        _(
            "You can ask a seller to extend the delivery time, but a seller can decline at "
            "the last minute. With {value} or less left, do not ask: file."
        ),
        ("B2", "helpdesk", "ours"),
        AS_OF,
        Quantity(3, "days"),
    ),
    Rule(
        "finished_button_place",
        "window",
        _("Where the button is on a finished order"),
        _("On a finished order the button is only at the line of the item, at the bottom of the order page."),
        ("M3", "S000"),
        AS_OF,
    ),
    Rule(
        "damage_report",
        "window",
        _("Damage: report it soon"),
        _(
            "Report damage within {value} of delivery. After that AliExpress has asked for a "
            "damage report from the carrier."
        ),
        ("audiklubas", "O1"),
        AS_OF,
        Quantity(3, "days"),
    ),
)
