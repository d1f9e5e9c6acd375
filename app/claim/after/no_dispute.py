"""Situations that are no dispute: what waits by itself, until when, and the text for that day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.claim.after.common import DAY
from app.claim.after.no_dispute_texts import TEXTS
from app.claim.dates.business_days import after_business_days
from app.claim.questions.ask import Ask, Code
from app.claim.rulebook.rule import Rulebook
from app.claim.text import english
from app.claim.words import _

SituationId = Literal[
    "not_shipped",
    "seller_cancel",
    "frozen",
    "restricted",
    "paid_twice",
    "bill",
    "refund_elsewhere",
    "own_address",
    "russian_site",
]
ASKS: Mapping[str, Ask] = {
    "day": Ask(_("On which day did you see it?"), DAY.kind, hint=_("Then we can count the days.")),
    "order_number": Ask(_("Order number"), Code(30), hint=_("It then stands in the text.")),
}
"""What fills the dates and texts; nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A day to write down: its label, the rule that counts it in working days, and its label once it is past (both
    labels marked)."""

    label: str
    rule: str
    over: str


@dataclass(frozen=True, slots=True)
class Situation:
    """One kind: its title, the one thing to do, what else helps (marked), its English text, its days and rules.

    ``text`` is English with ``{order}``, and ``{seen}`` where the day matters; their words are put there, or none.
    ``late`` (marked) is the one thing to do once its days are past. Without ``rules`` no source of ours speaks of it,
    and the page says so.
    """

    id: SituationId
    title: str
    do: str
    watch: tuple[str, ...]
    label: str
    text: str
    waits: tuple[Wait, ...] = ()
    rules: tuple[str, ...] = ()
    late: str = ""


_ASK_TODAY = _("Ask in the chat today, with the text below.")
_CAN_ASK = _("From this day on you can ask in the chat")
_NOW = _("Nothing to press now.")
_CHAT = _("To AliExpress chat")
SITUATIONS: dict[SituationId, Situation] = {
    one.id: one
    for one in (
        Situation(
            "frozen",
            _("The order is frozen"),
            _NOW,
            (
                _("Take a screenshot of the notice with its date. Do not confirm receipt."),
                _("If it is set free, the usual time of the order goes on: then file if something is wrong."),
            ),
            _("To AliExpress chat, when both days have passed"),
            TEXTS["frozen"],
            (
                Wait(
                    _("The seller's papers must be there"),
                    "frozen_seller_papers",
                    _("The time for the seller's papers ended"),
                ),
                Wait(
                    _("The check is over at the latest"),
                    "frozen_latest",
                    _("The time for the check ended"),
                ),
            ),
            ("frozen_seller_papers", "frozen_latest", "confirm_receipt"),
            _ASK_TODAY,
        ),
        Situation(
            "restricted",
            _("One item of the parcel is restricted"),
            _NOW,
            (
                _("Take a screenshot of the notice with its date."),
                _("When the parcel comes, film the opening and count it against the order on the same day."),
                _(
                    "Then file for the missing item alone: the delivery starts the clock, and you have {act_by}."
                ),
            ),
            _("To the seller, now"),
            TEXTS["restricted"],
            (),
            ("clock_starts", "act_by", "one_dispute"),
        ),
        Situation(
            "not_shipped",
            _("It was not sent, and it was cancelled by itself"),
            _NOW,
            (
                _("Look in the order whether the refund is shown, and on which day."),
                _("It goes back the way you paid. Look at the day of the first payment on the statement."),
            ),
            _("To AliExpress chat, when the money is late"),
            TEXTS["not_shipped"],
            (Wait(_("Ask in the chat from this day on"), "refund_arrival", _CAN_ASK),),
            ("refund_arrival", "refund_by_method", "refund_look"),
            _ASK_TODAY,
        ),
        Situation(
            "seller_cancel",
            _("The seller asks you to cancel"),
            _("Cancel only with the true reason, such as “item out of stock”."),
            (
                _("Take a screenshot of the message first."),
                _(
                    "With “I no longer want it” the blame is yours. Was it sent already? Then it is a dispute."
                ),
            ),
            _("To the seller"),
            TEXTS["seller_cancel"],
            (),
            ("false_cancel_reason", "sent_when"),
        ),
        Situation(
            "paid_twice",
            _("You paid twice"),
            _("First find out whether two payments were booked: one can be a hold that ends by itself."),
            (
                _("My Orders: two orders, and one not sent? Cancel one, with the true reason."),
                _("One order and two booked payments: show the statement in the chat."),
            ),
            _CHAT,
            TEXTS["paid_twice"],
        ),
        Situation(
            "bill",
            _("A bill came, or goods came after a refund"),
            _("Do not pay before you know that the notice is real."),
            (
                _(
                    "Open AliExpress yourself, not through the link in the message. Is the bill shown there, too?"
                ),
                _("If goods come after a refund, tell the seller, and ask what to do with them."),
            ),
            _CHAT,
            TEXTS["bill"],
        ),
        Situation(
            "refund_elsewhere",
            _("The refund is not on your card"),
            _("Look in the order which way the refund went."),
            (
                _(
                    "Look at the day of the first payment: some banks take that payment away in place of adding one."
                ),
                _(
                    "With an expired card, ask the bank that gave it. Cash and transfers go to an Alipay account."
                ),
            ),
            _CHAT,
            TEXTS["refund_elsewhere"],
            (Wait(_("Ask in the chat from this day on"), "refund_arrival", _CAN_ASK),),
            ("refund_arrival", "refund_by_method", "refund_look"),
            _ASK_TODAY,
        ),
        Situation(
            "own_address",
            _("You typed a wrong address"),
            _("Ask the carrier today whether it can still be changed."),
            (
                _("For this there is no refund, as far as we know."),
                _("If the parcel goes back to the seller, that is a dispute: it did not reach you."),
            ),
            _("To the seller"),
            TEXTS["own_address"],
            (),
            ("wrong_address",),
        ),
        Situation(
            "russian_site",
            _("You bought at aliexpress.ru"),
            _("Use the help of that site: it has rules of its own."),
            (_("What is written here is for the other AliExpress sites."),),
            _("To its support"),
            TEXTS["russian_site"],
            (),
            ("which_site",),
        ),
    )
}
"""Every kind by its id, in the order of the page."""


def text_of(situation: Situation, order_number: str | None, seen: date | None = None) -> str:
    """The text with the order's number and the day on which it was seen, where they are known."""
    return situation.text.format(
        order=f" {order_number}" if order_number else "",
        seen=f" (I saw this on {english.day(seen)})" if seen else "",
    )


def to_do(situation: Situation, days: Iterable[tuple[Wait, date]], today: date) -> str:
    """The one thing to do (marked): once its days are past it is no longer waiting."""
    counted = [day for _wait, day in days]
    return situation.late if situation.late and counted and max(counted) <= today else situation.do


def days_of(situation: Situation, seen: date | None, rules: Rulebook) -> list[tuple[Wait, date]]:
    """The days to write down, counted from the day on which it was seen; none where that is not known."""
    if seen is None:
        return []
    return [(wait, after_business_days(seen, rules.number(wait.rule))) for wait in situation.waits]
