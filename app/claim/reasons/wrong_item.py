"""Knows the details of "Wrong item": another thing, another model, another colour, size or version."""

from app.claim.questions.ask import Ask, Choice, Option, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.reasons.questions import BAD_PIECES, UNUSED
from app.claim.text.clauses import Clause, Either
from app.claim.words import _

OTHER_ITEM = Detail(
    id="wrong_item",
    group="wrong_item",
    label=_("A different item came"),
    wording=("Wrong item received", "Different item"),
    receipts=(Receipt.RECEIVED, Receipt.PARTLY),
    asks={
        "got": Ask(_("What came instead?"), ShortText(40), hint=_("In Latin letters, for example: phone holder"), required=True),
        "bad_pieces": Ask(_("How many pieces are wrong?"), BAD_PIECES.kind, required=True),
        "label_names": Ask(_("What does the parcel label say is inside?"), ShortText(40), hint=_("Copy it in Latin letters, for example: toy")),
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("beside_order", "required"),
        Need("opening_video", "strong"),
        Need("parcel_label", "strong"),
        Need("bad_together", "helpful"),
        Need("scale", "helpful"),
    ),
    traps=("another_parcel", "keep_everything"),
    clauses=(
        Either(
            (
                Clause("wrong.all", "defect", _("The parcel contained a different item: {got}."), short=_("A different item came: {got}."), when={"bad_is_all": (True,)}),
                Clause("wrong.some", "defect", _("In place of {bad_pieces} of the {pieces} pieces a different item came: {got}."), short=_("{bad_pieces} of {pieces} wrong, this came: {got}.")),
            )
        ),
        Clause("wrong.label", "defect", _("The parcel label names its contents as this: {label_names}."), weight=2),
        Clause("wrong.unused", "defect", _("The wrong item is unused."), weight=2, when={"unused": (True,)}),
        Clause("wrong.effect", "effect", _("I cannot use it in place of what I ordered.")),
    ),
)  # fmt: skip

MODEL = Detail(
    id="wrong_model",
    group="wrong_item",
    label=_("It is the wrong model"),
    hint=_("It is made for another device, or has another model number"),
    wording=("Wrong item received", "Model is different"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "ordered_model": Ask(_("Which model did you order?"), ShortText(30), hint=_("As in the listing, for example: M3 Lite"), required=True),
        "got_model": Ask(_("Which model came?"), ShortText(30), hint=_("As on the item, for example: T3"), required=True),
        "bad_pieces": Ask(_("How many pieces are wrong?"), BAD_PIECES.kind, required=True),
        "seen_on": Ask(
            _("Where do you see the model?"),
            Choice((
                Option("item", _("On the item itself"), "on the item itself"),
                Option("box", _("On the box or bag"), "on the packing"),
                Option("screen", _("In the device's menu"), "in the menu of the device"),
                Option("shape", _("Its shape is different"), "by its shape and openings"),
            )),
        ),
        "fits": Ask(
            _("Does it fit?"),
            Choice((
                Option("no", _("No"), "does not fit my device"),
                Option("partly", _("It fits, but does not do everything"), "fits, but some functions are missing"),
                Option("yes", _("Yes"), ""),
            )),
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
    traps=("no_difference",),
    clauses=(
        Either(
            (
                Clause("model.all", "defect", _("I ordered the model {ordered_model}, but the model {got_model} came."), short=_("Ordered {ordered_model}, received {got_model}."), when={"bad_is_all": (True,)}),
                Clause("model.some", "defect", _("{bad_pieces} of the {pieces} pieces {is_bad} the model {got_model}, not {ordered_model} as ordered."), short=_("{bad_pieces} of {pieces}: {got_model}, not {ordered_model}.")),
            )
        ),
        Clause("model.seen", "defect", _("The model can be seen {seen_on}."), weight=2),
        Clause("model.unused", "defect", _("The wrong model is unused."), weight=3, when={"unused": (True,)}),
        Clause("model.fits", "effect", _("What came {fits}.")),
    ),
)  # fmt: skip

VARIANT = Detail(
    id="wrong_variant",
    group="wrong_item",
    label=_("The wrong colour, size or version was sent"),
    hint=_("You chose one on the order page, and another one came"),
    wording=("Wrong item received", "Colour, size or version is different"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "differs": Ask(
            _("What is wrong?"),
            Choice((
                Option("colour", _("The colour"), "colour"),
                Option("size", _("The size"), "size"),
                Option("version", _("The version or style"), "version"),
                Option("plug", _("The plug"), "plug type"),
            )),
            required=True,
        ),
        "got_variant": Ask(_("Which one came?"), ShortText(30), hint=_("In Latin letters, for example: black, XL, EU plug"), required=True),
        "bad_pieces": Ask(_("How many pieces are wrong?"), BAD_PIECES.kind, required=True),
        "unused": UNUSED,
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("beside_order", "required"),
        Need("item_label", "strong"),
        Need("size_label", "strong"),
        Need("opening_video", "helpful"),
    ),
    clauses=(
        Either(
            (
                Clause("variant.some", "defect", _("In {bad_pieces} of the {pieces} pieces the {differs} is wrong; this came: {got_variant}."), short=_("{bad_pieces} of {pieces}: wrong {differs}, {got_variant} came."), when={"bad_is_all": (False,)}),
                Clause("variant.known", "defect", _("The {differs} is wrong: the order says {variant}, but this came: {got_variant}."), short=_("Wrong {differs}, this came: {got_variant}.")),
                Clause("variant.plain", "defect", _("The {differs} is not the one that I ordered; this came: {got_variant}."), short=_("The {differs} is wrong, {got_variant} came.")),
            )
        ),
        Clause("variant.unused", "defect", _("I have not used what came."), weight=2, when={"unused": (True,)}),
        Clause("variant.effect", "effect", _("This is not the {differs} that I chose on the order page.")),
    ),
)  # fmt: skip

DETAILS = (OTHER_ITEM, MODEL, VARIANT)
