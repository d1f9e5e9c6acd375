"""Words of the page itself: status words, buttons, tags, and where the order ends. Seen words are read; others only
part lines."""

from __future__ import annotations

from collections.abc import Mapping

from app.claim.paste.pasted import Status

STATUS_WORDS: Mapping[str, Status] = {
    word: status
    for status, words in (
        (Status.PROCESSING, "processing"),
        (Status.SHIPPED, "awaiting delivery | processed | shipped"),
        (Status.COMPLETED, "completed | finished"),
        (Status.CANCELLED, "canceled | cancelled | closed"),
        (Status.EXPIRED, "expired"),
        (Status.COMPLETED, "finalizado"),
        (Status.CANCELLED, "cancelado | cerrado"),
        (Status.SHIPPED, "aguardando a entrega | processado | enviado"),
        (Status.COMPLETED, "concluido"),
        (Status.CANCELLED, "compra cancelada"),
        (Status.EXPIRED, "pagamento expirado"),
        (Status.DELIVERED, "배송 완료"),
        (Status.SHIPPED, "caka sa na dorucenie"),
        (Status.COMPLETED, "dokoncene"),
        (Status.CANCELLED, "zrusene"),
        (Status.EXPIRED, "platnost vyprsala"),
    )
    for word in words.split(" | ")
}
"""Whole lines that say where the order stands; only words that were seen on a page."""

FREE_RETURN = frozenset({"free returns", "free return"})
"""Whole lines that are the mark of a free return."""

FREE_SHIPPING = frozenset({"free shipping", "frete gratis"})
"""What stands behind a label of shipping when there is nothing to pay."""

DETAILS = frozenset({"details", "order details", "order details >", "details >"})
"""The link behind which a card of the list names its store."""

CONTACT_SELLER = frozenset(
    "contact seller | verkaufer kontaktieren | contactar al vendedor | contactar con el vendedor | falar com o vendedor"
    " | contacter le vendeur | contatta il venditore | skontaktuj sie ze sprzedawca | neem contact op met verkoper"
    " | связаться с продавцом | 판매자에게 문의 | セラーに連絡 | satıcıyla iletisime gec".split(" | ")
)
"""The link between store and items."""

BUTTONS = (
    DETAILS
    | CONTACT_SELLER
    | FREE_RETURN
    | FREE_SHIPPING
    | frozenset(
        "copy | kopieren | copiar | copier | copia | kopiuj | kopieren | kopiëren | копировать | 복사 | コピー"
        " | kopyala | نسخ | העתק | kopirovat"
        " | add to cart | remove | track status | track order | confirm received | receipt"
        " | returns/refunds | return/refund | snapshot | fast delivery | vat included | wliczono podatek vat"
        " | view all | all / last year | orders | to pay | deleted orders | open dispute".split(" | ")
    )
)
"""Buttons, links, tabs and tags: whole lines that are no words of an item."""

COUPON_WORDS = ("coupon", "cupom", "collect ", "gutschein", "купон", "쿠폰")
"""In a line with one of these an amount is no price."""

ENDS = frozenset({"more to love", "view orders", "help center", "help centre"})
"""From here on the page shows other goods, other orders, or its foot."""
