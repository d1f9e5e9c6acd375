"""What to do after a decision: the appeal, and what lies outside AliExpress."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

DECIDED = Advice(
    "decided",
    _("It was decided"),
    _(
        "A decision against you can sometimes be looked at again, if you have something "
        "new. Write down today's date first."
    ),
    (
        Section(
            _("Appeal: once, soon, and with something new"),
            (
                _(
                    'Look for "Appeal" on the finished case within {appeal_window} of the decision. '
                    "Count on {appeal_count}, not more. An answer takes about {appeal_answer}."
                ),
                _(
                    "Without new evidence an appeal changes nothing. Collect first, then send everything at once."
                ),
            ),
            (
                _("Read why it was decided so."),
                _(
                    "Find ONE new thing that answers it: a paper of the post, a test, a clearer photo, a weight."
                ),
                _("Ask for the same amount as before. Bring no new complaint."),
                _("No appeal link? Try the chat with AliExpress, with the same text."),
            ),
            Say(
                _("Appeal, when you have new evidence"),
                _(
                    "I ask you to look at this decision again. I attach new evidence that was not in "
                    "the case before. It shows that my first statement is true. I ask for the same "
                    "amount as in my dispute. Thank you for checking the new file."
                ),
            ),
            ("appeal_window", "appeal_count", "appeal_answer", "support_chat", "postal_paper"),
        ),
        Section(
            _("They want a stamped letter that nobody gives you"),
            (
                _(
                    "When nothing came, AliExpress can ask for an official paper of the post or "
                    "courier. If the courier will not write it, show that you asked, and give what "
                    "you have."
                ),
            ),
            (
                _("Ask the courier for the letter by e-mail today, so that you have the request on paper."),
                _(
                    "Make a PDF or screenshot of every e-mail from the courier, with sender and date in the picture."
                ),
                _("Add the tracking page that shows the return, or that nothing came to your address."),
                _("Do this for each order: every order is a case of its own."),
            ),
            Say(
                _("Appeal, after you have asked the courier in writing"),
                _(
                    "You ask for a stamped letter from the courier. I asked the courier for it in "
                    "writing, but I did not get one. I attach my request, the courier's e-mail and "
                    "the tracking page. They are from the courier and show that the parcel was not "
                    "delivered to me. Please accept them as proof and refund the order."
                ),
            ),
            ("postal_paper", "appeal_window", "appeal_count", "one_dispute"),
        ),
        Section(
            _("I sent goods back and they paid too little"),
            (
                _(
                    "Show what was in the parcel: the posting receipt with its weight, the photo or "
                    "film of the packing, the tracking that says delivered."
                ),
            ),
            rules=("wrong_return", "appeal_window"),
        ),
        Section(
            _("You won"),
            (_("Wait {refund_arrival} for the money, then ask. A seller's no does not undo a decision."),),
            rules=("refund_arrival", "decision_binding"),
        ),
    ),
    (
        Link(_("Tell what happened, and get your next step and text"), "where"),
        Link(_("I must send it back, or did"), "send_back"),
        Link(_("The last resort: PayPal, bank, consumer office"), "last_resort"),
        Link(_("When you have won: where the money goes"), "after_filing"),
    ),
)

LAST_RESORT = Advice(
    "last_resort",
    _("The last resort"),
    _("Go down this list in its order, and stop as soon as the money is back."),
    (
        Section(
            _("The appeal"),
            (
                _(
                    "Within {appeal_window} of the decision, with new evidence. Count on {appeal_count}, not more."
                ),
            ),
            rules=("appeal_window", "appeal_count"),
        ),
        Section(
            _("PayPal, if you paid with it"),
            (
                _(
                    "You can open a case at PayPal until {paypal_window} after the payment. Do not "
                    "run it beside the dispute without need: let the dispute end first, if the date "
                    "allows."
                ),
            ),
            (),
            Say(
                _("To PayPal"),
                _(
                    "I paid for an order at AliExpress. I opened a dispute there, with evidence, and "
                    "it did not solve the problem. I attach the order, my evidence and the decision. "
                    "I ask PayPal for a refund."
                ),
            ),
            ("paypal_window",),
        ),
        Section(
            _("Ask your bank for its limit"),
            (
                _(
                    "For a card the limit is usually {card_window}, but every bank has its own. "
                    "Asking costs nothing and starts nothing. Ask today, above all when much money "
                    "is at stake."
                ),
            ),
            (),
            Say(
                _("A note to your bank"),
                _(
                    "I paid an online shop by card and have a dispute there about the order. Please "
                    "tell me the last day on which I can ask for a chargeback of this payment, and "
                    "which documents you need from me."
                ),
            ),
            ("card_window", "bank_letter"),
        ),
        Section(
            _("The consumer office of your country"),
            (
                _(
                    "Consumer offices have moved money in several countries. It usually costs "
                    "nothing to ask. In the EU the law also gives you a guarantee for faulty goods "
                    "and the court at home."
                ),
                _("The EU's online dispute platform, which older guides name, has closed."),
            ),
            (),
            Say(
                _("To a consumer office"),
                _(
                    "I bought goods at AliExpress and the order went wrong. I opened a dispute there "
                    "with evidence, and it was not solved. I attach the order, the evidence and the "
                    "decision. Please tell me what you can do and what I should do next."
                ),
            ),
            ("consumer_office", "eu_guarantee", "odr_closed"),
        ),
        Section(
            _("Chargeback: the very last"),
            (
                _(
                    "It may cost you the AliExpress account, and a bank can refuse it. Keep it for a "
                    "serious loss, after dispute and appeal, not for an order that you could write "
                    "off."
                ),
                _("You can write to the bank yourself; nobody has to be paid for it."),
            ),
            (),
            Say(
                _("To your bank, after dispute and appeal"),
                _(
                    "I ask for a chargeback of this card payment. The goods were not delivered, or "
                    "not as ordered. I used the dispute process of the shop and it did not refund "
                    "me. I attach the order, the evidence, the dispute and its decision."
                ),
            ),
            ("chargeback_ban", "bank_may_refuse", "bank_letter", "card_window"),
        ),
    ),
    (Link(_("It was decided"), "decided"), Link(_("Next time"), "next_time")),
)
