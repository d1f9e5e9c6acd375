"""The mistakes that lose claims, when each threatens, and on which page it can still be avoided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from app.claim.dates.window import WindowState, triggers
from app.claim.model.answers import How
from app.claim.model.order_page import DayKind
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.remedy import return_is_free
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.case import Case


@dataclass(frozen=True, slots=True)
class Trap:
    """A mistake: its words (rule ids as placeholders), its page's id, and when it threatens."""

    id: str
    title: str
    words: str
    page: str
    when: Callable[[Case], bool]

    def message(self) -> Msg:
        """The words as a message."""
        return Msg(self.words)


def _always(_case: Case) -> bool:
    return True


def _of_detail(trap_id: str) -> Callable[[Case], bool]:
    """A trap that the chosen detail names."""

    def named(case: Case) -> bool:
        detail = case.detail
        return detail is not None and trap_id in detail.traps

    return named


def _either(one: Callable[[Case], bool], other: Callable[[Case], bool]) -> Callable[[Case], bool]:
    return lambda case: one(case) or other(case)


def _unpaid_return(case: Case) -> bool:
    return not return_is_free(case) and _remedy(Remedy.RETURN)(case)


def _receipt(*receipts: Receipt) -> Callable[[Case], bool]:
    return lambda case: case.receipt in receipts


def _of_seller(trap_id: str) -> Callable[[Case], bool]:
    """A trap that an act of the seller names."""
    return lambda case: any(act.trap == trap_id for act in case.seller_acts)


def _state(*states: WindowState) -> Callable[[Case], bool]:
    return lambda case: case.window.state in states


def _day_kind(kind: DayKind) -> Callable[[Case], bool]:
    return lambda case: kind in [known for known, _day in triggers(case)]


def _remedy(remedy: Remedy) -> Callable[[Case], bool]:
    return lambda case: case.receipt is Receipt.RECEIVED and case.remedy is remedy


def _half(case: Case) -> bool:
    """A measure of about half: perhaps one was taken flat and the other all round."""
    if case.detail is None or case.detail.flat is None:
        return False
    listed, measured = (
        case.facts.measured(case.detail.flat.listed),
        case.facts.measured(case.detail.flat.measured),
    )
    if listed is None or measured is None or listed.unit != measured.unit or not listed.value:
        return False
    return HALF[0] <= measured.value / listed.value <= HALF[1]


def _all_without_return(case: Case) -> bool:
    return _remedy(Remedy.REFUND_ONLY)(case) and not _partial(case) and not case.keeps


def _partial(case: Case) -> bool:
    return case.how not in (None, How.ALL)


def _later_in_dispute(case: Case) -> bool:
    return case.claim.reason.detail is not None


