"""An offer or a proposal: from the seller, or from AliExpress."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.claim.after.common import DAY, SILENCE
from app.claim.after.declining import COUPON, LINK, NEW, OUTSIDE, PLATFORM, PLATFORM_RETURN, RETURN, SHORT
from app.claim.after.event import Event, Step, Variant
from app.claim.questions.ask import Ask, Choice, Option, Price
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_ASKS = {
    "kind": Ask(
        _("What is offered?"),
        Choice(
            (
                Option("money", _("A sum of money, and I keep the item")),
                Option("all", _("All the money, and I keep the item")),
                Option("back", _("Money, and I send the item back")),
                Option("coupon", _("A coupon")),
                Option("new", _("A new item")),
                Option("link", _("A new item that I order through a link for a few cents")),
                Option("outside", _("Money outside AliExpress, such as PayPal")),
            )
        ),
        required=True,
    ),
    "sum": Ask(
        _("Which sum?"),
        Price(zero=True),
        hint=_("As it stands on the screen"),
        under=("kind", ("money", "back", "coupon", "link", "outside")),
    ),
    "postage": Ask(
        _("What would sending it back cost you?"),
        Price(),
        hint=_("Then we can say what would remain. Empty means that you do not know."),
        under=("kind", ("back",)),
    ),
    "by": Ask(
        _("Whose offer is it?"),
        Choice(
            (
                Option("seller", _("The seller's, in the dispute")),
                Option("messages", _("The seller's, in the messages; the dispute is open")),
                Option("chat", _("The seller's, in the messages; there is no dispute yet")),
                Option("platform", _("AliExpress's")),
                Option("platform_declined", _("AliExpress's, and the seller declined it")),
            )
        ),
        required=True,
    ),
    "day": DAY,
}
PLATFORMS = ("platform", "platform_declined")
"""Answers that make it a proposal of AliExpress."""
_OWN_BUTTON = _("In the case, with its own button. Each proposal has its own: read the sum beside it first.")
_REJECT = _("In the case, at that offer: Reject. Keep your own proposal.")


def _no(key: str, do: str, why: str) -> Step:
    return Step(key, do, _REJECT, why, SILENCE)


_VARIANTS = (
    Variant(
        "platform_declined",
        _("AliExpress proposed it, and the seller declined"),
        _("The seller's no is not the end. When you two do not agree, AliExpress decides for both."),
        _("Do not press the button of the other proposal, the one that wants the goods back."),
        Step(
            "accept_platform",
            _("Accept AliExpress's proposal if you have not yet, and only that one"),
            _OWN_BUTTON,
            _("What AliExpress decides binds you both. A proposal waits for your own answer."),
            SILENCE,
        ),
        PLATFORM,
    ),
    Variant(
        "platform_back",
        _("AliExpress proposes money, but the goods go back"),
        _("What AliExpress decides binds you both. Without a paid label the postage is yours."),
        _(
            "Do not accept it before you know what remains after the postage, and post nothing outside the case."
        ),
        Step(
            "platform_label",
            _("Ask for a paid label or no return. Accept it only if what remains suits you"),
            _(
                "In the case, as a message there. Each proposal has its own button: read the sum beside it first."
            ),
            _("The postage comes off the sum, unless a paid label stands in the case."),
            SILENCE,
        ),
        PLATFORM_RETURN,
    ),
    Variant(
        "enough",
        _("The offer is what you asked for"),
        _("This is what you want. Accepting it ends the case, so the sum on the screen must be right."),
        _("Do not accept when the screen shows another sum, or wants the goods back."),
        Step(
            "accept",
            _("Read the sum on the screen, then accept"),
            _OWN_BUTTON,
            _("Some proposals are changed to zero or to a few cents. What the screen says counts."),
            _("The offer may be taken back, or the case goes on."),
        ),
    ),
    Variant(
        "short",
        _("The offer is below what you asked for"),
        _("A first offer is often small. Accepting it ends the case for good, with this sum."),
        _("Do not press Accept on this offer."),
        _no(
            "reject",
            _("Reject this offer, and keep your own sum"),
            _("There is no second dispute for this item."),
        ),
        SHORT,
    ),
    Variant(
        "back",
        _("Money, but the goods go back"),
        _("Without a paid label the postage is yours, and you answer for the parcel until it arrives."),
        _("Do not accept it before a paid label stands in the case, and post nothing outside the case."),
        _no(
            "reject_return",
            _("Reject it, or ask for a paid label first"),
            _("Take the postage off the sum: that is what would remain."),
        ),
        RETURN,
    ),
    Variant(
        "coupon",
        _("A coupon in place of money"),
        _("A coupon is not your money, and one that is given as compensation ends after {coupon_expiry}."),
        _("Do not press Accept on the coupon."),
        _no(
            "reject_coupon",
            _("Say no to the coupon, and ask for the money"),
            _("Accepting it ends the case."),
        ),
        COUPON,
    ),
    Variant(
        "new",
        _("A new item"),
        _(
            "AliExpress has no exchange: it is a private promise. The time of your order does not start again."
        ),
        _("Do not press Cancel and do not close the case for it."),
        _no(
            "keep_open",
            _("Leave the case open, and ask for the money"),
            _("A closed case does not come back."),
        ),
        NEW,
    ),
    Variant(
        "link",
        _("A new item through a link for a few cents"),
        _(
            "The link is a new order: if its item is bad, too, only its few cents are protected. It helps only when "
            "the item is here before your last safe day."
        ),
        _("Do not buy through the link for now, and never press Cancel or Accept on the first order for it."),
        _no(
            "reject_link",
            _("Say no to the link, and ask for the money"),
            _("Only the first order protects the price that you paid."),
        ),
        LINK,
    ),
    Variant(
        "outside",
        _("Money outside AliExpress"),
        _(
            "What is promised outside AliExpress cannot be seen there. A seller who wants to pay can accept the case."
        ),
        _("Give no bank data or e-mail address, and do not close the case for it."),
        _no(
            "reject_outside",
            _("Say no, and ask for the money in the case"),
            _("A closed case does not come back."),
        ),
        OUTSIDE,
    ),
)


def _pick(life: Life) -> str:
    kind, by = life.fact("kind"), life.fact("by")
    if kind == "back" and by in PLATFORMS:
        return "platform_back"
    if by == "platform_declined" and kind in ("money", "all"):
        return "platform_declined"
    if kind == "all" or (kind == "money" and life.offer_is_enough):
        return "enough"
    return "short" if kind == "money" else str(kind)


def _in_case(facts: Mapping[str, object]) -> bool:
    return facts.get("by") != "chat"


OFFER = Event(
    "offer",
    _("I got an offer"),
    _("What is offered?"),
    "answer",
    _ASKS,
    _VARIANTS,
    _pick,
    lead="kind",
    in_case=_in_case,
)
