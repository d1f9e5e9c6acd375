"""How much to ask for, and what the form allows."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

AMOUNT: tuple[Rule, ...] = (
    Rule(
        "amount_ceiling",
        "amount",
        _("The most that you can ask"),
        _(
            "The form shows the most that you can ask: what you paid for this item line. "
            "Duty, tools and lost time cannot be claimed; you can only mention them."
        ),
        ("A1", "refundo", "O4"),
        AS_OF,
    ),
    Rule(
        "ask_full",
        "amount",
        _("All, or a part?"),
        _(
            "Ask for all when the item is missing or useless. Otherwise ask for the part "
            "that can be shown, with one line of arithmetic."
        ),
        ("S004", "rress", "S003"),
        AS_OF,
        readings=(
            Reading(
                _("Ask for all: AliExpress lowers it where needed, and a part looks like haggling."),
                ("S004",),
            ),
            Reading(_("Too high a wish is refused and may count against you."), ("rress",)),
        ),
        safe=_("An amount that the facts carry cannot be called haggling, and cannot be called too high."),
    ),
    Rule(
        "partial_low",
        "amount",
        _("A part for the wrong size or colour: the low end"),
        _("For a wrong size or colour buyers report that they got {value} or more of the price back."),
        ("S004",),
        AS_OF,
        Quantity(20, "percent"),
    ),
    Rule(
        "partial_high",
        "amount",
        _("A part for the wrong size or colour: the high end"),
        _(
            "For a wrong size or colour buyers report that they got up to {value} of the "
            "price back; the dearer the item, the smaller the part."
        ),
        ("S004",),
        AS_OF,
        Quantity(50, "percent"),
    ),
    Rule(
        "size_tolerance_least",
        "amount",
        _("Sizes: the smallest allowance"),
        _("Many sellers write that a size may differ by {value}. A smaller difference proves nothing."),
        ("S004",),
        AS_OF,
        Quantity(1, "cm"),
    ),
    Rule(
        "size_tolerance_most",
        "amount",
        _("Sizes: the largest allowance"),
        _(
            "Some sellers write that a size may differ by {value}. A larger difference is clearly a wrong size."
        ),
        ("S004",),
        AS_OF,
        Quantity(3, "cm"),
    ),
    Rule(
        "colour_disclaimer",
        "amount",
        _("Colours on a screen"),
        _(
            "Sellers often write that colours may differ on a screen. A photo in daylight "
            "beside the listing shows a real difference."
        ),
        ("S004",),
        AS_OF,
    ),
    Rule(
        "late_is_no_part",
        "amount",
        _("Late, but it came"),
        _(
            "In the lists of reasons that we found, there is none for goods that came late. "
            "Lateness alone adds nothing to the amount."
        ),
        ("sovetclub", "B1old", "S001"),
        AS_OF,
    ),
    Rule(
        "coupons",
        "amount",
        _("Coupons and coins"),
        _(
            "Claim the money that you paid; list coupons and coins apart. Coupons come back "
            "only while they are still valid, and some never."
        ),
        ("italian", "alirecenze"),
        AS_OF,
    ),
    Rule(
        "coupon_expiry",
        "amount",
        _("A coupon as compensation"),
        _("A coupon given as compensation ends after {value}. Money is better."),
        ("italian", "alirecenze"),
        AS_OF,
        Quantity(60, "days"),
    ),
    Rule(
        "bundle_price",
        "amount",
        _("The price in a bundle"),
        _("For goods bought as a bundle, take the price of the line as the order page shows it."),
        ("minkara",),
        AS_OF,
    ),
    Rule(
        "counterfeit_full",
        "amount",
        _("Counterfeit goods"),
        _(
            "For counterfeit goods the old pages promise all the money with its shipping. An "
            "old programme paid more; do not count on it."
        ),
        ("O4", "yahabibati"),
        AS_OF,
    ),
)
