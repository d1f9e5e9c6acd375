"""Which rules stand behind what is said of an event: those that its words name, and those that count its days."""

from __future__ import annotations

from collections.abc import Mapping

from app.claim.after.event import Due, Step, Variant
from app.claim.text.statement import placeholders

COUNTS: Mapping[Due, tuple[str, ...]] = {
    "file": ("act_by", "last_safe"),
    "opens": ("not_before_countdown",),
    "answer": ("seller_answer_expected", "reply_same_day"),
    "answer_latest": ("seller_answer_latest", "platform_step_in"),
    "appeal": ("appeal_window", "appeal_count"),
    "return_post": ("return_ship_by", "return_ship_by_long"),
    "refund": ("refund_arrival", "refund_arrival_card", "refund_by_method"),
    "refund_return": ("refund_arrival_return",),
    "bank": ("card_window", "paypal_window", "chargeback_ban"),
}
"""The rules that count the days of each kind of step."""
STANDING: Mapping[str, tuple[str, ...]] = {
    "platform_declined": ("decision_binding", "proposal_buttons"),
    "platform_back": ("decision_binding", "proposal_buttons", "return_payer"),
    "enough": ("zero_proposal", "proposal_buttons"),
    "short": ("second_dispute", "proposal_buttons", "reply_same_day"),
    "back": ("return_payer", "return_liability"),
    "coupon": ("coupon_expiry", "reply_same_day"),
    "new": ("no_replacement", "promise_close"),
    "link": ("no_replacement", "promise_close"),
    "outside": ("promise_close",),
    "refuse": ("escalate_from", "escalate_desktop", "escalation_locks"),
    "wait": ("seller_first", "promise_close"),
    "close": ("promise_close", "second_dispute"),
    "confirm": ("confirm_receipt",),
    "cancel": ("false_cancel_reason",),
    "post": ("return_payer", "return_liability"),
    "small": ("small_dispute",),
    "new_case": ("second_dispute",),
    "yes": ("evidence_at_filing",),
    "asked": ("postal_paper",),
    "not_asked": ("postal_paper",),
    "all": ("decision_binding", "cashback_cancelled"),
    "same": ("bad_label",),
    "refused": ("bad_label",),
    "one_missing": ("wrong_return",),
    "good": ("wrong_return", "return_label_by"),
    "other_way": ("refund_by_method",),
    "in_nothing_came": ("cashback_cancelled",),
    "in": ("cashback_cancelled",),
    "office": ("consumer_office", "eu_guarantee", "odr_closed"),
    "ask_chat": ("support_chat",),
    "chat_money": ("support_chat", "refund_look"),
}
"""The rules that a variant or a step rests on without naming their values."""


def rules_of(variant: Variant | None, step: Step | None) -> tuple[str, ...]:
    """The rules behind a variant and the step that is due, each once."""
    words = (variant.means, variant.never) if variant else ()
    said = (step.do, step.where, step.why, step.otherwise) if step else ()
    named = [name for text in (*words, *said) for name in placeholders(text)]
    standing = [rule for one in (variant, step) if one for rule in STANDING.get(one.id, ())]
    counted = COUNTS.get(step.due, ()) if step else ()
    return tuple(dict.fromkeys((*standing, *counted, *named)))
