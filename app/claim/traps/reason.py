"""Traps that a reason opens: what its proof needs, and what it must not be called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.words import _

if TYPE_CHECKING:
    pass


from app.claim.traps.conditions import (
    half,
    of_detail,
    same_twice,
)
from app.claim.traps.past import (
    beyond_tolerance,
    countdown_over,
    late_for_damage,
    not_asked,
    one_is_bad,
    own_number,
    shown,
    told,
    told_as,
    unless,
)
from app.claim.traps.trap import Trap

REASON_TRAPS: tuple[Trap, ...] = (
    Trap(
        "report_damage_soon",
        _("Report damage soon"),
        _(
            "Damage on the way counts best within {damage_report} of delivery. After that "
            "AliExpress may want a paper from the carrier."
        ),
        "reason",
        unless(of_detail("report_damage_soon"), late_for_damage),
    ),
    Trap(
        "wrong_address_own",
        _("Whose address was it?"),
        _(
            "When the buyer typed the address wrong there is usually no refund. Say it as it "
            "is: a false answer loses the case."
        ),
        "facts",
        unless(of_detail("wrong_address_own"), told_as("address_is", "right", "changed")),
    ),
    Trap(
        "false_delivered_clock",
        _("A false delivered scan starts the clock"),
        _(
            "The scan says delivered, so the {closes} run from it, although nothing came. Do "
            "not wait for the countdown."
        ),
        "facts",
        of_detail("false_delivered_clock"),
    ),
    Trap(
        "returned_tell_cause",
        _("Ask why it went back"),
        _(
            "Ask the carrier for the cause. A parcel that was not collected, or an address "
            "that you typed wrong, weakens the claim."
        ),
        "facts",
        unless(of_detail("returned_tell_cause"), told_as("cause", "export", "customs", "no_service")),
    ),
    Trap(
        "customs_your_duty",
        _("Customs: whose duty is it?"),
        _(
            "Clearing and paying duty is the buyer's. Missing papers, a wrong value or a "
            "copy are the seller's. Ask why it is held and keep the official paper."
        ),
        "facts",
        unless(of_detail("customs_your_duty"), told_as("why_held", "papers", "value", "copy")),
    ),
    Trap(
        "try_at_once",
        _("Try today"),
        _("With this reason you need not wait for the countdown. A later scan can lock the button again."),
        "facts",
        unless(of_detail("try_at_once"), countdown_over),
    ),
    Trap(
        "stranger_tracking",
        _("A stranger's number is no delivery"),
        _(
            "Compare the town, the weight and the date on the tracking page with your "
            "parcel, and write what differs."
        ),
        "facts",
        unless(of_detail("stranger_tracking"), own_number),
    ),
    Trap(
        "cancelled_true_reason",
        _("Name the true reason"),
        _('Do not choose "I no longer want it" for the seller. The true one is that it was never sent.'),
        "facts",
        of_detail("cancelled_true_reason"),
    ),
    Trap(
        "another_parcel",
        _("Is there a second parcel?"),
        _(
            "An order can come in several parcels. Look at the tracking of each before you "
            "say that something is missing."
        ),
        "facts",
        unless(of_detail("another_parcel"), told_as("parcels", "one", "all_here")),
    ),
    Trap(
        "one_line_only",
        _("File under the missing item"),
        _(
            "There is one dispute for each item line. Open it at the line of the missing "
            "item, not at another."
        ),
        "facts",
        of_detail("one_line_only"),
    ),
    Trap(
        "no_video_is_fine",
        _("No video is not fatal"),
        _("Many claims without a video are paid. Lay out everything that came, count it, and photograph it."),
        "evidence",
        unless(of_detail("no_video_is_fine"), shown("opening_video")),
    ),
    Trap(
        "keep_everything",
        _("Keep everything"),
        _("Keep parcel, label and goods until the money is there."),
        "facts",
        of_detail("keep_everything"),
    ),
    Trap(
        "no_cheap_return",
        _("Do not post junk back"),
        _(
            "What came is worth less than the postage. Sending it back at your own cost "
            "helps only the seller."
        ),
        "facts",
        of_detail("no_cheap_return"),
    ),
    Trap(
        "no_difference",
        _("Is it really different?"),
        _("When what you ordered and what came are the same, there is nothing to claim. Check both answers."),
        "facts",
        lambda case: of_detail("no_difference")(case) and same_twice(case),
    ),
    Trap(
        "lateness_is_no_reason",
        _("Late is no reason once it came"),
        _(
            "AliExpress has no reason called late for goods that came. Only what is wrong "
            "with the goods counts."
        ),
        "reason",
        of_detail("lateness_is_no_reason"),
    ),
    Trap(
        "film_the_test",
        _("Film the test"),
        _("One clip without a cut: the label, the power, your action, the result."),
        "evidence",
        unless(of_detail("film_the_test"), shown("test_video", "function_video")),
    ),
    Trap(
        "test_every_unit",
        _("Test every piece"),
        _("Proof for one piece pays for one piece. Show a result for each."),
        "evidence",
        unless(
            lambda case: (case.claim.order.pieces or 1) > 1 and of_detail("test_every_unit")(case), one_is_bad
        ),
    ),
    Trap(
        "test_now",
        _("Test in the first days"),
        _("A full test takes hours and the window runs. Start it today."),
        "facts",
        unless(of_detail("test_now"), told("measured", "result")),
    ),
    Trap(
        "tolerance",
        _("Mind the tolerance"),
        _(
            "Many listings allow {size_tolerance_least} to {size_tolerance_most} of "
            "difference. Inside that a claim is likely refused."
        ),
        "facts",
        unless(of_detail("tolerance"), beyond_tolerance),
    ),
    Trap(
        "monitor_colour",
        _("A shade can be blamed on the screen"),
        _("Photograph the item in daylight beside the listing. Another colour counts, a shade hardly."),
        "evidence",
        unless(of_detail("monitor_colour"), shown("beside_listing")),
    ),
    Trap(
        "listing_may_change",
        _("Take the listing's picture now"),
        _(
            "Sellers change listings. Take screenshots of title, photos and numbers today; "
            "your order page keeps a copy, too."
        ),
        "evidence",
        unless(of_detail("listing_may_change"), shown("listing", "beside_listing")),
    ),
    Trap(
        "no_burn_test",
        _("Do not burn it"),
        _("A flame is dangerous and proves little. The label, a magnet or an expert prove more."),
        "facts",
        of_detail("no_burn_test"),
    ),
    Trap(
        "quality_needs_facts",
        _("Name what you see"),
        _(
            "Poor quality alone says nothing. Loose seams, scratches, smell, missing screws: "
            "what can be seen counts."
        ),
        "facts",
        unless(of_detail("quality_needs_facts"), told("flaw")),
    ),
    Trap(
        "counterfeit_listing_names_brand",
        _("Does the listing name the brand?"),
        _("A copy can be claimed when the listing names the brand, never when it was bought as a copy."),
        "facts",
        unless(of_detail("counterfeit_listing_names_brand"), told_as("named_in", "title", "text", "logo")),
    ),
    Trap(
        "do_not_post_copies",
        _("Do not post copies back"),
        _("Posting copies can be against the law in your country. Ask for the money only."),
        "facts",
        of_detail("do_not_post_copies"),
    ),
    Trap(
        "no_reason_is_not_defect",
        _("A change of mind is no defect"),
        _("Call it a return, not a fault. An untrue defect loses the case and can cost the account."),
        "reason",
        of_detail("no_reason_is_not_defect"),
    ),
    Trap(
        "used_goods_come_back",
        _("Unused, in its packing"),
        _("A return without a reason needs the goods unused, with tags and packing."),
        "facts",
        of_detail("used_goods_come_back"),
    ),
    Trap(
        "named_reason_first",
        _("Is there a reason with a name?"),
        _("A reason from the list is easier to win than something else. Look once more."),
        "reason",
        of_detail("named_reason_first"),
    ),
    Trap(
        "screens_before_opening",
        _("Take the screenshots before you open it"),
        _("A thing that was opened can be blamed on you. The test's pictures come first."),
        "evidence",
        unless(
            of_detail("screens_before_opening"),
            told("inside", "no_marking"),
            shown("test_result", "chip"),
            not_asked("chip"),
        ),
    ),
    Trap(
        "own_project",
        _("Your own plan is no reason"),
        _("That it does not fit your project counts for nothing. What differs from the listing counts."),
        "facts",
        of_detail("own_project"),
    ),
    Trap(
        "half_measure",
        _("Flat or all round?"),
        _(
            "What you measured is about half of what the listing says. Clothes laid flat "
            "measure half of the way round: then double it."
        ),
        "facts",
        half,
    ),
)
