"""How sellers talk buyers out of their money, and what buyers do to lose it."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

SELLER_TRAPS: tuple[Rule, ...] = (
    Rule(
        "zero_proposal",
        "after",
        _("Read the amount in every proposal"),
        _(
            "Some proposals have the amount set to zero or to a few cents. Accepting one "
            "closes the case for good, with that amount."
        ),
        ("S000", "freshdeko", "viws2"),
        AS_OF,
    ),
    Rule(
        "promise_close",
        "after",
        _("Never close on a promise"),
        _(
            "Never cancel or close a dispute because the seller promises to send again, to "
            "wait, or to pay elsewhere. A seller who wants to pay can accept the dispute."
        ),
        ("S003", "S000", "baxili", "alimaniac"),
        AS_OF,
    ),
    Rule(
        "small_dispute",
        "after",
        _('"Open a dispute for a little money"'),
        _(
            "A seller may ask you to open a dispute for a small amount while goods are "
            "missing. That uses up your only dispute."
        ),
        ("bashny",),
        AS_OF,
    ),
    Rule(
        "confirm_receipt",
        "after",
        _("A seller asks you to confirm receipt"),
        _(
            "Do not confirm receipt because a seller asks for it. Receipt is confirmed when "
            "the goods are there and in order, and not before."
        ),
        ("fflr", "siliconchip", "S001"),
        AS_OF,
    ),
    Rule(
        "false_cancel_reason",
        "after",
        _("Cancel only with the true reason"),
        _(
            'A seller who has no stock may ask you to cancel with "I no longer want it". '
            'That puts the blame on you. Take the true reason, such as "item out of stock".'
        ),
        ("S003", "alihelper", "gleech"),
        AS_OF,
    ),
    Rule(
        "stranger_tracking",
        "after",
        _("A stranger's tracking number"),
        _(
            "Some sellers give the number of somebody else's parcel. Its delivered scan "
            "starts your clock although nothing came."
        ),
        ("B5", "allfreeee", "bashny"),
        AS_OF,
    ),
    Rule(
        "cheap_junk",
        "after",
        _("A cheap thing instead of a dear one"),
        _(
            "Some parcels hold a cheap thing so that the tracking says delivered. It did "
            "come, but it is the wrong item; the weight on the label shows it."
        ),
        ("edaily", "focushankuk", "hypefresh"),
        AS_OF,
    ),
    Rule(
        "no_replacement",
        "after",
        _("No exchange"),
        _(
            "AliExpress offers no exchange. A new item from the seller is a private promise; "
            "on a new order, only the price of that new order is protected."
        ),
        ("M5", "A1"),
        AS_OF,
    ),
    Rule(
        "too_many_disputes",
        "after",
        _("Too many disputes"),
        _("A buyer who disputes more than {value} of all orders may be blocked. Claim only what is true."),
        ("cashbackhunter", "izvestia"),
        AS_OF,
        Quantity(50, "percent"),
        readings=(
            Reading(_("Blocked above {value} of the orders."), ("cashbackhunter",), Quantity(50, "percent")),
            Reading(_("Blocked above {value} of the orders (2018)."), ("izvestia",), Quantity(70, "percent")),
            Reading(_("There are no sanctions."), ("fflr",)),
        ),
        safe=_("It is the smallest number that any source names. Honest claims stay far below it."),
    ),
)
