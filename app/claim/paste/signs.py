"""The signs of currencies that order pages print beside their prices, and the currencies (ISO 4217) that each can
mean."""

from __future__ import annotations

from collections.abc import Mapping

from app.claim.values.currencies import DECIMALS
from app.claim.values.currency_signs import currencies_of

_PRINTED = (
    "US $ | US$ | C$ | CA$ | CA $ | A$ | AU$ | AU $ | R$ | R $ | MX$ | MX $ | NZ$ | "
    "NZ $ | S$ | SG$ | HK$ | HK $ | NT$ | "
    "NT $ | $ | € | £ | zł | Kč | Ft | lei | лв | лв. | kr | kr. | ₽ | руб | руб. | "
    "₴ | грн | грн. | ₸ | ₪ | ₺ | TL | ₩ | "
    "원 | JP¥ | JP ¥ | 円 | ¥ | ₹ | Rs | Rs. | Rp | RM | ₫ | ฿ | ₱ | ₦ | ₾ | ৳ | ៛ | ₲"
)
"""Only these: beside a price of its own any known sign is read, but among the words of a page many are words."""
SIGNS: Mapping[str, tuple[str, ...]] = {
    sign: currencies_of(sign) for sign in (*DECIMALS, *_PRINTED.split(" | "))
}
"""Each sign and code with the currencies that it can mean."""
