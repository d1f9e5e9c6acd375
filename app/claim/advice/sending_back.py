"""What to do when goods must go back, or have gone back."""

from app.claim.advice.page import Advice, Link, Say, Section
from app.claim.words import _

SEND_BACK = Advice(
    "send_back",
    _("I must send it back"),
    _("Two things count now: the timer in the case, and proof of what was in the parcel."),
    (
        Section(
            _("Before you say yes"),
            (
                _(
                    "Count on paying the postage yourself unless the form gives you a label. If you "
                    "send it on your own, you also answer for the parcel until it arrives."
                ),
                _("When the postage comes near the price, refuse and ask for money only."),
            ),
            (),
            Say(
                _("In the case, when you do not want to pay the postage"),
                _(
                    "I do not agree to send the goods back at my own cost. The fault is not mine, "
                    "and the postage is too high for this item. Please refund me without a return, "
                    "or give me a prepaid return label in the dispute."
                ),
            ),
            ("return_payer", "return_liability", "full_without_return"),
        ),
        Section(
            _("Sending it back, step by step"),
            (
                _(
                    "Post it and enter the number in the case within {return_ship_by}. A timer in "
                    "the case counts more than this. One source gives {return_ship_by_long}; do not "
                    "count on it."
                ),
            ),
            (
                _("Use only the address or label shown inside the case, never one from a chat."),
                _("Make the label today. It can end after {return_label_by}."),
                _(
                    "Put everything of this order that goes back into one return. Free labels for "
                    "one order: {free_return_count}."
                ),
                _("A phone, watch, camera or drive: save your data, wipe it, and log out of your accounts."),
                _("Film without a cut: the goods, the packing, the weight on a scale, the label."),
                _("Send it with tracking and keep the posting receipt with the weight."),
                _("Enter the number in the case on the same day."),
            ),
            rules=(
                "return_ship_by",
                "return_ship_by_long",
                "return_label_by",
                "free_return_count",
                "free_return_unused",
                "wrong_return",
                "video_uncut",
            ),
        ),
        Section(
            _("The label is wrong: same sender and receiver, or the post refuses it"),
            (_("The timer of the return goes on. So say it inside the case today, and prove it."),),
            (
                _("Save the label as it is (PDF or screenshot)."),
                _(
                    "Ask the post office for a note or stamp that it refuses the label, or take a photo at the counter."
                ),
                _("Write in the case, not only in the chat, and upload both."),
                _("Ask the chat with AliExpress for a new label too, and keep a screenshot with its date."),
            ),
            Say(
                _("In the case and in the chat, today"),
                _(
                    "The return label in this case is wrong: sender and receiver are the same. The "
                    "post office refuses it, so I cannot send the goods back with it. I attach the "
                    "label and the proof from the post office. Please give me a correct prepaid "
                    "label and more time for the return, or refund me without a return."
                ),
            ),
            ("bad_label", "return_ship_by", "support_chat"),
        ),
        Section(
            _("I sent more than one item, and only one was counted"),
            (
                _(
                    "Show that all of them were in the one parcel. If the case is closed, this is "
                    "your new evidence for the appeal: within {appeal_window} of the decision."
                ),
            ),
            (
                _("Find the posting receipt with the weight, and weigh one item if you still have the same."),
                _("Add the photo or film of the packing with all items in the box."),
                _("Add the tracking page that says the return was delivered."),
                _("Ask for the price of the item that was not paid, and for nothing else."),
            ),
            Say(
                _("Appeal, or in the case"),
                _(
                    "I returned all the items in one parcel, but not all of them were refunded. I "
                    "attach the posting receipt with the weight, the photo of the packed items and "
                    "the tracking page of the return, which shows that it was delivered. Please "
                    "compare the weight and refund the missing item too."
                ),
            ),
            ("appeal_window", "appeal_count", "wrong_return", "free_return_count"),
        ),
        Section(
            _("After it has arrived"),
            (_("The money can take {refund_arrival_return} from the arrival of the return."),),
            rules=("refund_arrival_return", "refund_by_method"),
        ),
        Section(
            _("You only changed your mind"),
            (
                _(
                    "With the Free Return mark on the order: start within {free_return} of receipt, "
                    "unused, in its packing. Not everything can go back free of charge."
                ),
                _(
                    "In the EU you can withdraw without a reason: say so within {eu_withdrawal_say} "
                    "of receipt and send it within another {eu_withdrawal_send}. The postage is "
                    "yours unless you are told otherwise."
                ),
                _(
                    "In the UK: say so within {uk_withdrawal_say} and send it within "
                    "{uk_withdrawal_send}. The seller then has {uk_refund} to pay. It is not certain "
                    "that a seller abroad follows this."
                ),
            ),
            (),
            Say(
                _("To the seller (EU and UK), to withdraw"),
                _(
                    "I withdraw from the purchase of this order within the legal period. The goods "
                    "are not faulty; I use my right to withdraw without a reason. Please send me the "
                    "return address and confirm the refund. Thank you."
                ),
            ),
            (
                "free_return",
                "free_return_unused",
                "free_return_excluded",
                "free_return_countries",
                "no_reason_return",
                "eu_withdrawal_say",
                "eu_withdrawal_send",
                "eu_return_payer",
                "uk_withdrawal_say",
                "uk_withdrawal_send",
                "uk_refund",
            ),
        ),
    ),
    (
        Link(_("Tell what happened, and get your next step and text"), "where"),
        Link(_("It was decided"), "decided"),
        Link(_("How to film it"), "filming"),
        Link(_("After filing"), "after_filing"),
    ),
)
