"""The statements that every claim shares: order, arrival, seller; the request stands in `request.py`. Details own all
others."""

from app.claim.text.seller_statements import seller_statements
from app.claim.text.statement import FirstOf, Sayable, Statement
from app.claim.words import _

_N, _P, _R = ("not_received",), ("partly_received",), ("received",)
_CAME = _P + _R

ORDER: tuple[Sayable, ...] = (
    Statement("order.variant", "ask", _("the version on the order is {variant}"), 12, topic="variant"),
    Statement("order.number", "ask", _("the order number is {order_number}"), 6),
    Statement("order.name", "ask", _("the name on the order is {buyer_name}"), 4),
)
ARRIVAL: tuple[Sayable, ...] = (
    FirstOf(
        (
            Statement(
                "arrival.never_for_long",
                "arrival",
                _("{my_order} that I ordered on {order_date}, {order_date_ago}, {has} not arrived"),
                99,
                when={"receipt": _N},
                short=_("{my_order} {has} not arrived"),
            ),
            Statement(
                "arrival.never_since",
                "arrival",
                _("{my_order} that I ordered on {order_date} {has} not arrived"),
                99,
                when={"receipt": _N},
                short=_("{my_order} {has} not arrived"),
            ),
            Statement(
                "arrival.never",
                "arrival",
                _("{my_order} {has} not arrived"),
                99,
                when={"receipt": _N},
                short=_("{my_order} {has} not arrived"),
            ),
        )
    ),
    FirstOf(
        (
            Statement(
                "arrival.over",
                "arrival",
                _("the delivery time ended on {countdown_end}"),
                88,
                when={"receipt": _N},
                shown_by=("order_page",),
                short=_("the delivery time ended on {countdown_end}"),
            ),
            Statement(
                "arrival.closed",
                "arrival",
                _("the order completed itself on {completed}, and I did not confirm receipt"),
                86,
                when={"receipt": _N},
                shown_by=("order_page",),
            ),
            Statement(
                "arrival.marked",
                "arrival",
                _("the order page says delivered on {delivered}"),
                60,
                when={"receipt": _N},
                shown_by=("order_page",),
            ),
        )
    ),
)
"""A day to come stands only in the request, and a receipt that the buyer confirmed nowhere: they hand the other side a
reason."""
SELLER: tuple[Sayable, ...] = (
    Statement(
        "arrival.completed",
        "cause",
        _("the order completed itself on {completed}"),
        24,
        when={"receipt": _CAME},
    ),
    *seller_statements(),
    Statement("own_words.seller", "seller", "{own_words}", 88, when={"tells_of_seller": (True,)}),
)
ASK: tuple[Sayable, ...] = (
    Statement(
        "order.others",
        "ask",
        _("this case is about this item only, not about the other items of the order"),
        16,
        when={"others": (True,)},
        topic="others",
    ),
)
