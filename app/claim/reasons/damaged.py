"""Knows the details of "Damaged": broken, scratched, crushed or wet."""

from app.claim.ask import Ask, Choice, Count, Option, ShortText
from app.claim.clauses import Clause, Either
from app.claim.reasons.detail import Detail, Need, Receipt, Share
from app.claim.words import _

BROKEN = Detail(
    id="damaged_broken",
    group="damaged",
    label=_("It is broken, cracked or bent"),
    hint=_("It came in pieces, or a part is broken"),
    wording=("Product damaged", "Broken"),
    receipts=(Receipt.RECEIVED,),
    asks={
        "damage": Ask(
            _("What happened to it?"),
            Choice(
                (
                    Option("broken", _("Broken in pieces"), "broken"),
                    Option("cracked", _("Cracked"), "cracked"),
                    Option("bent", _("Bent or out of shape"), "bent out of shape"),
                    Option("torn", _("Torn"), "torn"),
                )
            ),
            required=True,
        ),
        "bad_pieces": Ask(_("How many pieces are damaged?"), Count(), required=True),
        "usable": Ask(
            _("Can you still use it?"),
            Choice(
                (
                    Option("no", _("No"), "cannot be used"),
                    Option("partly", _("Only in part"), "can be used only in part"),
                    Option("yes", _("Yes"), ""),
                )
            ),
            required=True,
        ),
        "parcel": Ask(
            _("How did the parcel look?"),
            Choice(
                (
                    Option("crushed", _("Crushed or torn"), "crushed or torn"),
                    Option("thin", _("Whole, but badly wrapped inside"), "badly wrapped inside"),
                    Option("fine", _("Whole and well wrapped"), ""),
                )
            ),
        ),
        "part": Ask(_("Which part is broken?"), ShortText(40), hint=_("In Latin letters, for example: lid, handle, glass")),
    },
    share=Share("bad_pieces"),
    evidence=(
        Need("damage_close", "required"),
        Need("opening_video", "strong"),
        Need("parcel_outside", "strong"),
        Need("whole_item", "strong"),
        Need("inner_wrap", "helpful"),
        Need("carrier_report", "helpful"),
    ),
    traps=("report_damage_soon",),
    clauses=(
        Either(
            (
                Clause("broken.all", "defect", _("{All_bad} {is_bad} {damage}."), short=_("{All_bad} {is_bad} {damage}."), when={"bad_is_all": (True,)}),
                Clause("broken.some", "defect", _("{bad_pieces} of the {pieces} pieces {is_bad} {damage}."), short=_("{bad_pieces} of {pieces} {is_bad} {damage}.")),
            )
        ),
        Clause("broken.part", "defect", _("The broken part is this: {part}."), weight=2),
        Clause("broken.parcel", "defect", _("The parcel was {parcel}."), weight=2, when={"parcel": ("crushed", "thin")}),
        Clause("broken.effect", "effect", _("It {usable}."), when={"usable": ("no", "partly")}),
    ),
)  # fmt: skip

DETAILS = (BROKEN,)
