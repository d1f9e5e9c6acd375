"""The currency that is proposed is the one in use where the browser's language comes from."""

from __future__ import annotations

import pytest
from flask import Flask

from app.web.proposals import likely_currency


@pytest.mark.parametrize(
    ("languages", "currency"),
    [
        ("is-IS", "ISK"),
        ("en-NZ", "NZD"),
        ("de-CH", "CHF"),
        ("de-CH,de;q=0.9,en-US;q=0.8", "CHF"),
        ("en-IN", "INR"),
        ("pt-BR", "BRL"),
        ("pt-PT", "EUR"),
        ("es-MX", "MXN"),
        ("es-CL", "CLP"),
        ("ar-KW", "KWD"),
        ("en-KW", "KWD"),
        ("uk-UA", "UAH"),
        ("kk-KZ", "KZT"),
        ("ka-GE", "GEL"),
        ("hr-HR", "EUR"),
        ("cs-CZ", "CZK"),
        ("ko-KR,ko;q=0.9,en-US;q=0.8", "KRW"),
        ("zh-Hant-TW", "TWD"),
        ("zh-TW", "TWD"),
        ("sr-Latn-RS", "RSD"),
        ("vi-VN", "VND"),
        ("fr-CA", "CAD"),
        ("fr-TN", "TND"),
        # Some browsers name no country for a language that one country speaks.
        ("ja,en-US;q=0.7,en;q=0.3", "JPY"),
        ("is,en-US;q=0.5", "ISK"),
        ("fr,fr-CH;q=0.8,en-US;q=0.5", "CHF"),
        ("ko", "KRW"),
        ("en,fr-CH;q=0.5", "CHF"),
        ("en", "USD"),
        ("es-419,es;q=0.9", "USD"),
        ("xx-YY", "USD"),
        ("*", "USD"),
        ("", "USD"),
        ("eo", "USD"),
    ],
)
def test_currency_in_use_there(app: Flask, languages: str, currency: str) -> None:
    with app.test_request_context("/", headers={"Accept-Language": languages}):
        assert likely_currency() == currency
