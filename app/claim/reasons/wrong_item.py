"""The details of "The wrong thing came": another item, another model, another version."""

from app.claim.questions.ask import Ask, Choice, Count, Option, Several, ShortText, Tick
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import FITS, LABEL_WEIGHT, REAL_WEIGHT, SEAL
from app.claim.reasons.shared_statements import OWN_WORDS, WEIGHED, sealed
from app.claim.text.statement import Sayable, Statement
from app.claim.words import _

WRONG_PIECES = Ask(_("How many are wrong or missing?"), Count(), required=True)
UNUSED = Ask(_("I have not used it"), Tick(), folded=True)


def _effects(*after: str) -> tuple[Sayable, ...]:
    """Whether what came can be used in its place."""
    return (
        Statement(
            "wrong.fits_not",
            "effect",
            _("what came does not serve the purpose that I ordered {bad_them} for"),
            50,
            when={"fits": ("no",)},
            join="so",
            after=after,
            shown_by=("beside_device", "worn"),
        ),
        Statement(
            "wrong.unused",
            "cause",
            _("I have not used what came"),
            18,
            when={"unused": (True,)},
            shown_by=("unused_item",),
        ),
    )


OTHER_ITEM = Detail(
    id="wrong_item",
    group="wrong_item",
    label=_("A completely different item came"),
    hint=_("Not the thing that you ordered"),
    wording=("Wrong item received", "A different item"),
    receipts=(Receipt.RECEIVED, Receipt.PARTLY),
    asks={
        "got": Ask(
            _("What came instead?"),
            ShortText(50),
            hint=_("In English, the name of the thing. For example: USB cable"),
            required=True,
            names=True,
        ),
        "bad_pieces": WRONG_PIECES,
        "fits": FITS,
        "label_names": Ask(
            _("What does the parcel label say is inside?"),
            ShortText(40),
            hint=_("For example: toy"),
            folded=True,
        ),
        "label_weight": LABEL_WEIGHT,
        "real_weight": REAL_WEIGHT,
        "seal": SEAL,
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("whole_item", "required"),
        Need("beside_order", "strong"),
        Need("parcel_label", "strong"),
        Need("opening_video", "strong"),
        Need("chat", "helpful"),
    ),
    traps=("no_cheap_return", "keep_everything"),
    statements=(
        Statement(
            "wrong.item",
            "defect",
            _("{counted_got} came {on_day} in place of {bad_full} {ordered_on}"),
            98,
            shown_by=("whole_item", "beside_order", "item_label", "bad_together", "opening_video"),
            backed_by=("listing", "beside_listing"),
            short=_("{counted_got} came in place of {bad_full}"),
        ),
        Statement(
            "wrong.label",
            "cause",
            _("the parcel label names {label_names} as the contents"),
            70,
            shown_by=("parcel_label",),
        ),
        Statement(
            "wrong.weight",
            "cause",
            _("it shows {label_weight}"),
            48,
            join="and",
            after=("wrong.label",),
            alone=_("the parcel label shows {label_weight}"),
            shown_by=("parcel_label", "scale"),
            topic="label_weight",
        ),
        WEIGHED,
        *sealed(),
        *_effects("wrong.item"),
        OWN_WORDS,
    ),
)

MODEL = Detail(
    id="wrong_model",
    group="wrong_item",
    label=_("The wrong model came"),
    hint=_("For another device, or another number on it"),
    wording=("Wrong item received", "The model is different"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "ordered_model": Ask(
            _("Which model did you order?"),
            ShortText(50),
            hint=_("For example: MediaPad M3 Lite 8"),
            required=True,
        ),
        "got_model": Ask(
            _("Which model came?"),
            ShortText(50),
            hint=_("For example: T3 8.0"),
            required=True,
        ),
        "bad_pieces": WRONG_PIECES,
        "seen_on": Ask(
            _("Where do you see it?"),
            Several(
                (
                    Option("item", _("On the item"), _("on the item")),
                    Option("box", _("On its box"), _("on the box")),
                    Option("screen", _("On its screen or in its menu"), _("on the screen")),
                    Option("shape", _("From its shape or connectors"), _("from the shape")),
                )
            ),
        ),
        "fits": Ask(
            _("Does it fit your device?"),
            Choice(
                (
                    Option("no", _("No")),
                    Option("partly", _("It fits, but does not do everything")),
                    Option("yes", _("Yes")),
                )
            ),
        ),
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("item_label", "required"),
        Need("listing", "strong"),
        Need("beside_device", "strong"),
        Need("parcel_label", "helpful"),
        Need("chat", "helpful"),
    ),
    traps=("own_project",),
    statements=(
        Statement(
            "model.wrong",
            "defect",
            _("{opening} {bad_is} the model {got_model} instead of {ordered_model}"),
            98,
            shown_by=("item_label", "bad_together", "whole_item"),
            backed_by=("listing", "beside_order"),
            short=_("{bad_full} {bad_is} the model {got_model} instead of {ordered_model}"),
        ),
        Statement("model.seen", "cause", _("the difference can be seen {seen_on}"), 34),
        Statement(
            "model.fits_not",
            "effect",
            _("{bad_it} {bad_does} not fit my device"),
            66,
            when={"fits": ("no",)},
            join="so",
            after=("model.wrong",),
            shown_by=("beside_device",),
        ),
        Statement(
            "model.unused",
            "cause",
            _("I have not used what came"),
            18,
            when={"unused": (True,)},
            shown_by=("unused_item",),
        ),
        OWN_WORDS,
    ),
)

VARIANT = Detail(
    id="wrong_variant",
    group="wrong_item",
    label=_("The wrong colour, size or version came"),
    hint=_("You chose one on the order page, and another one came"),
    wording=("Wrong item received", "Colour, size or version is different"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "ordered_variant": Ask(
            _("Which one did you order?"),
            ShortText(40),
            hint=_("As on the order page. For example: black, XL, EU plug"),
            required=True,
        ),
        "got_variant": Ask(
            _("Which one came?"), ShortText(40), hint=_("For example: white, M, US plug"), required=True
        ),
        "bad_pieces": WRONG_PIECES,
        "fits": FITS,
        "extra_paid": Ask(_("I paid extra for this version"), Tick(), folded=True),
        "unused": UNUSED,
    },
    told_by_order={"ordered_variant": "variant"},
    share=Share("bad_pieces"),
    evidence=(
        Need("whole_item", "required"),
        Need("order_page", "strong"),
        Need("item_label", "strong"),
        Need("opening_video", "helpful"),
    ),
    statements=(
        Statement(
            "variant.wrong",
            "defect",
            _("{opening} {bad_is} {got_variant} instead of the {ordered_variant} on the order"),
            98,
            shown_by=("whole_item", "bad_together", "item_label", "beside_order", "size_label"),
            backed_by=("order_page", "listing"),
            short=_("{bad_full} {bad_is} {got_variant} instead of {ordered_variant}"),
            topic="variant",
        ),
        Statement(
            "variant.extra",
            "cause",
            _("I paid extra for the version that I ordered"),
            60,
            when={"extra_paid": (True,)},
        ),
        *_effects("variant.wrong"),
        OWN_WORDS,
    ),
)

DETAILS = (OTHER_ITEM, MODEL, VARIANT)
