"""Traps of evidence, seller and decision: what to have ready, and what not to agree to."""

from __future__ import annotations

from app.claim.traps.conditions import (
    CAME,
    NOTHING_CAME,
    PART_CAME,
    always,
    either,
    later_in_dispute,
    of_seller,
    paid_with,
    partial,
    receipt,
    second_way,
)
from app.claim.traps.past import no_film, unless
from app.claim.traps.trap import Trap
from app.claim.words import _

FILING_TRAPS: tuple[Trap, ...] = (
    Trap(
        "partial_ends",
        _("A part ends the case"),
        _(
            "Once a part is paid, nothing more can be asked for this item. Compare every "
            "offer with your amount before you agree."
        ),
        "amount",
        either(partial, of_seller("partial_ends")),
    ),
    Trap(
        "one_video_uncut",
        _("One uncut video"),
        _(
            "Edited or joined videos are distrusted. One clip without cuts for each point, "
            "and no links: upload the file."
        ),
        "evidence",
        unless(receipt(PART_CAME, CAME), no_film),
    ),
    Trap(
        "everything_at_filing",
        _("Put everything in when you file"),
        _(
            "Some sources say that nothing can be added after the case is escalated. The "
            "first {first_exhibits} should carry the case."
        ),
        "evidence",
        later_in_dispute,
    ),
    Trap(
        "no_promise",
        _("Do not close the dispute for a promise"),
        _(
            "A seller who wants to pay can accept it inside AliExpress. Never cancel or "
            "accept for a resend, a payment elsewhere or a later refund: there is one "
            "dispute per item."
        ),
        "claim",
        always,
    ),
    Trap(
        "promised",
        _("A promise does not stop the clock"),
        _(
            "A second parcel or a promise does not restart the clock of the order. Watch the "
            "timer of the original order."
        ),
        "facts",
        of_seller("promised"),
    ),
    Trap(
        "wait",
        _("Do not wait past the window"),
        _(
            "Do not extend or wait because the seller asks. With {extend_no_more} or less "
            "left, file instead of asking for more time."
        ),
        "facts",
        of_seller("wait"),
    ),
    Trap(
        "asked_to_close",
        _("You are asked to confirm or to close"),
        _(
            "Do neither before the money is there. Closing ends the dispute, and confirming "
            "receipt starts the clock. A seller who wants to pay can accept inside "
            "AliExpress."
        ),
        "facts",
        of_seller("asked_to_close"),
    ),
    Trap(
        "false_reason",
        _("No false cancel reason"),
        _('Never choose "I no longer want it" for the seller. Name the true reason, such as out of stock.'),
        "facts",
        lambda case: of_seller("false_reason")(case) and receipt(NOTHING_CAME)(case),
    ),
    Trap(
        "small_dispute",
        _("A small sum ends the case"),
        _(
            "There is one dispute for each item. A dispute for a small sum, opened because "
            "the seller asks for it, ends your right to the rest."
        ),
        "facts",
        of_seller("small_dispute"),
    ),
    Trap(
        "shop_gone",
        _("A closed shop changes nothing"),
        _("The case goes on without the shop, and your order page keeps the listing. File now."),
        "facts",
        of_seller("shop_gone"),
    ),
    Trap(
        "read_amount",
        _("Read the amount before you agree"),
        _("A proposal can say zero or a few cents. Agreeing closes the case for good."),
        "claim",
        always,
    ),
    Trap(
        "worth_it",
        _("Is it fair, and is it worth it?"),
        _("Ask yourself both before you file: there is one dispute for each item, and it can take weeks."),
        "claim",
        either(partial, lambda case: case.keeps),
    ),
    Trap(
        "change_before_step_in",
        _("You can change it until AliExpress steps in"),
        _('Until then "Modify Dispute" in the order changes amount and text. After that nothing does.'),
        "claim",
        always,
    ),
    Trap(
        "look_daily",
        _("Look at the case every day"),
        _("Answer on the same day: a proposal without an answer can be applied against you."),
        "claim",
        always,
    ),
    Trap(
        "own_clock_bank",
        _("Ask your bank or PayPal for their limit"),
        _(
            "PayPal is said to take cases for {paypal_window} after payment. Ask your card "
            "issuer for its own limit today. It is the last resort, not a second way at once."
        ),
        "claim",
        lambda case: second_way(case) and paid_with(case) is None,
    ),
    Trap(
        "own_clock_paypal",
        _("PayPal has a limit of its own"),
        _(
            "PayPal is said to take cases for {paypal_window} after payment. It is the last "
            "resort, not a second way at once."
        ),
        "claim",
        lambda case: second_way(case) and paid_with(case) == "paypal",
    ),
    Trap(
        "own_clock_card",
        _("Ask your card issuer for its limit"),
        _(
            "Ask today until when a payment can be disputed there. It is the last resort, not "
            "a second way at once."
        ),
        "claim",
        lambda case: second_way(case) and paid_with(case) == "card",
    ),
)
