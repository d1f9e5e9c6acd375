"""Knows the answers that every claim has: receipt, remedy, reason, seller, amount, evidence; and their words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from app.claim.questions.ask import Answers, Ask, Choice, Day, Option, Price, Tick
from app.claim.reasons import DETAILS, details_for
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.words import _


class How(StrEnum):
    """How the amount comes about."""

    ALL = "all"
    SHARE = "share"
    REPAIR = "repair"
    DIFFERENCE = "difference"


_SUITING = " ".join(
    f"With receipt {receipt.value}: {', '.join(detail.id for detail in details_for(receipt))}."
    for receipt in Receipt
)


class ReceiptAnswers(Answers):
    """Page 1."""

    receipt: Annotated[
        Receipt | None,
        Ask(
            _("Did a parcel come?"),
            Choice(
                (
                    Option("received", _("Yes, and this item was in it"), hint=_("It is broken, wrong, or not what the listing says")),
                    Option("partly_received", _("Yes, but without this item, or with less"), hint=_("A piece, a part or a whole item is missing")),
                    Option("not_received", _("No, nothing came"), hint=_('Also when tracking says "delivered" and it is not here')),
                )
            ),
            required=True,
        ),
    ] = None  # fmt: skip


class RemedyAnswers(Answers):
    """Page 3."""

    remedy: Annotated[
        Remedy | None,
        Ask(
            _("What do you want?"),
            Choice(
                (
                    Option("refund_only", _("Money back, nothing is sent back"), hint=_('AliExpress calls it "Refund Only"')),
                    Option("return_and_refund", _("Send it back and get the money back"), hint=_('AliExpress calls it "Return Goods"')),
                )
            ),
            required=True,
        ),
    ] = None  # fmt: skip
    label_paid: Annotated[
        bool | None, Ask(_("The seller or AliExpress gives me a return label that is paid"), Tick())
    ] = None
    keep_it: Annotated[bool | None, Ask(_("I would keep it for a part of the money"), Tick())] = None


class ReasonAnswers(Answers):
    """Page 4. Which details can be chosen follows from receipt and remedy."""

    detail: Annotated[
        str | None,
        Ask(
            _("What is wrong?"),
            Choice(tuple(Option(key, d.label, hint=d.hint) for key, d in DETAILS.items())),
            required=True,
        ),
        Field(
            description=f"What is wrong. {_SUITING} A finished claim needs it, and its facts under its name."
        ),
    ] = None


class SellerAnswers(Answers):
    """The optional ticks of page 5: what passed between buyer and seller."""

    seller_day: Annotated[date | None, Ask(_("When did you write to the seller?"), Day())] = None
    seller_silent: Annotated[bool | None, Ask(_("The seller did not answer"), Tick())] = None
    seller_refused: Annotated[bool | None, Ask(_("The seller refused"), Tick())] = None
    seller_admitted: Annotated[bool | None, Ask(_("The seller wrote that it is their mistake"), Tick())] = (
        None
    )
    seller_agreed: Annotated[bool | None, Ask(_("The seller agreed to a refund"), Tick())] = None
    seller_told: Annotated[bool | None, Ask(_("The seller told me to open a dispute"), Tick())] = None
    seller_promised: Annotated[
        bool | None, Ask(_("The seller promised to send it again or to pay later"), Tick())
    ] = None
    seller_resent: Annotated[
        bool | None, Ask(_("The seller sent it a second time and that did not solve it"), Tick())
    ] = None
    seller_wait: Annotated[bool | None, Ask(_("The seller asks me to wait longer"), Tick())] = None
    seller_close: Annotated[
        bool | None, Ask(_("The seller asks me to confirm receipt or to close the dispute"), Tick())
    ] = None
    seller_cancel: Annotated[
        bool | None, Ask(_("The seller asks me to cancel with another reason"), Tick())
    ] = None
    seller_gone: Annotated[bool | None, Ask(_("The shop is gone"), Tick())] = None


class AmountAnswers(Answers):
    """Page 6."""

    how: Annotated[
        How | None,
        Ask(
            _("How much do you ask for?"),
            Choice(
                (
                    Option("all", _("All of it")),
                    Option("share", _("Only for the pieces that are bad or missing")),
                    Option("repair", _("What it costs to repair or complete it")),
                    Option("difference", _("The difference to what it is really worth")),
                )
            ),
            required=True,
        ),
    ] = None
    repair_work: Annotated[
        Decimal | None,
        Ask(_("Cost of the repair or the missing part"), Price(), hint=_("As on a quote or a shop's page")),
    ] = None
    repair_material: Annotated[Decimal | None, Ask(_("Material, if it comes on top"), Price())] = None
    worth: Annotated[
        Decimal | None,
        Ask(_("What the thing that you got costs elsewhere"), Price(), hint=_("As on a shop's page")),
    ] = None


class EvidenceAnswers(Answers):
    """Page 7, besides the exhibits."""

    no_video: Annotated[
        bool | None,
        Ask(
            _("I have no video, and the text may say so"),
            Tick(),
            hint=_("Honest words help. Many claims without a video are paid."),
        ),
    ] = None
