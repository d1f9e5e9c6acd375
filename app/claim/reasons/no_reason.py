"""Knows the return without a defect: the free return offer, or the legal withdrawal, and says so plainly."""

from app.claim.questions.ask import Ask, Choice, Day, Option
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.text.clauses import Clause
from app.claim.words import _

CHANGED_MIND = Detail(
    id="no_reason",
    group="no_reason",
    label=_("Nothing is wrong, I want to send it back"),
    hint=_("Only with Free Return, or with the right of withdrawal in your country"),
    wording=("No reason return", "I do not want it any more"),
    receipts=(Receipt.RECEIVED,),
    remedies=(Remedy.RETURN,),
    all_only=True,
    asks={
        "basis": Ask(
            _("Why may you send it back?"),
            Choice((
                Option("free_return", _("The order page shows Free Return"), "the free return offer on the order page"),
                Option("withdrawal", _("I withdraw from the purchase, as the law of my country allows"), "my legal right of withdrawal"),
            )),
            required=True,
        ),
        "state": Ask(
            _("In which state is it?"),
            Choice((
                Option("unopened", _("Not opened"), "unopened"),
                Option("unused", _("Opened, not used, packing and tags are there"), "unused, with packing and tags"),
                Option("no_packing", _("Not used, packing or tags are gone"), "unused, without all packing and tags"),
                Option("used", _("Used or washed"), "used"),
            )),
            required=True,
        ),
        "told_on": Ask(_("When did you tell the seller that you withdraw?"), Day(), hint=_("Leave it empty when you have not written yet")),
    },
    evidence=(
        Need("free_return_mark", "strong"),
        Need("unused_item", "strong"),
        Need("chat", "helpful"),
    ),
    traps=("no_reason_is_not_defect", "used_goods_come_back"),
    clauses=(
        Clause("no_reason.basis", "defect", _("My reason is {basis}; I do not report a defect."), short=_("Reason: {basis}; no defect.")),
        Clause("no_reason.told", "defect", _("I told the seller about the withdrawal on {told_on}."), weight=2, when={"basis": ("withdrawal",)}),
        Clause("no_reason.state", "effect", _("{It} {is} {state}.")),
    ),
)  # fmt: skip

DETAILS = (CHANGED_MIND,)
