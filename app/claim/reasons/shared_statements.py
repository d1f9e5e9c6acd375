"""The statements that several details share: what the bad pieces are still good for, the parcel, the free fact."""

from app.claim.text.statement import FirstOf, Sayable, Statement
from app.claim.words import _

PART = ("share", "repair", "difference")
OWN_WORDS = Statement("own_words", "cause", _("{own_words}"), 88, when={"tells_of_seller": (False,)})
"""The buyer's free fact: typed because it matters."""


def effects(*after: str) -> tuple[Sayable, ...]:
    """Whether the bad pieces can still be used, behind one of these statements.

    "Only in part" is said only beside a request for a part: beside one for all it would speak against it, as "cannot be
    used" would against keeping it for a part.
    """
    return (
        Statement(
            "effect.unusable",
            "effect",
            _("{bad_it} cannot be used"),
            62,
            when={"usable": ("no",), "keeps_it_for_a_part": (False,)},
            join="so",
            after=after,
            alone=_("{bad} cannot be used"),
            shown_by=("worn",),
        ),
        Statement(
            "effect.partly",
            "effect",
            _("{bad_it} can be used only in part"),
            40,
            when={"usable": ("partly",), "how": PART},
            join="so",
            after=after,
            alone=_("{bad} can be used only in part"),
        ),
    )


UNUSED = Statement(
    "unused",
    "cause",
    _("I have not used {the_item}"),
    36,
    when={"unused": (True,)},
    shown_by=("unused_item",),
)


WEIGHED = FirstOf(
    (
        Statement(
            "nothing.lighter",
            "cause",
            _(
                "the parcel label shows {label_weight}, but my item weighs at least {real_weight}, so it was never in "
                "the parcel"
            ),
            84,
            when={"too_light": (True,)},
            shown_by=("parcel_label", "scale"),
            topic="label_weight",
        ),
        Statement(
            "nothing.weights",
            "cause",
            _("the parcel label shows {label_weight}, but my item weighs at least {real_weight}"),
            82,
            shown_by=("parcel_label", "scale"),
            topic="label_weight",
        ),
        Statement(
            "nothing.weight",
            "cause",
            _("the parcel label shows {label_weight}"),
            66,
            shown_by=("parcel_label",),
            topic="label_weight",
        ),
    )
)
"""What the weight of the parcel proves where the goods are heavier."""


def sealed(*after: str) -> tuple[Sayable, ...]:
    """How the parcel was closed, where something is not in it; behind one of these statements, which name it."""
    return (
        Statement(
            "parcel.whole",
            "cause",
            _("it was {seal} when it came"),
            58,
            when={"seal": ("whole",)},
            join="and" if after else "",
            after=after,
            alone=_("the parcel was {seal} when it came"),
            shown_by=("parcel_outside", "opening_video"),
        ),
        Statement(
            "parcel.seal",
            "cause",
            _("it was {seal} when it came"),
            64,
            when={"seal": ("torn", "open", "taped")},
            join="and" if after else "",
            after=after,
            alone=_("the parcel was {seal} when it came"),
            shown_by=("parcel_outside", "opening_video"),
        ),
    )


def tried() -> tuple[Sayable, ...]:
    """What was tried besides, so that the cause is not on the buyer's side."""
    return (
        Statement("tried.cross_check", "cause", _("{cross_check}"), 76, shown_by=("other_test", "meter")),
        FirstOf(
            (
                Statement(
                    "tried.other_part",
                    "cause",
                    _("the result was the same with {other_tried}, so the fault is in the item itself"),
                    68,
                    when={"other_tried": ("cable", "power", "battery", "device", "port")},
                    shown_by=("other_test",),
                ),
                Statement(
                    "tried.other",
                    "cause",
                    _("the result was the same with {other_tried}"),
                    68,
                    shown_by=("other_test",),
                ),
            )
        ),
    )


def carrier_said(of: str, weight: int) -> Sayable:
    """What the carrier says, with its day where that is known; ``of`` begins the names of the statements."""
    return FirstOf(
        (
            Statement(
                f"{of}.carrier_on",
                "cause",
                _("the carrier wrote on {carrier_on} that {carrier_says}"),
                weight,
                shown_by=("carrier_answer",),
            ),
            Statement(
                f"{of}.carrier",
                "cause",
                _("the carrier says that {carrier_says}"),
                weight,
                shown_by=("carrier_answer",),
            ),
        )
    )


def parcel_outside() -> tuple[Sayable, ...]:
    """How the parcel looked from outside."""
    return (
        FirstOf(
            (
                Statement(
                    "parcel.outside",
                    "cause",
                    _("the parcel was {parcel} when it came"),
                    52,
                    when={"parcel": ("crushed", "torn", "wet", "thin")},
                    shown_by=("parcel_outside", "inner_wrap", "opening_video"),
                    backed_by=("carrier_report",),
                ),
            )
        ),
    )