_N, _P, _R = Receipt.NOT_RECEIVED, Receipt.PARTLY, Receipt.RECEIVED
TRAPS: tuple[Trap, ...] = (
    Trap(
        "deadline",
        _("The clock runs"),
        _(
            "File by the first of your dates. {closes} after the earliest of delivered, "
            "confirmed, completed or the end of the countdown the order closes. AliExpress "
            "counts in Pacific time."
        ),
        "order",
        _state(WindowState.OPEN, WindowState.URGENT),
    ),
    Trap(
        "urgent",
        _("Only a little time is left"),
        _("File today. Do not ask anybody for more time now."),
        "order",
        _state(WindowState.URGENT),
    ),
    Trap(
        "too_early",
        _("Too early to say that nothing came"),
        _(
            "While tracking moves and the countdown runs, AliExpress refuses this reason. "
            "Take the calendar reminder, look at the order on the first day after the "
            "countdown, and file then."
        ),
        "order",
        _state(WindowState.TOO_EARLY),
    ),
    Trap(
        "probably_closed",
        _("The window has probably closed"),
        _(
            "By these dates it is late. Still look for the button at the item line of the "
            "order before you give up."
        ),
        "order",
        _state(WindowState.PROBABLY_CLOSED),
    ),
    Trap(
        "completed_button",
        _("Where the button is on a finished order"),
        _("On a finished order the button is only at the item line, at the bottom of the order page."),
        "order",
        lambda case: _day_kind(DayKind.COMPLETED)(case) or _day_kind(DayKind.CONFIRMED)(case),
    ),
    Trap(
        "already_confirmed",
        _("You confirmed receipt: file today"),
        _(
            "Some sources say that confirming ends the right to a dispute, others that "
            "{closes} remain. So file today."
        ),
        "order",
        _day_kind(DayKind.CONFIRMED),
    ),
    Trap(
        "confirm_receipt",
        _("Do not confirm receipt"),
        _(
            "Do not press the button that you got the goods while something is wrong, "
            "whatever the seller writes."
        ),
        "receipt",
        lambda case: not _day_kind(DayKind.CONFIRMED)(case),
    ),
    Trap(
        "refund_only_request",
        _("A full refund without return is a request"),
        _(
            "AliExpress expects a return for a full refund of goods that came. It may offer "
            "a part or ask you to send it back."
        ),
        "remedy",
        _all_without_return,
    ),
    Trap(
        "return_label",
        _("Send it back only inside the case"),
        _(
            "Use only the label or address shown inside the case, with tracking. Post it "
            "within {return_ship_by} and enter the number. Film packing, weight and label."
        ),
        "remedy",
        _remedy(Remedy.RETURN),
    ),
    Trap(
        "free_return_once",
        _("One free return per order"),
        _(
            "A free return is usually given only once per order. Put everything that goes "
            "back into one parcel, unused, with tags."
        ),
        "remedy",
        lambda case: bool(case.claim.order.free_return) and _remedy(Remedy.RETURN)(case),
    ),
    Trap(
        "pay_postage",
        _("Do not pay for the way back unasked"),
        _("Without a paid label the postage is yours and you answer for the parcel until it arrives."),
        "remedy",
        _either(_unpaid_return, _of_seller("pay_postage")),
    ),
    Trap(
        "report_damage_soon",
        _("Report damage soon"),
        _(
            "Damage on the way counts best within {damage_report} of delivery. After that "
            "AliExpress may want a paper from the carrier."
        ),
        "reason",
        _of_detail("report_damage_soon"),
    ),
    Trap(
        "wrong_address_own",
        _("Whose address was it?"),
        _(
            "When the buyer typed the address wrong there is usually no refund. Say it as it "
            "is: a false answer loses the case."
        ),
        "facts",
        _of_detail("wrong_address_own"),
    ),
    Trap(
        "false_delivered_clock",
        _("A false delivered scan starts the clock"),
        _(
            "The scan says delivered, so the {closes} run from it, although nothing came. Do "
            "not wait for the countdown."
        ),
        "facts",
        _of_detail("false_delivered_clock"),
    ),
    Trap(
        "returned_tell_cause",
        _("Ask why it went back"),
        _(
            "Ask the carrier for the cause. A parcel that was not collected, or an address "
            "that you typed wrong, weakens the claim."
        ),
        "facts",
        _of_detail("returned_tell_cause"),
    ),
    Trap(
        "customs_your_duty",
        _("Customs: whose duty is it?"),
        _(
            "Clearing and paying duty is the buyer's. Missing papers, a wrong value or a "
            "copy are the seller's. Ask why it is held and keep the official paper."
        ),
        "facts",
        _of_detail("customs_your_duty"),
    ),
    Trap(
        "try_at_once",
        _("Try today"),
        _("With this reason you need not wait for the countdown. A later scan can lock the button again."),
        "facts",
        _of_detail("try_at_once"),
    ),
    Trap(
        "stranger_tracking",
        _("A stranger's number is no delivery"),
        _(
            "Compare the town, the weight and the date on the tracking page with your "
            "parcel, and write what differs."
        ),
        "facts",
        _of_detail("stranger_tracking"),
    ),
    Trap(
        "cancelled_true_reason",
        _("Name the true reason"),
        _('Do not choose "I no longer want it" for the seller. The true one is that it was never sent.'),
        "facts",
        _of_detail("cancelled_true_reason"),
    ),
    Trap(
        "another_parcel",
        _("Is there a second parcel?"),
        _(
            "An order can come in several parcels. Look at the tracking of each before you "
            "say that something is missing."
        ),
        "facts",
        _of_detail("another_parcel"),
    ),
    Trap(
        "one_line_only",
        _("File under the missing item"),
        _(
            "There is one dispute for each item line. Open it at the line of the missing "
            "item, not at another."
        ),
        "facts",
        _of_detail("one_line_only"),
    ),
    Trap(
        "no_video_is_fine",
        _("No video is not fatal"),
        _("Say plainly that there is none. Lay out everything that came, count it, and photograph it."),
        "evidence",
        _of_detail("no_video_is_fine"),
    ),
    Trap(
        "keep_everything",
        _("Keep everything"),
        _("Keep parcel, label and goods until the money is there."),
        "facts",
        _of_detail("keep_everything"),
    ),
    Trap(
        "no_cheap_return",
        _("Do not post junk back"),
        _(
            "What came is worth less than the postage. Sending it back at your own cost "
            "helps only the seller."
        ),
        "facts",
        _of_detail("no_cheap_return"),
    ),
    Trap(
        "no_difference",
        _("Is it really different?"),
        _("When what you ordered and what came are the same, there is nothing to claim. Check both answers."),
        "facts",
        _of_detail("no_difference"),
    ),
    Trap(
        "lateness_is_no_reason",
        _("Late is no reason once it came"),
        _(
            "AliExpress has no reason called late for goods that came. Only what is wrong "
            "with the goods counts."
        ),
        "reason",
        _of_detail("lateness_is_no_reason"),
    ),
    Trap(
        "film_the_test",
        _("Film the test"),
        _("One clip without a cut: the label, the power, your action, the result."),
        "evidence",
        _of_detail("film_the_test"),
    ),
    Trap(
        "test_every_unit",
        _("Test every piece"),
        _("Proof for one piece pays for one piece. Show a result for each."),
        "evidence",
        lambda case: (case.claim.order.pieces or 1) > 1 and _of_detail("test_every_unit")(case),
    ),
    Trap(
        "test_now",
        _("Test in the first days"),
        _("A full test takes hours and the window runs. Start it today."),
        "facts",
        _of_detail("test_now"),
    ),
    Trap(
        "tolerance",
        _("Mind the tolerance"),
        _(
            "Many listings allow {size_tolerance_least} to {size_tolerance_most} of "
            "difference. Inside that a claim is likely refused."
        ),
        "facts",
        _of_detail("tolerance"),
    ),
    Trap(
        "monitor_colour",
        _("A shade can be blamed on the screen"),
        _("Photograph the item in daylight beside the listing. Another colour counts, a shade hardly."),
        "evidence",
        _of_detail("monitor_colour"),
    ),
    Trap(
        "listing_may_change",
        _("Take the listing's picture now"),
        _(
            "Sellers change listings. Take screenshots of title, photos and numbers today; "
            "your order page keeps a copy, too."
        ),
        "evidence",
        _of_detail("listing_may_change"),
    ),
    Trap(
        "no_burn_test",
        _("Do not burn it"),
        _("A flame is dangerous and proves little. The label, a magnet or an expert prove more."),
        "facts",
        _of_detail("no_burn_test"),
    ),
    Trap(
        "quality_needs_facts",
        _("Name what you see"),
        _(
            "Poor quality alone says nothing. Loose seams, scratches, smell, missing screws: "
            "what can be seen counts."
        ),
        "facts",
        _of_detail("quality_needs_facts"),
    ),
    Trap(
        "counterfeit_listing_names_brand",
        _("Does the listing name the brand?"),
        _("A copy can be claimed when the listing names the brand, never when it was bought as a copy."),
        "facts",
        _of_detail("counterfeit_listing_names_brand"),
    ),
    Trap(
        "do_not_post_copies",
        _("Do not post copies back"),
        _("Posting copies can be against the law in your country. Ask for the money only."),
        "facts",
        _of_detail("do_not_post_copies"),
    ),
    Trap(
        "no_reason_is_not_defect",
        _("A change of mind is no defect"),
        _("Call it a return, not a fault. An untrue defect loses the case and can cost the account."),
        "reason",
        _of_detail("no_reason_is_not_defect"),
    ),
    Trap(
        "used_goods_come_back",
        _("Unused, in its packing"),
        _("A return without a reason needs the goods unused, with tags and packing."),
        "facts",
        _of_detail("used_goods_come_back"),
    ),
    Trap(
        "named_reason_first",
        _("Is there a reason with a name?"),
        _("A reason from the list is easier to win than something else. Look once more."),
        "reason",
        _of_detail("named_reason_first"),
    ),
    Trap(
        "half_measure",
        _("Flat or all round?"),
        _(
            "What you measured is about half of what the listing says. Clothes laid flat "
            "measure half of the way round: then double it."
        ),
        "facts",
        _half,
    ),
    Trap(
        "partial_ends",
        _("A part ends the case"),
        _(
            "Once a part is paid, nothing more can be asked for this item. Compare every "
            "offer with your amount before you agree."
        ),
        "amount",
        _either(_partial, _of_seller("partial_ends")),
    ),
    Trap(
        "one_video_uncut",
        _("One uncut video"),
        _(
            "Edited or joined videos are distrusted. One clip without cuts for each point, "
            "and no links: upload the file."
        ),
        "evidence",
        _receipt(_P, _R),
    ),
    Trap(
        "everything_at_filing",
        _("Put everything in when you file"),
        _(
            "Some sources say that nothing can be added after the case is escalated. The "
            "first {first_exhibits} should carry the case."
        ),
        "evidence",
        _later_in_dispute,
    ),
    Trap(
        "no_promise",
        _("Do not close the dispute for a promise"),
        _(
            "A seller who wants to pay can accept it inside AliExpress. Never cancel or "
            "accept for a resend, a payment elsewhere or a later refund: there is one "
            "dispute per item."
        ),
        "facts",
        _always,
    ),
    Trap(
        "promised",
        _("A promise does not stop the clock"),
        _(
            "A second parcel or a promise does not restart the clock of the order. Watch the "
            "timer of the original order."
        ),
        "facts",
        _of_seller("promised"),
    ),
    Trap(
        "wait",
        _("Do not wait past the window"),
        _(
            "Do not extend or wait because the seller asks. With {extend_no_more} or less "
            "left, file instead of asking for more time."
        ),
        "facts",
        _of_seller("wait"),
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
        _of_seller("asked_to_close"),
    ),
    Trap(
        "false_reason",
        _("No false cancel reason"),
        _('Never choose "I no longer want it" for the seller. Name the true reason, such as out of stock.'),
        "facts",
        _of_seller("false_reason"),
    ),
    Trap(
        "small_dispute",
        _("A small sum ends the case"),
        _(
            "There is one dispute for each item. A dispute for a small sum, opened because "
            "the seller asks for it, ends your right to the rest."
        ),
        "facts",
        _of_seller("small_dispute"),
    ),
    Trap(
        "shop_gone",
        _("A closed shop changes nothing"),
        _("The case goes on without the shop, and your order page keeps the listing. File now."),
        "facts",
        _of_seller("shop_gone"),
    ),
    Trap(
        "read_amount",
        _("Read the amount before you agree"),
        _("A proposal can say zero or a few cents. Agreeing closes the case for good."),
        "claim",
        _always,
    ),
    Trap(
        "look_daily",
        _("Look at the case every day"),
        _("Answer on the same day: a proposal without an answer can be applied against you."),
        "claim",
        _always,
    ),
    Trap(
        "own_clock_bank",
        _("Ask your bank or PayPal for their limit"),
        _(
            "PayPal is said to take cases for {paypal_window} after payment. Ask your card "
            "issuer for its own limit today. It is the last resort, not a second way at once."
        ),
        "claim",
        lambda case: _receipt(_N)(case) or _state(WindowState.PROBABLY_CLOSED)(case),
    ),
)


HALF = (Decimal("0.42"), Decimal("0.58"))
"""Between these parts of the listed measure a second look is due; ours."""
FIRST = (
    "half_measure",
    "urgent",
    "probably_closed",
    "too_early",
    "already_confirmed",
    "asked_to_close",
    "wait",
    "false_reason",
    "promised",
    "report_damage_soon",
    "customs_your_duty",
    "wrong_address_own",
    "no_promise",
    "read_amount",
)
"""What stands before all others when it threatens: what loses a claim today, then what loses most claims."""


def threatening(case: Case) -> tuple[Trap, ...]:
    """The traps that these answers open, the gravest first."""
    found = [trap for trap in TRAPS if trap.when(case)]
    return tuple(sorted(found, key=lambda trap: FIRST.index(trap.id) if trap.id in FIRST else len(FIRST)))
