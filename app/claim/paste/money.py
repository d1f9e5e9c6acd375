"""What was paid for the one item of an order, its shipping and its currency, as far as a paste says."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.claim.paste.from_paste import LESS_SHIPPING, MAYBE_SHIPPING, READ, WHICH_CURRENCY, FromPaste
from app.claim.paste.pasted import Pasted, Price, Read
from app.claim.words import Msg


def money(pasted: Pasted, given: Mapping[str, object], preset: Mapping[str, object]) -> dict[str, FromPaste]:
    """Currency, price and shipping for their fields, by name.

    Nothing where a sum was typed, or a currency that the paste's sign does not stand for. The total of an order with
    several items is nobody's price.
    """
    price = pasted.total or pasted.piece_price
    if price is None or given.keys() & {"paid", "shipping"}:
        return {}
    codes = price.value.currencies
    if "currency" in given:
        return _sums(pasted) if given["currency"] in codes else {}
    return {"currency": _currency(price.value, preset.get("currency"))} | _sums(pasted)


def _currency(price: Price, preset: object) -> FromPaste:
    """The currency that the sign stands for; of several the one that is in the form already, or none."""
    if len(price.currencies) == 1:
        return FromPaste(price.currencies[0])
    mark = Msg.of(WHICH_CURRENCY, sign=price.sign)
    return FromPaste(preset if preset in price.currencies else None, mark)


def _sums(pasted: Pasted) -> dict[str, FromPaste]:
    """What was paid for the order's only item, and for posting it."""
    if pasted.several_items or pasted.pieces is None or pasted.total is None:
        return {}
    paid = _paid(pasted, pasted.total)
    if paid is None:
        return {}
    return {"paid": paid} | ({"shipping": FromPaste(pasted.shipping.value.amount)} if pasted.shipping else {})


def _paid(pasted: Pasted, total: Read[Price]) -> FromPaste | None:
    amount = total.value.amount
    if pasted.shipping is not None:
        left = amount - pasted.shipping.value.amount
        return FromPaste(left, LESS_SHIPPING if left != amount else READ) if left > 0 else None
    mark = READ if amount == _goods(pasted) else MAYBE_SHIPPING
    return FromPaste(amount, mark) if amount else None


def _goods(pasted: Pasted) -> Decimal | None:
    """What all pieces cost by themselves."""
    if pasted.piece_price is None or pasted.pieces is None:
        return None
    return pasted.piece_price.value.amount * pasted.pieces.value
