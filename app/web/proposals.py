"""What stands in a form before the buyer answers: the stored answers, then the page's proposals."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError
from babel.numbers import get_territory_currencies
from flask import request

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import stored
from app.claim.pages.page import Page
from app.claim.values.currencies import DECIMALS
from app.web.extensions import locale


def with_proposals(case: Case, page: Page) -> dict[Address, object]:
    """The stored answers of a page, and a proposal where nothing is stored."""
    kept, proposed = stored(case, page), page.proposals(case, likely_currency())
    return {address: proposed.get(address) if value is None else value for address, value in kept.items()}


def likely_currency() -> str:
    """The currency of the browser's country, as far as it says one; US dollars otherwise."""
    languages = [language for language, _weight in request.accept_languages]
    for language in languages or [str(locale())]:
        found = _of_country(language)
        if found:
            return found
    return "USD"


def _of_country(language: str) -> str | None:
    """The currency in use where a language tag comes from, if an order can be paid in it."""
    try:
        territory = Locale.parse(language.replace("-", "_")).territory
    except (ValueError, UnknownLocaleError):
        return None
    used: list[str] = get_territory_currencies(territory) if territory else []
    return next((currency for currency in used if currency in DECIMALS), None)
