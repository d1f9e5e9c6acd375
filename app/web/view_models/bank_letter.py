"""The letter to the bank on paper: its text, and the exhibits after it with numbers, days and checksums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from flask import url_for

from app.claim.after.due import due_on
from app.claim.after.life import Life
from app.claim.evidence.roles import ROLES
from app.claim.reasons.detail import Receipt
from app.claim.text.bank_letter import bank_letter
from app.claim.words import Msg, _
from app.services.numbered_files import NumberedFile
from app.services.record import Record
from app.web.request_context import local_day
from app.web.translate import day, translate
from app.web.view_models.after import ShownLetter
from app.web.view_models.letter import letter_lines, meaning

SUBJECT = _("Payment to AliExpress: please claim it back")
"""The line above the letter, in English as the letter is; a page in another language says it, too."""
_GROUNDS = {
    Receipt.NOT_RECEIVED: _("it did not come"),
    Receipt.PARTLY: _("a part of it did not come"),
    Receipt.RECEIVED: _("it is not as described"),
}
"""What a bank and PayPal call it."""
_BACK = _("the goods went back, and the refund did not come")


@dataclass(frozen=True, slots=True)
class Plate:
    """One exhibit after the letter; a picture of it where there is one."""

    number: str
    title: str
    name: str
    added: str
    sha256: str
    picture_url: str | None


@dataclass(frozen=True, slots=True)
class BankLetterPage:
    """The page to print; ``today`` stands on the letter, ``warnings`` and ``steps`` only on the screen."""

    template: ClassVar[str] = "bank_letter.html"
    today: str
    subject: str
    subject_gloss: str | None
    letter: ShownLetter
    plates: list[Plate]
    warnings: list[str]
    steps: list[str]
    claim_url: str


def bank_letter_page(life: Life, claim_id: str, record: Record, files: list[NumberedFile]) -> BankLetterPage:
    """The page of a claim."""
    made = bank_letter(life)
    letter = ShownLetter("bank-letter", translate("To the bank"), made.text, letter_lines(made.sentences))
    return BankLetterPage(
        day(local_day(life.case.now)),
        SUBJECT,
        meaning(SUBJECT),
        letter,
        [_plate(one, claim_id, record) for one in files],
        _warnings(),
        [*_lacking(life), *_steps(life, has_plates=bool(files))],
        url_for("after.show", claim_id=claim_id),
    )


def _plate(one: NumberedFile, claim_id: str, record: Record) -> Plate:
    stored = record.files_by_exhibit.get(one.exhibit.id)
    has_picture = stored is not None and stored.thumbnail is not None
    picture = url_for("files.thumbnail", claim_id=claim_id, exhibit=one.exhibit.id) if has_picture else None
    added = day(local_day(one.added_at)) if one.added_at else ""
    title = translate(ROLES[one.exhibit.role or "other"].label)
    return Plate(one.number, title, one.exhibit.name, added, one.sha256, picture)


def _warnings() -> list[str]:
    return [
        translate(
            "This may cost your AliExpress account. Keep it for a serious loss, after dispute and appeal."
        ),
        translate("A bank can refuse it. Is it worth it for this sum?"),
    ]


def _ground(life: Life) -> str:
    """What a bank calls it: after a return that arrived it is the refund that is missing."""
    if life.has_arrived_back:
        return _BACK
    return _GROUNDS[life.case.receipt or Receipt.RECEIVED]


def _lacking(life: Life) -> Iterator[str]:
    """What the letter cannot say yet, and should."""
    if not life.case.claim.order.order_number:
        yield translate("The order number is not known here: write it on the letter.")
    if life.paid_on is None:
        yield translate("The day of payment is not known here: write it on the letter.")


def _steps(life: Life, *, has_plates: bool) -> list[str]:
    """The platform's own steps, with the usual day where the day of payment is known."""
    until, ground = due_on(life, "bank"), Msg(_ground(life))
    first = translate("Ask the bank or PayPal for its own last day.")
    if until is not None and until >= life.today:
        first = translate("Ask the bank or PayPal for its own last day. Usually it is {day}.", day=until)
    if life.paid_with == "paypal":
        return [
            first,
            translate("At PayPal: Resolution Centre, then report a problem with this payment."),
            translate("Choose what fits: {ground}.", ground=ground),
            translate("Let the dispute at AliExpress end first, if the day allows."),
        ]
    return [
        first,
        translate("Ask for its own form, and choose what fits: {ground}.", ground=ground),
        translate("Send this letter with the pages after it, by post or fax, and keep the receipt.")
        if has_plates
        else translate("Send this letter with your photos and papers, by post or fax, and keep the receipt."),
    ]
