"""A paste in the form of a page: what the buyer typed stays, what is free gets what was read."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import stored
from app.claim.pages.page import Page
from app.claim.paste.pasted import Pasted
from app.web.ask_field import AskField
from app.web.forms import PageForm
from app.web.proposals import likely_currency
from app.web.translate import translate_message


def fill(form: PageForm, case: Case, page: Page, pasted: Pasted, read_before: str = "") -> str:
    """Put what was read into the form's free fields, each marked. Gives what was filled in, for ``read_before`` of
    the next paste: what an earlier one filled in and nobody changed since makes room for this one."""
    if page.from_paste is None:
        return ""
    _empty_again(form, case, page, read_before)
    answers = page.from_paste(case, pasted, typed_answers(form, case, page), _proposed(case, page))
    shown = {address for group in page.grouped(case) for address in group.addresses}
    filled = [address for address in answers if address in shown and address.field in form]
    for address in filled:
        form[address.field].show(answers[address].value, translate_message(answers[address].mark))
    return urlencode({address.field: form[address.field]._value() for address in filled})


def _empty_again(form: PageForm, case: Case, page: Page, read_before: str) -> None:
    """Let stored answers and proposals stand where an earlier paste left its own."""
    left, before, proposed = dict(parse_qsl(read_before)), stored(case, page), _proposed(case, page)
    for address in case.asks_of(page):
        field = form[address.field]
        if left.get(field.name) == field._value():
            field.show(proposed.get(address) if before[address] is None else before[address])


def _proposed(case: Case, page: Page) -> Mapping[Address, object]:
    return page.proposals(case, likely_currency())


def typed_answers(form: PageForm, case: Case, page: Page) -> dict[Address, object]:
    """What the buyer gave, ``None`` for what cannot be read; a proposal that nobody touched is not among it."""
    before, proposed = stored(case, page), _proposed(case, page)
    fields = {address: form[address.field] for address in case.asks_of(page)}
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
