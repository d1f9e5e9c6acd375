"""The "file it now" card: what AliExpress's form asks, in its order, and what to click or type there."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.draft import Draft
from app.claim.model.answers import How
from app.claim.model.claim import Length
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.text import english
from app.claim.words import _
from app.web.language import language
from app.web.translate import translate

REMEDIES = {Remedy.REFUND_ONLY: _("Refund Only"), Remedy.RETURN: _("Return Goods")}
"""AliExpress's own words (policy, section 2)."""
OLD_BUTTON, NEW_BUTTON = _("Open Dispute"), _("Returns & refunds")
RECEIVED = {
    Receipt.RECEIVED: (_("Yes"), None),
    Receipt.PARTLY: (_("Yes"), _("If it also asks whether you got everything: No")),
    Receipt.NOT_RECEIVED: (_("No"), None),
}


@dataclass(frozen=True, slots=True)
class CardRow:
    """One row; the form's fields take the value without its unit. ``copy_id`` is the element that can be copied."""

    label: str
    value: str
    note: str | None = None
    copy_id: str | None = None
    unit: str = ""


def card(draft: Draft, length: Length) -> list[CardRow]:
    """The rows of the card; values are what stands or goes into the form."""
    assert draft.case.detail is not None
    assert draft.case.amount is not None
    assert draft.claim.receipt.receipt is not None
    received, note = RECEIVED[draft.claim.receipt.receipt]
    reason = draft.case.detail
    number, _space, currency = english.money(draft.case.amount.money).partition(" ")
    return [
        CardRow(
            translate("Open this"),
            translate(
                "My Orders, the order, then at this item: {old} or {new}",
                old=_beside(OLD_BUTTON),
                new=_beside(NEW_BUTTON),
            ),
        ),
        CardRow(translate("Received the goods?"), _beside(received), translate(note) if note else None),
        CardRow(translate("Type"), _beside(REMEDIES[draft.case.remedy or Remedy.REFUND_ONLY])),
        CardRow(
            translate("Reason"),
            _beside(" > ".join(reason.wording), translate(reason.label)),
            translate("Not there? Choose the nearest true one."),
        ),
        CardRow(translate("Refund amount"), number, _amount_note(draft), "card-amount", currency),
        CardRow(translate("Description"), translate("The dispute text"), None, f"text-{length}"),
    ]


def _beside(words: str, meaning: str = "") -> str:
    """AliExpress's words, which are English for many buyers, and on a page in another language what they mean."""
    said = meaning or translate(words)
    return words if language().is_english or said == words else f"{words} ({said})"


def _amount_note(draft: Draft) -> str | None:
    assert draft.case.amount is not None
    if draft.case.amount.how is How.ALL:
        return translate("Another currency there? Ask for all of it.")
    return translate("The sum: {arithmetic}", arithmetic=draft.case.amount.told)
