"""What stands in a form before the buyer answers: the stored answers, then the page's proposals."""

from __future__ import annotations

from babel.core import get_global, parse_locale
from babel.numbers import get_territory_currencies
from flask import request

from app.claim.address import Address
from app.claim.case import Case
from app.claim.flow import stored
from app.claim.pages.page import Page
from app.claim.values.currencies import DECIMALS
from app.web.language import language


def with_proposals(case: Case, page: Page) -> dict[Address, object]:
    """The stored answers of a page, and a proposal where nothing is stored."""
    kept, proposed = stored(case, page), page.proposals(case, likely_currency())
    return {address: proposed.get(address) if value is None else value for address, value in kept.items()}


def likely_currency() -> str:
    """The currency of the browser's country, as far as it says one; US dollars otherwise.

    A browser may name the country only in a later language (fr, fr-CH), or none at all (ja): then it is the one where
    most people speak the first language. English is spoken everywhere.
    """
    tags = [tag for tag, _weight in request.accept_languages] or [str(language().locale)]
    places = [(spoken, territory) for spoken, territory in map(_place, tags) if spoken]
    first = places[0][0] if places else "en"
    at_home = [territory for spoken, territory in places if spoken == first]
    elsewhere = [territory for _spoken, territory in places]
    likely = [] if any(at_home) or first == "en" else [_place(get_global("likely_subtags").get(first, ""))[1]]
    found = (_in_use(territory) for territory in (*at_home, *likely, *elsewhere))
    return next(filter(None, found), "USD")


def _place(tag: str) -> tuple[str, str]:
    """Language and territory of a language tag; empty for what it does not say."""
    try:
        language, territory, *_rest = parse_locale(tag, sep="-" if "-" in tag else "_")
    except ValueError:
        return "", ""
    return language, territory or ""


def _in_use(territory: str) -> str | None:
    """The currency in use in a territory, if an order can be paid in it."""
    used: list[str] = get_territory_currencies(territory) if territory else []
    return next((currency for currency in used if currency in DECIMALS), None)
