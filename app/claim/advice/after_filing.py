"""The page to read once a dispute is filed."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

AFTER_FILING = Advice(
    "after_filing",
    _("After filing"),
    _("The hard part is done. Now look at the case once a day and give nothing away."),
    (
        Section(
            _("Every day"),
            (),
            (
                _("Open the case and look for a new message or proposal."),
                _(
                    "Answer on the same day. How long a proposal waits is in no source, and silence can count as a yes."
                ),
                _("Read the amount in each proposal before you press. Zero or a few cents happens."),
                _("Never cancel for a promise, and do not confirm receipt."),
                _("Look into your e-mail, too: one comes when AliExpress has decided."),
            ),
            rules=("reply_same_day", "zero_proposal", "promise_close", "confirm_receipt", "proposal_buttons"),
        ),
        Section(
            _("If you do not agree with the seller"),
            (
                _(
                    "The seller should answer within {seller_answer_expected}; it can take "
                    "{seller_answer_latest}. AliExpress often steps in by itself after "
                    "{platform_step_in}."
                ),
                _(
                    'If you see an "Escalate" button and the seller refused, you can press it, from '
                    "{escalate_from} after opening. The app may not show it: use the desktop site."
                ),
                _("After that, count on changing nothing. Check text, amount and files first."),
            ),
            (),
            Say(
                _("In the case, when AliExpress asks for more"),
                _(
                    "Thank you for looking at my case. All my evidence is uploaded in the dispute. "
                    "The facts and the amount that I ask for are unchanged. If you need one more "
                    "photo or document, please tell me which one and I will upload it today."
                ),
            ),
            (
                "seller_answer_expected",
                "seller_answer_latest",
                "platform_step_in",
                "escalate_from",
                "escalate_desktop",
                "escalation_locks",
            ),
        ),
        Section(
            _("How long it takes"),
            (
                _(
                    "Plan on {decision} until the decision; many come sooner. It can take "
                    "{small_account_wait} before anybody looks. Very large buyers are looked at "
                    "sooner."
                ),
                _(
                    "If your parcel still travels, AliExpress gets the case only when the promised time is over."
                ),
            ),
            rules=("decision", "small_account_wait", "resolution_account_size", "transit_case_waits"),
        ),
        Section(
            _("When you have won: where the money goes"),
            (
                _(
                    "It goes back the way you paid. Cash payments, Western Union and bank transfers "
                    "go to an Alipay account."
                ),
                _("Cashback for the order is cancelled. Coupons come back only while they are still valid."),
            ),
            (
                _("Card: within {refund_arrival_card}."),
                _("Alipay: within {refund_arrival_alipay}."),
                _("Boleto: within {refund_arrival_boleto} after you have entered your bank data."),
                _("After a return: within {refund_arrival_return} from its arrival."),
                _("Everything else: wait {refund_arrival} before you worry."),
                _(
                    "Look at the date of the first payment on the statement: some banks take it away "
                    "there. If the card has expired, ask its bank."
                ),
            ),
            Say(
                _("To AliExpress chat, when the money is late"),
                _(
                    "Hello. My dispute was decided and the order shows that the refund was "
                    "processed, but the money has not arrived. Please send me the refund reference "
                    "number, so that my bank can look for it. Thank you."
                ),
            ),
            (
                "refund_by_method",
                "cashback_cancelled",
                "coupons",
                "refund_arrival_card",
                "refund_arrival_alipay",
                "refund_arrival_boleto",
                "refund_arrival_return",
                "refund_arrival",
                "refund_look",
            ),
        ),
    ),
    (
        Link(_("Tell what happened, and get your next step and text"), "where"),
        Link(_("The seller answered"), "seller_answered"),
        Link(_("It was decided, and I lost or got too little"), "decided"),
        Link(_("I must send it back"), "send_back"),
    ),
)
