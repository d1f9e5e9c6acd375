"""What happens to an open dispute: the seller's answer, proposals, AliExpress stepping in, the decision."""

from app.claim.rulebook.rule import Reading, Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

HANDLING: tuple[Rule, ...] = (
    Rule(
        "seller_first",
        "after",
        _("Ask the seller first?"),
        _(
            "One friendly message is fair, and some sellers send money or the goods at once. "
            "A dispute is faster and safer. Set a day to stop waiting, and never talk until "
            "the time is over."
        ),
        ("S001", "S002", "S002b"),
        AS_OF,
        readings=(
            Reading(_("First contact the seller; good ones settle without a dispute."), ("S002",)),
            Reading(
                _("A seller who is asked first may resend or add a gift, but a dispute is the fastest way."),
                ("S002b",),
            ),
            Reading(_("Long talks only use up the time for the dispute."), ("S001",)),
        ),
        safe=_("With a stop date a message to the seller can cost you nothing."),
    ),
    Rule(
        "seller_answer_expected",
        "after",
        _("When the seller should answer"),
        _("Expect the seller's answer within {value}. Look every day."),
        ("M1", "B1", "S000"),
        AS_OF,
        Quantity(5, "days"),
        readings=(
            Reading(_("{value} (before 2020)."), ("B2",), Quantity(2, "days")),
            Reading(_("{value} or more (2020)."), ("B2",), Quantity(4, "days")),
            Reading(
                _("{value}; a silent seller pays what you asked."),
                ("M1", "B1", "eleconomista", "aicxq", "S000"),
                Quantity(5, "days"),
            ),
            Reading(
                _("{value}; then AliExpress takes over."),
                ("kpop", "O3", "S002", "biznes"),
                Quantity(15, "days"),
            ),
        ),
        safe=_(
            "Looking every day catches an early answer. Nobody should count on a silent "
            "seller's money before {seller_answer_latest} are over."
        ),
    ),
    Rule(
        "seller_answer_latest",
        "after",
        _("The longest time for the seller"),
        _("A silent seller may take {value}. Count on nothing before that."),
        ("kpop", "O3", "S002", "biznes"),
        AS_OF,
        Quantity(15, "days"),
    ),
    Rule(
        "reply_same_day",
        "after",
        _("Answer on the same day"),
        _(
            "Look at the case every day and answer every proposal on the same day. How long "
            "its timer runs is in no source, and silence can count as a yes."
        ),
        ("B6", "S003", "S000"),
        AS_OF,
    ),
    Rule(
        "proposal_buttons",
        "after",
        _("Each proposal has its own buttons"),
        _(
            "Several proposals can stand side by side: the seller's, AliExpress's, yours. "
            "Each has its own buttons, so read which one you press. You can change your own."
        ),
        ("tomucho", "B1", "S002"),
        AS_OF,
    ),
    Rule(
        "platform_step_in",
        "after",
        _("When AliExpress steps in"),
        _(
            "Without an agreement AliExpress often steps in by itself after {value}; it can "
            "take until {seller_answer_latest} after opening, or a little more."
        ),
        ("B3", "B1", "S002"),
        AS_OF,
        Quantity(7, "days"),
        readings=(
            Reading(_("After {value}."), ("viws2",), Quantity(5, "days")),
            Reading(_("After {value}, with no button to press (since 2017)."), ("B3",), Quantity(7, "days")),
            Reading(
                _("First {value} to agree, then a judge within the same time again."),
                ("B1",),
                Quantity(7, "days"),
            ),
            Reading(_("After {value}."), ("S002",), Quantity(15, "days")),
            Reading(_("After {value} (old)."), ("O2", "O3", "O6", "B1old"), Quantity(16, "days")),
        ),
        safe=_(
            "It happens by itself under every reading, so nothing is lost by waiting as long "
            "as you do nothing that closes the case."
        ),
    ),
    Rule(
        "escalate_from",
        "after",
        _("Escalating it yourself"),
        _(
            'If you see an "Escalate" button and the seller refused, you can press it; it '
            "has been there from {value} after opening. If you do not see it, wait: it "
            "happens by itself."
        ),
        ("O2", "O3", "O6", "B7", "S000"),
        AS_OF,
        Quantity(3, "days"),
        readings=(
            Reading(_("From {value} after opening."), ("O2", "O3", "O6", "B7"), Quantity(3, "days")),
            Reading(_("From {value} after opening."), ("O2", "B1old"), Quantity(4, "days")),
            Reading(_("As soon as the seller has answered."), ("S000", "S002")),
            Reading(_("Nobody has to escalate any more (since 2017)."), ("B3",)),
        ),
        safe=_("We say to press it only where it is seen, and only after a refusal."),
    ),
    Rule(
        "escalation_locks",
        "after",
        _("After escalation nothing can be changed"),
        _(
            "Once the case is with AliExpress, count on changing nothing. Check text, amount and files before."
        ),
        ("S000", "B3", "B1"),
        AS_OF,
        readings=(
            Reading(_("Nothing can be changed after escalation."), ("S000",)),
            Reading(_("Evidence can be added until the case is closed."), ("B3", "B1")),
        ),
        safe=_("A case that is complete before it is escalated is right under both."),
    ),
    Rule(
        "escalate_desktop",
        "after",
        _("Where the escalate button is"),
        _("The app and the mobile site may not show it. Open the desktop site in a browser."),
        ("S004",),
        AS_OF,
    ),
    Rule(
        "transit_case_waits",
        "after",
        _("Disputes while the parcel travels"),
        _(
            "A dispute about a parcel that still travels is given to AliExpress only after "
            "the promised delivery time ends."
        ),
        ("O6", "progenetics", "B1"),
        AS_OF,
    ),
    Rule(
        "small_account_wait",
        "after",
        _("How long before somebody looks"),
        _("It can take {value} before anybody at AliExpress looks at a case."),
        ("S004",),
        AS_OF,
        Quantity(10, "days"),
    ),
    Rule(
        "resolution_account_size",
        "after",
        _("Large buyers are looked at sooner"),
        _('Buyers who order for more than about {value} a year ("A4" accounts) are looked at sooner.'),
        ("S004",),
        AS_OF,
        Quantity(2000, "usd"),
    ),
    Rule(
        "decision",
        "after",
        _("How long a decision takes"),
        _("Plan on {value} until the decision; many come sooner. An e-mail tells you."),
        ("B7", "S000", "S001"),
        AS_OF,
        Quantity(30, "days"),
        readings=(
            Reading(_("It was decided after {value} (one buyer)."), ("S002b",), Quantity(2, "days")),
            Reading(_("Up to {value} when both sides agree."), ("B7",), Quantity(15, "days")),
            Reading(_("From a few days to {value}."), ("B7", "S001"), Quantity(30, "days")),
            Reading(_("Up to {value}."), ("kofuku",), Quantity(60, "days")),
        ),
        safe=_(
            "No deadline of yours hangs on it. Write down the PayPal and bank dates, which run on meanwhile."
        ),
    ),
    Rule(
        "decision_binding",
        "after",
        _("AliExpress decides"),
        _(
            "When you and the seller do not agree, AliExpress decides, and the decision "
            "binds both. Until the order is complete AliExpress holds the money."
        ),
        ("S003", "S004"),
        AS_OF,
    ),
)
