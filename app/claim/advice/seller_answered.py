"""The page to read when the seller answers a dispute."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

SELLER_ANSWERED = Advice(
    "seller_answered",
    _("The seller answered"),
    _("Breathe, then read the amount. Nothing has to be pressed this minute, but answer today."),
    (
        Section(
            _("The seller made an offer"),
            (
                _(
                    "An offer that you accept ends the case, with the amount that is written in it. "
                    "There is no second dispute."
                ),
            ),
            (
                _("Read the amount in the offer. It can be zero, or a few cents."),
                _("Compare it with what your facts are worth: all, or the part that is bad."),
                _("If it is enough, accept it. If not, press reject on that offer and keep your own amount."),
                _(
                    "Look at every button before you press: each proposal has its own, and one may "
                    "ask you to send the goods back."
                ),
                _("Answer on the same day. Silence can count as a yes."),
            ),
            Say(
                _("To the seller, when the offer is too small"),
                _(
                    "Thank you for your answer. I cannot accept this offer. My evidence is in the "
                    "dispute and shows the problem. I keep the amount that I asked for. Please "
                    "accept my request in the dispute. Thank you."
                ),
            ),
            ("zero_proposal", "second_dispute", "proposal_buttons", "reply_same_day"),
        ),
        Section(
            _("The seller promises: send again, pay by PayPal, wait"),
            (
                _(
                    "Do not cancel or accept anything for a promise. A seller who wants to pay can accept the dispute."
                ),
                _(
                    "A second parcel does not start the time again. Only the timer of your first order counts."
                ),
            ),
            (
                _("Leave the dispute open, or open it if there is none yet."),
                _("If the promised money or goods really come, you can still close it then."),
            ),
            Say(
                _("To the seller, who wants you to close the dispute"),
                _(
                    "Thank you. I keep the dispute open until the problem is solved. If you want to "
                    "refund me, please accept my request in the dispute. Then the case is closed at "
                    "once for both of us."
                ),
            ),
            ("promise_close", "confirm_receipt", "small_dispute"),
        ),
        Section(
            _("The seller offers a new item through a link for a few cents"),
            (
                _(
                    "AliExpress offers no exchange. The link is a new order of its own: if its item "
                    "is bad too, only those few cents are protected."
                ),
                _(
                    "Say yes only if the new item can be in your hands before your last safe day, "
                    "and leave the time of the first order in sight. You have {act_by} from the day "
                    "that started the clock. Otherwise say no and ask for the money."
                ),
            ),
            (
                _("Keep a screenshot of the offer: it shows that the seller knows of the fault."),
                _("Never confirm, cancel or accept anything on the first order in exchange."),
            ),
            Say(
                _("To the seller, when you want the money instead"),
                _(
                    "Thank you for the offer. I do not want to buy a replacement through a new "
                    "order, because only the price of the new order would be protected. Please "
                    "refund me in the dispute."
                ),
            ),
            ("no_replacement", "amount_ceiling", "act_by", "promise_close"),
        ),
        Section(
            _("AliExpress proposed a refund and the seller pressed decline"),
            (
                _(
                    "The seller's no is not the end. When the two of you do not agree, AliExpress "
                    "decides, and its decision binds both."
                ),
                _(
                    "You may refuse the other proposal, the one that wants the goods back: each "
                    "proposal has buttons of its own."
                ),
            ),
            (
                _("Accept AliExpress's proposal if you have not yet, and only that one."),
                _("Do not press the button of the return proposal by mistake."),
                _(
                    'If you see "Escalate", press it, on the desktop site if the app does not show '
                    "it. If not, wait: it happens by itself, often after {platform_step_in}."
                ),
                _("Look at the case every day until it is decided."),
            ),
            Say(
                _("In the case, to AliExpress"),
                _(
                    "AliExpress has looked at my evidence and proposed a refund. I accept this "
                    "proposal. The seller declined it without new evidence. Please decide the case "
                    "as you proposed. I do not agree to the other proposal."
                ),
            ),
            (
                "decision_binding",
                "proposal_buttons",
                "platform_step_in",
                "escalate_from",
                "escalate_desktop",
                "reply_same_day",
            ),
        ),
        Section(
            _("The seller refused, or says nothing"),
            (
                _(
                    "Expect an answer within {seller_answer_expected}, but count on nothing before "
                    "{seller_answer_latest} are over. Do nothing that closes the case."
                ),
            ),
            (
                _("Check that text, amount and files are complete: after escalation nothing can be changed."),
                _(
                    "Nothing came? Add tracking pages from two sites, and a screenshot of AliExpress's own rule about "
                    "the delivery time."
                ),
                _('Then press "Escalate" if you see it. Otherwise wait.'),
            ),
            rules=("seller_answer_expected", "seller_answer_latest", "escalation_locks", "escalate_from"),
        ),
        Section(
            _("There is no dispute yet, only a chat"),
            (_("A chat stops no clock. Open the dispute; you can go on talking afterwards."),),
            rules=("seller_first", "extend_no_more"),
        ),
    ),
    (
        Link(_("Tell what happened, and get your next step and text"), "where"),
        Link(_("Write the dispute now"), "start"),
        Link(_("After filing: what happens next"), "after_filing"),
        Link(_("I must send it back"), "send_back"),
    ),
)
