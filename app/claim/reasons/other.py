"""The detail for what no other detail fits: the buyer's own few words."""

from app.claim.questions.ask import Ask, Day, ShortText
from app.claim.reasons.detail import Detail, Need, Receipt
from app.claim.reasons.shared_statements import OWN_WORDS
from app.claim.text.statement import Statement
from app.claim.words import _

SOMETHING_ELSE = Detail(
    id="something_else",
    group="other",
    label=_("Something else"),
    hint=_("Look through the list first: a named reason is easier to win"),
    wording=("Other", "Other"),
    receipts=(Receipt.RECEIVED, Receipt.PARTLY, Receipt.NOT_RECEIVED),
    asks={
        "what": Ask(
            _("What is the problem?"),
            ShortText(100),
            hint=_("In English, one short sentence. For example: the battery may not be sent by post"),
            required=True,
        ),
        "more": Ask(
            _("One more fact"),
            ShortText(100),
            hint=_("In English, one short sentence. For example: the seller knew it before I paid"),
        ),
        "noticed": Ask(_("When did you see it?"), Day(), folded=True),
    },
    evidence=(
        Need("other", "strong"),
        Need("order_page", "strong"),
        Need("listing", "helpful"),
        Need("chat", "helpful"),
    ),
    traps=("named_reason_first", "lateness_is_no_reason"),
    statements=(
        Statement(
            "other.about",
            "order",
            _("this is about {opening}"),
            96,
            when={"receipt": ("received", "partly_received")},
            short=_("this is about {bad_full}"),
        ),
        Statement("other.what", "defect", _("{what}"), 98, shown_by=("other",), short=_("{what}")),
        Statement("other.more", "defect", _("{more}"), 80),
        Statement("other.noticed", "defect", _("I saw this on {noticed}"), 30),
        OWN_WORDS,
    ),
)

DETAILS = (SOMETHING_ELSE,)
