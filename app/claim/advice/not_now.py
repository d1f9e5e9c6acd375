"""What to do when there is no dispute button, or when the time seems over."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

NO_BUTTON = Advice(
    "no_button",
    _("Why is there no dispute button?"),
    _(
        "There are three causes: too early, too late, or the order is finished and the button sits somewhere else."
    ),
    (
        Section(
            _("Look in the right place first"),
            (),
            (
                _(
                    'Open My Orders, then the order. The button is called "Open Dispute" or "Returns & refunds".'
                ),
                _("On a finished order it is only at the line of the item, at the bottom of the page."),
                _("Not in the app? Open the desktop site in a browser."),
            ),
            rules=("button_names", "finished_button_place", "escalate_desktop"),
        ),
        Section(
            _("Too early"),
            (
                _('The logistics page must show that it was sent: "Departure from Warehouse".'),
                _(
                    "The button normally appears {button_appears} after shipping. Look today all the "
                    "same; if it is not there, come back then."
                ),
                _(
                    "Nothing came and the parcel still moves? Then the form refuses until the "
                    "delivery countdown on the order page ends. File on the first day after it."
                ),
                _(
                    "The tracking says cancelled, returned or delivered elsewhere, or shows nothing "
                    "at all? Try at once."
                ),
            ),
            rules=("sent_when", "button_appears", "not_before_countdown", "delivery_countdown"),
        ),
        Section(
            _("Too late, perhaps"),
            (
                _(
                    "The time ends {closes} after the clock starts. Sources differ about that day, "
                    "so look for the button before you give up."
                ),
            ),
            rules=("closes", "clock_starts", "clock_zone"),
        ),
        Section(
            _("You confirmed receipt, or the order finished by itself"),
            (
                _(
                    "Old guides say that this ends everything. Newer ones give you {closes} from "
                    "that day. Look for the button at the item's line, today."
                ),
            ),
            rules=("confirm_kills", "finished_button_place", "closes"),
        ),
        Section(
            _("Still no button: ask AliExpress"),
            (
                _(
                    "You can still try the chat with AliExpress, in the help centre of the app or "
                    "the site. Nothing is promised there."
                ),
            ),
            (),
            Say(
                _("To AliExpress chat"),
                _(
                    "Hello. There is a problem with my order and I cannot find the button to open a "
                    "dispute. Please open the dispute for me, or tell me where the button is and "
                    "until which day I can use it. I have evidence ready. Thank you."
                ),
            ),
            ("support_chat",),
        ),
    ),
    (
        Link(_("Get the text ready now"), "start"),
        Link(_("The time is over"), "too_late"),
        Link(_("Open My Orders at AliExpress"), "my_orders"),
    ),
)

TOO_LATE = Advice(
    "too_late",
    _("The time is over"),
    _(
        "It looks late, but do not give up before you have looked. These are the ways "
        "that are left, the best one first."
    ),
    (
        Section(
            _("Look for the button all the same"),
            (
                _(
                    "Sources differ about the last day, and a date can be counted wrong. The button "
                    "itself is the only proof."
                ),
            ),
            (
                _("Open the order. Scroll to the bottom, to the line of the item."),
                _(
                    'Is there "Open Dispute" or "Returns & refunds"? Press it now and file with what you have.'
                ),
                _("Not in the app? Try the desktop site."),
            ),
            rules=("closes", "finished_button_place", "button_names", "escalate_desktop"),
        ),
        Section(
            _("Ask the seller"),
            (
                _(
                    "A seller does not have to answer any more, but some do. Be friendly, and send your photos with it."
                ),
            ),
            (),
            Say(
                _("To the seller"),
                _(
                    "Hello. There is a problem with this order, and I noticed it late. I attach "
                    "photos that show it. I would like to solve it with you in a friendly way. "
                    "Please offer me a refund for it. Thank you."
                ),
            ),
            ("seller_first",),
        ),
        Section(
            _("Ask AliExpress"),
            (_("The chat with AliExpress can still be tried. Nothing is promised there."),),
            (),
            Say(
                _("To AliExpress chat"),
                _(
                    "Hello. There is a serious problem with my order and I noticed it after the time "
                    "for a dispute. I have evidence. Please check whether you can still open a "
                    "dispute or help me in another way. Thank you."
                ),
            ),
            ("support_chat",),
        ),
        Section(
            _("PayPal or your bank"),
            (
                _("Paid with PayPal: a case can be opened until {paypal_window} after the payment."),
                _(
                    "Paid by card: the limit is usually {card_window}, but every bank has its own. "
                    "Ask first; a chargeback itself is the very last step and may cost the account."
                ),
            ),
            (),
            Say(
                _("A note to PayPal or your bank"),
                _(
                    "I bought goods online and there is a serious problem with the order. The shop's "
                    "own time for complaints is over, and I could not solve it there. Please tell me "
                    "whether I can still open a case for this payment, until which day, and which "
                    "documents you need."
                ),
            ),
            ("paypal_window", "card_window", "chargeback_ban"),
        ),
        Section(
            _("The law of your country"),
            (
                _(
                    "In the EU faulty goods have a legal guarantee that lasts much longer than the "
                    "dispute. Ask the consumer office of your country."
                ),
            ),
            rules=("eu_guarantee", "consumer_office"),
        ),
    ),
    (
        Link(_("Why is there no dispute button?"), "no_button"),
        Link(_("Write the text all the same"), "start"),
        Link(_("Next time"), "next_time"),
    ),
)
