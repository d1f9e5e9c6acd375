"""What sending goods back takes, costs and risks."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

RETURNS: tuple[Rule, ...] = (
    Rule(
        "free_return",
        "returns",
        _("Free Return"),
        _(
            "With the Free Return mark on the order you can send unused goods back without a "
            "reason. Start within {value} of receipt."
        ),
        ("M4", "press2019", "ozdiscount"),
        AS_OF,
        Quantity(14, "days"),
        when=_("The mark is on the order itself. A memory of the listing is not enough."),
        readings=(
            Reading(_("{value} after receipt."), ("M4", "press2019", "ozdiscount"), Quantity(15, "days")),
            Reading(_("{value}, on some sale pages."), ("O5",), Quantity(30, "days")),
        ),
        safe=_("It is earlier than every reading, so that no time zone costs you the return."),
    ),
    Rule(
        "free_return_count",
        "returns",
        _("Free labels for one order"),
        _(
            "Free labels for one order: {value}. Put all items of the order that go back "
            "into one return; another one is at your own cost."
        ),
        ("M4", "ozdiscount"),
        AS_OF,
        Quantity(1, "pieces"),
    ),
    Rule(
        "free_return_unused",
        "returns",
        _("Unused, in its packing"),
        _("For Free Return the goods must be unused and in their own packing, with their labels."),
        ("M4", "press2019", "ozdiscount"),
        AS_OF,
    ),
    Rule(
        "free_return_countries",
        "returns",
        _("Where Free Return exists"),
        _(
            "Free Return does not exist in every country, and it depends on the return "
            "service. Ask what the form shows."
        ),
        ("press2019", "M4"),
        AS_OF,
        readings=(
            Reading(_("Countries: {value} (2019)."), ("press2019",), Quantity(8, "pieces")),
            Reading(_("Countries: {value} (2022, one return service)."), ("M4",), Quantity(16, "pieces")),
            Reading(_("Countries: {value} (2022, another return service)."), ("M4",), Quantity(24, "pieces")),
        ),
        safe=_("We promise it to nobody; the order page shows whether you have it."),
    ),
    Rule(
        "free_return_excluded",
        "returns",
        _("What Free Return leaves out"),
        _(
            "Left out are phones, underwear, food, goods made to order, and goods over "
            "{free_return_price_limit}; in Russia also parts of gadgets. They can still be "
            "not as described."
        ),
        ("press2019", "clickordie"),
        AS_OF,
    ),
    Rule(
        "free_return_price_limit",
        "returns",
        _("The highest price for Free Return"),
        _("Goods over {value} are left out of Free Return."),
        ("press2019",),
        AS_OF,
        Quantity(1000, "usd"),
    ),
    Rule(
        "wrong_return",
        "returns",
        _("A wrong or empty return"),
        _(
            "For a return with the wrong goods or with nothing in it, nothing is paid. Film "
            "the packing, the weight and the label, so that nobody can say so falsely."
        ),
        ("M4",),
        AS_OF,
    ),
    Rule(
        "return_payer",
        "returns",
        _("Who pays for sending it back"),
        _(
            "Count on paying yourself unless the form gives you a label. Where the postage "
            "comes near the price, ask for money only."
        ),
        ("S001", "S004", "O5", "quedalle"),
        AS_OF,
        readings=(
            Reading(_("The buyer pays."), ("S001", "O5", "quedalle")),
            Reading(_("The seller pays when it is the seller's fault."), ("ja_terms", "S004")),
            Reading(_("With the Free Return mark, nothing."), ("S003", "M4")),
        ),
        safe=_("Who counts on paying is never surprised by a bill."),
    ),
    Rule(
        "return_liability",
        "returns",
        _("Who answers for the parcel"),
        _(
            "If you send goods back on your own, you answer for the parcel until it arrives, "
            "and the seller is unlikely to pay your postage. Best not to agree to it."
        ),
        ("S004", "S001"),
        AS_OF,
    ),
    Rule(
        "return_label_by",
        "returns",
        _("Getting the return label"),
        _("After a return is agreed, make the label at once; at the latest within {value}."),
        ("B8",),
        AS_OF,
        Quantity(5, "days"),
    ),
    Rule(
        "return_ship_by",
        "returns",
        _("Sending the return"),
        _("Post the return and enter its number in the case within {value}. After that the seller is paid."),
        ("B1", "M5"),
        AS_OF,
        Quantity(10, "days"),
        readings=(
            Reading(_("{value} to post it and enter the number."), ("B1", "M5"), Quantity(10, "days")),
            Reading(_("{value} from the label to the drop-off."), ("B8",), Quantity(15, "days")),
        ),
        safe=_("It is the shorter of the two. A timer in the case itself counts more than both."),
    ),
    Rule(
        "return_ship_by_long",
        "returns",
        _("Sending the return: the longer reading"),
        _("One source gives {value} from the label to the drop-off. Do not count on it."),
        ("B8",),
        AS_OF,
        Quantity(15, "days"),
    ),
    Rule(
        "bad_label",
        "returns",
        _("A label that the post refuses"),
        _(
            "It happens that a return label names the same sender and receiver, and the post "
            "refuses it, while the return timer runs. Ask for a new label inside the case on "
            "the same day."
        ),
        ("infomanager",),
        AS_OF,
    ),
    Rule(
        "choice_same_clock",
        "returns",
        _("Choice orders"),
        _(
            "Choice is a delivery service, not a promise of quality. The same times hold: "
            "wait for the protection to end when nothing comes, then you have {closes}."
        ),
        ("guideali", "wintab"),
        AS_OF,
    ),
)
