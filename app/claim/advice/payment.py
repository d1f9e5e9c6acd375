"""What to do about orders that were not sent or cancelled, and about money: paid twice, frozen, customs."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

NOT_SENT = Advice(
    "not_sent",
    _("Not sent or cancelled"),
    _("While nothing was sent, you cancel; once it was sent, you dispute. First look at which one it is."),
    (
        Section(
            _("Was it sent?"),
            (
                _(
                    'Open the logistics page of the order. "Departure from Warehouse" means that it '
                    "was sent. Then it is a dispute, not a cancellation."
                ),
            ),
            rules=("sent_when", "button_names"),
        ),
        Section(
            _("Not sent, and the seller asks you to cancel"),
            (
                _(
                    "Cancel only with the true reason. If you say that you no longer want it, the blame is yours."
                ),
            ),
            (
                _('Choose the reason that is true, such as "item out of stock".'),
                _("Take a screenshot of the seller's message before you cancel."),
                _("Pay for nothing outside AliExpress."),
                _("Check in the order that the refund is shown. The money can take {refund_arrival}."),
            ),
            Say(
                _("To a seller who has no stock and wants another reason"),
                _(
                    "I will cancel the order only with the true reason: the item is out of stock. I "
                    "still want the item, so I cannot choose another reason. Please send the item or "
                    "accept the cancellation with this reason. Thank you."
                ),
            ),
            ("false_cancel_reason", "refund_arrival", "refund_by_method"),
        ),
        Section(
            _("The tracking says cancelled, or there is no tracking at all"),
            (
                _(
                    "Then you do not have to wait for the delivery countdown: try to open the "
                    "dispute now. A new scan can lock the form again."
                ),
            ),
            rules=("not_before_countdown",),
        ),
        Section(
            _("One item was taken out on the way (restricted item)"),
            (
                _(
                    "There is nothing to dispute until you know what is missing. But the clock "
                    "starts with the first delivered scan, so look on that day."
                ),
            ),
            (
                _("Today: take a screenshot of the notice in the tracking, with its date."),
                _(
                    "When the parcel comes, film the opening and count everything against the order on the same day."
                ),
                _(
                    "Open one dispute for the missing line, at its own price, within {act_by} of the delivery."
                ),
                _("If nothing at all comes by the end of the delivery countdown, open it then."),
            ),
            Say(
                _("To the seller, now"),
                _(
                    "The tracking says that one item of my parcel is restricted. Please tell me "
                    "today which item it is, and whether you will refund it. Thank you."
                ),
            ),
            ("clock_starts", "act_by", "one_dispute", "delivery_countdown", "film_label_first"),
        ),
        Section(
            _("Cancelled by itself or by the seller"),
            (
                _(
                    "No dispute is needed when the order shows the refund. It goes back the way you "
                    "paid; wait {refund_arrival}, then ask in the chat."
                ),
            ),
            (),
            Say(
                _("To AliExpress chat, when no refund comes"),
                _(
                    "Hello. My order was cancelled and nothing was sent to me. The refund has not "
                    "arrived. Please tell me on which day it was paid and the reference number, so "
                    "that my bank can look for it. Thank you."
                ),
            ),
            ("refund_arrival", "refund_by_method", "refund_look"),
        ),
    ),
    (
        Link(_("It was sent: write the dispute"), "start"),
        Link(_("Why is there no dispute button?"), "no_button"),
    ),
)

MONEY = Advice(
    "money",
    _("Paid twice, frozen, customs bill"),
    _("These are about money, not about the goods. Most of them are no dispute, and some need only waiting."),
    (
        Section(
            _("The order is frozen for suspicious activity"),
            (
                _(
                    "You do not have to do anything now. The seller has {frozen_seller_papers} to "
                    "send papers. Without them you get all the money back. With them, the check may "
                    "take {frozen_latest}."
                ),
                _("If the order is set free again, the usual times go on."),
            ),
            (
                _("Take a screenshot of the notice with its date, and write both dates down."),
                _("Look at the order every few days. Do not confirm receipt."),
                _("If it is set free and the goods are bad or do not come, write the dispute."),
            ),
            Say(
                _("To AliExpress chat, when both dates have passed"),
                _(
                    "Hello. My order was frozen because of the seller, and the time for the check is "
                    "over. Please tell me whether it will be refunded or released, and on which day. "
                    "Thank you."
                ),
            ),
            ("frozen_seller_papers", "frozen_latest", "confirm_receipt"),
        ),
        Section(
            _("Paid twice"),
            (
                _(
                    "First find out whether two payments were really booked: one of the two can be a "
                    "hold that the bank lets go by itself."
                ),
            ),
            (
                _("Look in My Orders: one order or two?"),
                _("Two orders, and one not sent: cancel one, with the true reason."),
                _("One order and two booked payments: show the statement to the chat with AliExpress."),
                _("No answer there: ask your bank or PayPal."),
            ),
            Say(
                _("To AliExpress chat"),
                _(
                    "Hello. I was charged twice for one order. I can show you my statement with both "
                    "payments. Please check this and refund the second payment. Thank you."
                ),
            ),
            ("support_chat", "false_cancel_reason", "paypal_window"),
        ),
        Section(
            _("A customs bill, or held by customs"),
            (
                _(
                    "The buyer clears the parcel and pays. Who leaves the notice unanswered loses, so answer it first."
                ),
                _("Duty cannot be claimed in a dispute; the form's most is the price of the item line."),
                _(
                    "Missing papers, a false price or counterfeit goods are the seller's fault. Then it is a dispute."
                ),
            ),
            (
                _("Ask customs or the carrier WHY it is held, and ask for it on paper."),
                _("Ask the seller for the missing paper in the chat, so that the answer is on record."),
                _("If it is the seller's fault, write the dispute with the customs paper."),
            ),
            Say(
                _("To the seller, when customs wants a paper"),
                _(
                    "Customs is holding my parcel and asks for papers. Please send me the invoice "
                    "with the true price, and your proof that the goods are genuine, today. If you "
                    "cannot send them, please refund me. Thank you."
                ),
            ),
            ("customs_papers", "amount_ceiling"),
        ),
        Section(
            _("Paid with coupons, coins or cashback"),
            (
                _(
                    "Claim the money that you paid. Coupons come back only while they are still "
                    "valid, some never; a coupon given as compensation ends after {coupon_expiry}. "
                    "Cashback is cancelled with a refund."
                ),
            ),
            rules=("coupons", "coupon_expiry", "cashback_cancelled"),
        ),
    ),
    (
        Link(_("Write the dispute"), "start"),
        Link(_("The last resort: PayPal, bank, consumer office"), "last_resort"),
    ),
)
