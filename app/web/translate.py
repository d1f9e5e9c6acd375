"""How a message is said in the page's language: translated, with rules and values filled in as the locale writes
them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from typing import Any

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent
from flask import current_app

from app.claim.rulebook.rule import Rulebook
from app.claim.values.currencies import round_amount
from app.claim.values.units import Money, Quantity, Size, megabytes
from app.claim.words import Inside, Listing, Msg
from app.web.language import gettext, language, ngettext

ENDS = (".", "…")
"""How a value may end that brings its own full stop: a Russian day does ("4 дек. 2026 г.")."""
_DOUBLE_END = re.compile(r"(?<!\.)([.…])\.(?!\.)")


def rules() -> Rulebook:
    """The rulebook that this application runs with."""
    book = current_app.extensions["claimwright_rules"]
    assert isinstance(book, Rulebook)
    return book


def translate(text: str, **values: object) -> str:
    """A marked text in the page's language; placeholders without a value are rule ids."""
    spoken = language()
    if values:
        return _filled(*spoken.look_up(text), values)
    said = spoken.said.get(text)
    if said is None:
        said = _filled(*spoken.look_up(text), values)
        spoken.keep(text, said)
    return said


def _filled(words: str, names: tuple[str, ...], values: Mapping[str, object]) -> str:
    if not names:
        return words.format()
    book = rules()
    said = {name: format_value(values[name] if name in values else book.shown(name)) for name in names}
    filled = words.format_map(said)
    if any(value.endswith(ENDS) for value in said.values()):
        filled = _DOUBLE_END.sub(r"\1", filled)
    return _closed_up(filled) if "" in said.values() else filled


def _closed_up(text: str) -> str:
    """The text without the spaces around what says nothing: words that agree with a number in English alone."""
    return re.sub(r" +(?=[.,;:?!،؛؟)])", "", re.sub(r" {2,}", " ", text)).strip(" ")


def translate_message(message: Msg | str) -> str:
    """A message as it is said."""
    return translate(message.text, **message.values) if isinstance(message, Msg) else translate(message)


def inside(name: Inside) -> str:
    """A name as it stands within a sentence: its first letter small, unless its word is all capitals (SSD)."""
    said = translate(name.text)
    return said[:1].lower() + said[1:] if said[1:2].islower() else said


def listing(value: Listing) -> str:
    """Several messages in a row, as the locale writes them."""
    spoken, parts = language().locale, [translate_message(part) for part in value.parts]
    if spoken.language not in _COMMAS_ALONE:
        return str(format_list(parts, locale=spoken))
    between = spoken.list_patterns["standard"]["middle"]
    return str(reduce(between.format, parts))


_COMMAS_ALONE = {"ko"}
"""Languages in which the word before the last part of a row joins nouns alone, and a row here may hold clauses."""


def format_value(value: object) -> str:
    """A value as the page's locale writes it."""
    return next((write(value) for kind, write in _WRITTEN.items() if isinstance(value, kind)), str(value))


def day(value: date) -> str:
    """A date with the month as a word, so that no two numbers can be mistaken."""
    spoken = language()
    written = spoken.days.get(value)
    if written is None:
        written = format_date(value, spoken.day_pattern, locale=spoken.locale)
        spoken.keep_day(value, written)
    return written


def moment(value: datetime) -> str:
    """A day with the time of its own zone."""
    spoken = language()
    pattern = str(spoken.locale.datetime_formats["medium"]).format("HH:mm", spoken.day_pattern)
    return format_datetime(value, pattern, tzinfo=value.tzinfo, locale=spoken.locale)


def money(value: Money) -> str:
    """An amount with its ISO code: 18.40 USD, as the locale writes numbers and marks thousands."""
    rounded = round_amount(value.amount, value.currency)
    thousands = language().locale.decimal_formats[None].pattern.partition(".")[0]
    return format_currency(
        rounded, value.currency, f"{thousands}.00\u00a0\u00a4\u00a4", locale=language().locale
    )


def size(value: Size) -> str:
    """A file's size: 1.9 MB, or 840 kB for small ones."""
    if value.bytes < 100_000:
        kilobytes = format_decimal(
            max(1, value.bytes // 1000) if value.bytes else 0, locale=language().locale
        )
        return gettext("{count} kB").format(count=kilobytes)
    plain = megabytes(value)
    shown = format_decimal(
        plain.normalize() if plain != plain.to_integral_value() else int(plain), locale=language().locale
    )
    return gettext("{count} MB").format(count=shown)


def quantity(value: Quantity) -> str:
    """A number with its unit: 15 days, 500 characters."""
    number = value.value
    count = format_decimal(number, locale=language().locale)
    match value.unit:
        case "percent":
            return format_percent(Decimal(number) / 100, locale=language().locale)
        case "usd":
            return money(Money(Decimal(number), "USD"))
        case "bytes":
            return size(Size(int(number)))
        case _:
            return str(_counted(value.unit, int(number)).format(count=count))


_COUNTED: dict[str, Callable[[int], str]] = {
    "days": lambda number: ngettext("{count} day", "{count} days", number),
    "hours": lambda number: ngettext("{count} hour", "{count} hours", number),
    "minutes": lambda number: ngettext("{count} minute", "{count} minutes", number),
    "seconds": lambda number: ngettext("{count} second", "{count} seconds", number),
    "cm": lambda _number: gettext("{count} cm"),
    "business_days": lambda number: ngettext("{count} working day", "{count} working days", number),
    "appeals": lambda number: ngettext("{count} appeal", "{count} appeals", number),
    "characters": lambda number: ngettext("{count} character", "{count} characters", number),
    "words": lambda number: ngettext("{count} word", "{count} words", number),
}
"""The words for each unit; Babel's own have gaps in some languages (days in Arabic)."""


def _counted(unit: str, number: int) -> str:
    return _COUNTED[unit](number) if unit in _COUNTED else "{count}"


_WRITTEN: dict[type, Callable[[Any], str]] = {
    Msg: translate_message,
    Inside: inside,
    Listing: listing,
    Money: money,
    Size: size,
    Quantity: quantity,
    datetime: lambda value: moment(value),
    date: day,
    Decimal: lambda value: format_decimal(value, locale=language().locale),
}
"""How each kind of value is written; a moment before a day, since it is one, too."""
