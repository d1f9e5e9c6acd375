"""Amounts of money as people write and paste them; what could mean two amounts, or another currency's, is asked
back."""

from __future__ import annotations

import re
from decimal import Decimal

from app.claim.values.currencies import decimals_of
from app.claim.values.currency_signs import currencies_of
from app.claim.values.pasted import visible, without_label
from app.claim.values.reading import plain_number, readings
from app.claim.words import Msg, Wrong, _

_PARTS = re.compile(r"(\D*?) ?(\d(?:.*\d)?) ?(\D*)")
_NO_COINS = re.compile(r"^(?:[.,:][-–—−]{1,2}|/-) ?")
"""What stands for "and nothing more": 12.- in Swiss shops, 12,- in Dutch ones, 12/- in Indian ones."""
_TOTAL = re.compile(r"(?:(?:sub)?total|totale|gesamt|summe|razem|итого|toplam|합계|合計)\b ?", re.IGNORECASE)
"""What stands before the sum on order pages, where it was copied without its colon."""
_HOW = _("Write the amount as on the order, for example 12.50")


class NotAnAmount(Wrong):
    """The text is no amount; the message says how to write one."""

    def __init__(self, words: Msg | None = None) -> None:
        super().__init__(words or Msg(_HOW))


class AmbiguousAmount(NotAnAmount):
    """The text could mean two amounts; ``readings`` are both, the larger first."""

    def __init__(self, readings: tuple[Decimal, ...]) -> None:
        self.readings = readings
        super().__init__(
            Msg(_("This could mean two amounts. Write it with its decimals, for example 1234.00"))
        )


class OtherCurrency(NotAnAmount):
    """The sign beside the amount is another currency's; ``currencies`` are those that it can mean, the commonest first.

    ``number`` is the amount without its sign, ``chosen`` the currency that it should be in.
    """

    def __init__(self, number: str, sign: str, chosen: str) -> None:
        self.number, self.sign, self.chosen = number, sign, chosen
        self.currencies = currencies_of(sign)
        words = _("Write the amount in {chosen}: this one is in {sign}")
        super().__init__(Msg.of(words, chosen=chosen, sign=sign))


def parse_amount(text: str, currency: str | None = None) -> Decimal:
    """The amount that a buyer wrote or pasted: 12,50, 1.234,56, 1 234,56, US $12.50, ₹1,23,456.00, 12,50 zł.

    ``currency`` decides how many decimals there can be and which signs may stand beside the number. Raises
    ``AmbiguousAmount`` for one separator before exactly three digits (1,234) where the currency has decimals; where it
    has three, 1.234 is no doubt: such amounts always show them. Raises ``OtherCurrency`` for another currency's sign,
    and
    ``NotAnAmount`` for all else that is no plain amount (NaN, 1e9, 1_000, minus, words).
    """
    parts = _PARTS.fullmatch(without_label(visible(text)))
    found = readings(parts[2]) if parts else ()
    if parts is None or not found:
        raise NotAnAmount
    number, decimals = parts[2], decimals_of(currency)
    behind, no_coins = _NO_COINS.subn("", parts[3])
    for sign in filter(None, (_TOTAL.sub("", parts[1], 1), behind)):
        _check(sign, number, currency)
    if len(found) > 1:
        return _settled(found, number, 0 if no_coins else decimals)
    if not _fits(found[0], decimals):
        raise NotAnAmount
    return found[0]


def _check(sign: str, number: str, currency: str | None) -> None:
    """Raise what is wrong with a sign: it is none, or another currency's."""
    meant = currencies_of(sign)
    if not meant:
        raise NotAnAmount
    if currency and currency not in meant:
        raise OtherCurrency(number, sign, currency)
    if not currency and sign.isascii() and sign.isalpha() and len(sign) == 1:
        raise NotAnAmount  # 12 k is twelve thousand to most people


def _settled(found: tuple[Decimal, ...], number: str, decimals: int) -> Decimal:
    """Which of two readings it is, where the currency's decimals leave no doubt. Raises ``AmbiguousAmount``."""
    larger, smaller = found
    if decimals == 0:
        return larger
    if decimals == 3 and "," not in plain_number(number):
        return smaller
    raise AmbiguousAmount(found)


def _fits(amount: Decimal, decimals: int) -> bool:
    """Whether an amount in a currency can have these decimals; one of two may be left out, and .00 added to none."""
    places = -int(amount.as_tuple().exponent)
    return places <= max(decimals, 2) and (decimals > 0 or amount == amount.to_integral_value())
