"""The answers that every claim has: receipt, remedy, reason, seller, amount, evidence; and their words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import Field as PlainField

from app.claim.questions.ask import Answers, Ask, Choice, Day, Option, Price, ShortText, Tick
from app.claim.reasons import DETAILS, GROUPS, details_for
from app.claim.reasons.detail import Receipt
from app.claim.seller.act import ACT_GROUPS, Field
from app.claim.seller.acts import ACTS
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


class Wish(StrEnum):
    """What the buyer wants; the first and the last are AliExpress's "Refund Only"."""

    REFUND_ONLY = "refund_only"
    RETURN = "return_and_refund"
    KEEP = "keep_for_part"


class ReceiptAnswers(Answers):
    """Page 1."""

    receipt: Annotated[
        Receipt | None,
        Ask(
            _("Did a parcel come?"),
            Choice(
                (
                    Option("not_received", _("No, nothing came")),
                    Option("received", _("Yes, but wrong, broken or not as shown")),
                    Option("partly_received", _("Yes, but something is missing")),
                )
            ),
            required=True,
        ),
    ] = None


class RemedyAnswers(Answers):
    """Page 3."""

    remedy: Annotated[
        Wish | None,
        Ask(
            _("What do you want?"),
            Choice(
                (
                    Option("refund_only", _("All the money, nothing goes back")),
                    Option("return_and_refund", _("All, and I send it back")),
                    Option("keep_for_part", _("A part, and I keep it")),
                )
            ),
            required=True,
        ),
    ] = None
    postage: Annotated[
        str | None,
        Ask(
            _("Would posting it back cost over half the price?"),
            Choice(
                (
                    Option("yes", _("Yes")),
                    Option("no", _("No")),
                    Option("unknown", _("I do not know")),
                )
            ),
            under=("remedy", ("refund_only",)),
        ),
    ] = None
    postage_sum: Annotated[
        Decimal | None, Ask(_("How much, if you know it?"), Price(), under=("postage", ("yes",)))
    ] = None
    return_if_paid: Annotated[
        bool | None,
        Ask(
            _("I would send it back if they pay the postage"),
            Tick(),
            hint=_("AliExpress may then decide for a return"),
            under=("remedy", ("refund_only",)),
        ),
    ] = None
    label_paid: Annotated[
        bool | None,
        Ask(
            _("The seller or AliExpress gives me a return label that is paid"),
            Tick(),
            under=("remedy", ("return_and_refund",)),
        ),
    ] = None


class ReasonAnswers(Answers):
    """Page 4, in two small steps: the group, then the detail. Which there are follows from receipt and remedy."""

    group: Annotated[
        str | None,
        Ask(
            _("What is wrong?"),
            Choice(tuple(Option(group.id, group.label) for group in GROUPS)),
            required=True,
        ),
    ] = None
    detail: Annotated[
        str | None,
        Ask(
            _("What is wrong?"),
            Choice(tuple(Option(key, d.label, hint=d.hint) for key, d in DETAILS.items())),
            required=True,
        ),
        PlainField(
            description=f"What is wrong. {_SUITING} A finished claim needs it, and its facts under its name."
        ),
    ] = None


_ACT = Ask(
    _("What did the seller do last?"),
    Choice(tuple(Option(act.id, act.label, group=ACT_GROUPS[act.group]) for act in ACTS.values())),
    none=_("I did not write to the seller"),
)


def _acts_with(field: Field) -> tuple[str, tuple[object, ...]]:
    """Under which acts a fact of theirs is asked for."""
    return "act", tuple(act.id for act in ACTS.values() if field in act.fields)


class SellerReport(Answers):
    """One thing that the seller did, with its own facts."""

    act: Annotated[str | None, _ACT] = None
    day: Annotated[date | None, Ask(_("When was that?"), Day(), under=_acts_with("day"))] = None
    sum: Annotated[Decimal | None, Ask(_("Which sum?"), Price(zero=True), under=_acts_with("sum"))] = None
    until: Annotated[date | None, Ask(_("Until when?"), Day(), under=_acts_with("until"))] = None
    done: Annotated[
        bool | None, Ask(_("I did it, and nothing changed"), Tick(), under=_acts_with("done"))
    ] = None
    said: Annotated[
        str | None,
        Ask(
            _("In which words?"),
            ShortText(60),
            hint=_("A few words in English, for example: leaking is normal in summer"),
            under=_acts_with("said"),
        ),
    ] = None
    but: Annotated[
        str | None,
        Ask(
            _("Why do you not agree?"),
            ShortText(60),
            hint=_("For example: the cap had no seal"),
            under=_acts_with("but"),
        ),
    ] = None


class SellerAnswers(Answers):
    """What passed with the seller: the last act, and what came before it. Nothing means that nobody wrote."""

    last: Annotated[SellerReport | None, PlainField(description="What the seller did last")] = None
    before: Annotated[SellerReport | None, PlainField(description="What the seller did before that")] = None


class AmountAnswers(Answers):
    """Page 6, and the last line of page 5."""

    less: Annotated[bool | None, Ask(_("Ask for less"), Tick())] = None
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
        Ask(_("Repair, or the missing part"), Price(), required=True, under=("how", (How.REPAIR,))),
    ] = None
    repair_material: Annotated[
        Decimal | None, Ask(_("Material on top"), Price(), under=("how", (How.REPAIR,)))
    ] = None
    worth: Annotated[
        Decimal | None,
        Ask(
            _("What such a thing costs elsewhere"),
            Price(),
            hint=_("As on a shop's page"),
            required=True,
            under=("how", (How.DIFFERENCE,)),
        ),
    ] = None


class EvidenceAnswers(Answers):
    """Page 7, besides the exhibits."""

    no_video: Annotated[
        bool | None,
        Ask(
            _("I have no video"),
            Tick(),
            hint=_("That is fine. Many claims without a video are paid."),
        ),
    ] = None
    plain_photos: Annotated[
        bool | None,
        Ask(
            _("Leave my photos as they are"),
            Tick(),
            hint=_(
                "Else the copy that you upload has a strip below it: its number in the text, and what it shows."
            ),
        ),
    ] = None
