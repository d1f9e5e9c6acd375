"""What a seller's message is read as: every meaning in the languages that we know, and what is no wish at all."""

from __future__ import annotations

import pytest

from app.claim.after.events import EVENTS
from app.claim.after.message import MESSAGE_AT_MOST, read_message
from app.claim.after.message_words import MEANINGS, PATTERNS

SAID = {
    "close": (
        "Please close the dispute first",
        "请关闭纠纷",
        "Закройте спор",
        "Cierre la disputa",
        "Feche a disputa",
    ),
    "confirm": (
        "please confirm that you received the goods",
        "请确认收货",
        "Подтвердите получение",
        "Confirme el pedido",
    ),
    "cancel": ("can you cancel the order", "请取消这个订单", "Отмените заказ", "cancelar el pedido"),
    "coupon": ("we give you a coupon", "送您优惠券", "дадим купон", "un cupón", "um cupom"),
    "outside": ("refund by PayPal", "微信转账", "номер карты", "cuenta bancaria", "conta bancária"),
    "link": (
        "buy with this special link",
        "点击链接",
        "по ссылке",
        "compre en este enlace",
        "compre neste link",
    ),
    "new": ("we resend a new one", "重新发货", "отправим новый", "reenviamos", "reenviaremos"),
    "post": ("please return the item", "请退货", "верните товар", "devolver", "devolução"),
    "wait": ("wait for 15 days", "请耐心等待", "подождите", "espere unos días", "aguarde"),
    "small": ("open dispute for 10 USD", "修改金额"),
}


@pytest.mark.parametrize(("meaning", "text"), [(key, text) for key, texts in SAID.items() for text in texts])
def test_what_a_seller_wants_is_found(meaning: str, text: str) -> None:
    assert meaning in read_message(text).meanings


@pytest.mark.parametrize(
    "text",
    [
        "Hello dear, thank you for your message.",
        "We will send the item tomorrow.",
        "Here is the tracking link of your parcel.",
        "Vale, gracias por su mensaje.",
        "",
    ],
)
def test_what_is_no_wish_is_left_alone(text: str) -> None:
    assert read_message(text).meanings == ()


def test_sums_and_days_are_marked_where_they_stand() -> None:
    text = "We pay US $5.50, or 20% of it, until 2026-12-01 or in 3 days. Мы вернём 300 руб. 退5美元, 3天内"
    found = read_message(text)
    assert {"US $5.50", "20%"} <= set(found.sums)
    assert {"2026-12-01", "3 days", "3天"} <= set(found.days)
    assert "".join(span.text for span in found.spans) == text


def test_the_most_dangerous_comes_first_and_a_long_text_ends() -> None:
    found = read_message("Please wait. Close the dispute, and we pay by PayPal.")
    assert found.meanings == ("outside", "close", "wait")
    assert len("".join(span.text for span in read_message("a " * MESSAGE_AT_MOST).spans)) == MESSAGE_AT_MOST


def test_every_meaning_has_words_and_an_event_that_fits() -> None:
    assert PATTERNS.keys() == MEANINGS.keys() == SAID.keys()
    for found in MEANINGS.values():
        ask = EVENTS[found.event].asks[found.question]
        assert found.value in {option.value for option in ask.options}


def test_a_message_of_one_kind_of_sign_is_read_at_once() -> None:
    for sign in ("1", "1.", "close ", "$", "取消", " "):
        assert read_message(sign * MESSAGE_AT_MOST).spans
