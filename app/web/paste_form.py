"""A paste in the form of a page: what the buyer typed stays, what is free gets what was read."""

from __future__ import annotations

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import stored
from app.claim.pages.page import Page
from app.claim.paste.pasted import Pasted
from app.web.ask_field import AskField
from app.web.forms import PageForm
from app.web.proposals import likely_currency
from app.web.translate import translate_message


def fill(form: PageForm, case: Case, page: Page, pasted: Pasted) -> bool:
    """Put what was read into the form's free fields, each marked; whether there was any."""
    if page.from_paste is None:
        return False
    proposed = page.proposals(case, likely_currency())
    answers = page.from_paste(case, pasted, typed_answers(form, case, page), proposed)
    shown = {address for group in page.grouped(case) for address in group.addresses}
    filled = [address for address in answers if address in shown and address.field in form]
    for address in filled:
        form[address.field].show(answers[address].value, translate_message(answers[address].mark))
    return bool(filled)


def typed_answers(form: PageForm, case: Case, page: Page) -> dict[Address, object]:
    """What the buyer gave, ``None`` for what cannot be read; a proposal that nobody touched is not among it."""
    before, proposed = stored(case, page), page.proposals(case, likely_currency())
    fields = {address: form[address.field] for address in page.asks(case)}
    return {
        address: field.data
        for address, field in fields.items()
        if _is_given(field, before[address], proposed.get(address))
    }


def _is_given(field: AskField, kept: object, proposed: object) -> bool:
    """Whether something stands in the field that is not just proposed; what was emptied is free again."""
    if field.data is None:
        return bool(field.raw and field.raw.strip())
    return kept is not None or bool(field.data != proposed)
