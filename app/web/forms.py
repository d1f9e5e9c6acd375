"""The questions of a page as a form, and what is wrong with what was sent as instructions at the fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from babel.numbers import get_currency_name
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict
from wtforms.fields.core import UnboundField
from wtforms.form import BaseForm

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import stored
from app.claim.pages.page import Page
from app.claim.questions.ask import Ask, Choice, Kind, Option
from app.claim.values.currencies import DECIMALS
from app.claim.words import Wrong, _
from app.web.ask_field import AskField
from app.web.fields import FIELDS
from app.web.language import language, once_per_language
from app.web.price_field import PriceField
from app.web.text_fields import TextField
from app.web.translate import translate, translate_message
from app.web.view_models.frame import ErrorLink


class StepForm:
    """The questions of one page as fields. ``values`` are the stored answers, ``formdata`` what was sent.

    ``currency`` is the claim's, where the page does not ask for it.
    """

    def __init__(
        self,
        asks: Mapping[str, Ask],
        stored: Mapping[str, Any],
        formdata: MultiDict[str, str] | None = None,
        currency: str | None = None,
    ) -> None:
        unbound = {
            name: UnboundField(FIELDS[type(ask.kind)], _worded(name, ask)) for name, ask in asks.items()
        }
        self._form = BaseForm(unbound)
        sent = formdata.get("currency") if formdata else None
        chosen = sent or stored.get("currency") or currency
        for field in self:
            if isinstance(field, PriceField):
                field.in_currency(
                    chosen if chosen in DECIMALS else None, "currency" if "currency" in asks else ""
                )
        self._form.process(formdata, data=dict(stored))
        self._sent = formdata is not None
        self._nest()

    def __iter__(self) -> Iterator[AskField]:
        for field in self._form:
            assert isinstance(field, AskField)
            yield field

    def __getitem__(self, name: str) -> AskField:
        field = self._form[name]
        assert isinstance(field, AskField)
        return field

    def __contains__(self, name: str) -> bool:
        return name in self._form

    @property
    def values(self) -> dict[str, Any]:
        """The typed answers by name; what could not be read is left out."""
        return {field.name: field.data for field in self if not field.errors}

    def top(self, names: Iterable[str]) -> list[AskField]:
        """The fields of these names that do not stand under another one; those stand in its ``opened``."""
        return [self[name] for name in names if name in self and name not in self._nested]

    def _nest(self) -> None:
        """Let each field stand under the one that opens it."""
        self._nested = set()
        for field in self:
            leader = self._leader(field)
            if leader is not None:
                leader.opened.append(field)
                self._nested.add(field.name)

    def _leader(self, field: AskField) -> AskField | None:
        """The field under which this one stands."""
        if field.ask.under is None:
            return None
        name = self._beside(field.name) + field.ask.under[0]
        return next((other for other in self if other.name == name), None)

    def _beside(self, name: str) -> str:
        """What the names of the questions of the same part begin with."""
        return ""

    def _is_asked(self, field: AskField) -> bool:
        """Whether what was sent opens this field."""
        leader = self._leader(field)
        if leader is None:
            return True
        return self._is_asked(leader) and field.ask.is_asked({(field.ask.under or ("",))[0]: leader.data})

    def check(self) -> bool:
        """Collect what could not be read and what is missing; True when there is nothing."""
        for field in self:
            if not self._is_asked(field):
                field.errors, field.data = [], None
                continue
            field.errors = [translate_message(words) for words in field.process_errors]
            if field.ask.required and not field.errors and not self._answered(field):
                field.errors = [translate(field.empty)]
        return not any(field.errors for field in self)

    def _answered(self, field: AskField) -> bool:
        """Whether the field is filled, or the one that does as well; what is wrong there is said there."""
        if field.data is not None:
            return True
        if field.ask.instead not in self:
            return False
        instead = self[field.ask.instead]
        return instead.data is not None or bool(instead.process_errors)

    def add_error(self, name: str, words: str) -> None:
        """Put a problem at a field; at the first one where the field is not shown."""
        field = self[name] if name in self else next(iter(self))
        field.errors = [*field.errors, words]

    def add_invalid(self, error: ValidationError) -> None:
        """Put what the model does not take at its fields."""
        for problem in error.errors(include_url=False):
            inner = problem.get("ctx", {}).get("error")
            words = (
                _words(inner)
                if isinstance(inner, ValueError)
                else translate("This answer does not fit. Write it shorter or simpler.")
            )
            self.add_error(str(problem["loc"][0]) if problem["loc"] else "", words)

    def error_list(self) -> list[ErrorLink]:
        """The summary on top: each error linked to its field."""
        return [
            ErrorLink(_told(field.label.text, words), f"#{field.id}")
            for field in self
            for words in field.errors
        ]


class PageForm(StepForm):
    """The questions of a page of the way; ``given`` is what stands in it where nothing was sent."""

    def __init__(
        self,
        case: Case,
        page: Page,
        given: Mapping[Address, object] | None = None,
        sent: MultiDict[str, str] | None = None,
    ) -> None:
        self._addresses = {address.field: address for address in case.asks_of(page)}
        shown = stored(case, page) if given is None else given
        asks = {address.field: ask for address, ask in case.asks_of(page).items()}
        values = {address.field: value for address, value in shown.items()}
        super().__init__(asks, values, sent, case.claim.order.currency)

    def _beside(self, name: str) -> str:
        return name.removesuffix(self._addresses[name].name)

    @property
    def rewritten(self) -> tuple[Address, ...]:
        """The typed words that stand in the English text in other letters than they were typed in."""
        return tuple(
            self._addresses[field.name] for field in self if isinstance(field, TextField) and field.becomes
        )

    @property
    def answers(self) -> dict[Address, object]:
        """The typed answers by their addresses; what could not be read is left out."""
        return {self._addresses[name]: value for name, value in self.values.items()}


def _told(question: str, what: str) -> str:
    """A line of the summary: a label that ends without a mark of its own gets one."""
    pattern = (
        _("{question} {what}") if question.endswith(("?", "!", ".", "？", "؟")) else _("{question}: {what}")
    )
    return translate(pattern, question=question, what=what)


def _words(error: ValueError) -> str:
    """What an answer that cannot be kept says for itself."""
    return translate_message(error.words if isinstance(error, Wrong) else str(error))


def set_suffix(form: StepForm, currency: str | None) -> None:
    """Show the currency beside amounts on pages that do not ask for it."""
    for field in form:
        if isinstance(field, PriceField) and currency and "currency" not in form:
            field.suffix = currency


def _worded(name: str, ask: Ask) -> Ask:
    """Currencies get their names from the locale."""
    return replace(ask, kind=_named_currencies(ask.kind)) if name == "currency" else ask


@once_per_language
def _named_currencies(_kind: Kind) -> Choice:
    locale = language().locale
    return Choice(
        tuple(
            Option(
                code, f"{code} - {get_currency_name(code, locale=locale)}".replace("{", "").replace("}", "")
            )
            for code in DECIMALS
        )
    )
