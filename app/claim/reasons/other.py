"""Knows the detail for what no other detail fits: the buyer's own few words."""

from app.claim.questions.ask import Ask, Day, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt
from app.claim.text.clauses import Clause
from app.claim.words import _

SOMETHING_ELSE = Detail(
    id="something_else",
    group="other",
    label=_("Something else"),
    hint=_("Look through the list first: a named reason is easier to win"),
    wording=("Other", "Other"),
    receipts=(Receipt.RECEIVED, Receipt.PARTLY, Receipt.NOT_RECEIVED),
    asks={
        "what": Ask(_("What is the problem?"), ShortText(60), hint=_("In English if you can, for example: the battery is not allowed by the post"), required=True),
        "noticed": Ask(_("When did you see it?"), Day()),
        "more": Ask(_("One more fact"), ShortText(60), hint=_("In English if you can, for example: the seller promised another carrier")),
    },
    evidence=(
        Need("other", "strong"),
        Need("order_page", "strong"),
        Need("listing", "helpful"),
        Need("chat", "helpful"),
    ),
    traps=("named_reason_first", "lateness_is_no_reason"),
    clauses=(
        Clause("else.what", "defect", _("The problem with my order is this: {what}."), short=_("The problem is this: {what}.")),
        Clause("else.noticed", "defect", _("I saw it on {noticed}."), weight=2),
        Clause("else.more", "defect", _("Another fact: {more}."), weight=2),
        Clause("else.effect", "effect", _("Because of this I ask for help with this order.")),
    ),
)  # fmt: skip

DETAILS = (SOMETHING_ELSE,)
