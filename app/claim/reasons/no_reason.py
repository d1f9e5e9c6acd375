"""The return without a defect: the free return offer, or the legal withdrawal, said plainly."""

from app.claim.questions.ask import Ask, Choice, Day, Option
from app.claim.reasons.detail import Detail, Need, Receipt, Remedy
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import Statement
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
            Choice(
                (
                    Option(
                        "free_return",
                        _("The order page shows Free Return"),
                        _("I use the free return that the order page offers"),
                    ),
                    Option(
                        "withdrawal",
                        _("I withdraw from the purchase, as the law of my country allows"),
                        _("I withdraw from this purchase, as the law of my country allows"),
                    ),
                )
            ),
            required=True,
        ),
        "state": Ask(
            _("In which state is it?"),
            Choice(
                (
                    Option("unopened", _("Not opened"), _("unopened")),
                    Option(
                        "unused",
                        _("Opened, not used, packing and tags are there"),
                        _("unused, with packing and tags"),
                    ),
                    Option("no_packing", _("Not used, packing or tags are gone"), _("unused")),
                    Option("used", _("Used or washed")),
                )
            ),
            required=True,
        ),
        "told_on": Ask(
            _("When did you tell the seller that you withdraw?"),
            Day(),
            hint=_("Leave it empty when you have not written yet"),
            under=("basis", ("withdrawal",)),
        ),
    },
    evidence=(
        Need("free_return_mark", "strong"),
        Need("unused_item", "strong"),
        Need("chat", "helpful"),
    ),
    traps=("no_reason_is_not_defect", "used_goods_come_back"),
    statements=(
        Statement(
            "no_reason.basis",
            "defect",
            _("{basis}"),
            98,
            shown_by=("free_return_mark",),
            short=_("{basis}"),
        ),
        Statement(
            "no_reason.told",
            "defect",
            _("I told the seller on {told_on}"),
            70,
            shown_by=("chat",),
            join="and",
            after=("no_reason.basis",),
        ),
        Statement("no_reason.state", "cause", _("{opening} {bad_is} {state}"), 84, shown_by=("unused_item",)),
        OWN_WORDS,
    ),
)

DETAILS = (CHANGED_MIND,)
