"""Knows the sentences that every claim shares: order, arrival, seller, request. Details own all others."""

from app.claim.text.clauses import Clause, Either
from app.claim.words import _

_CAME = ("received", "partly_received")
_NOT = ("not_received",)
_REFUND = ("refund_only",)
_RETURN = ("return_and_refund",)
_PART = ("share", "repair", "difference")

ORDER: tuple[Clause | Either, ...] = (
    Either(
        (
            Clause("order.number", "order", _("I ordered {item} (order {order_number}) for {price}."), short=_("I ordered {item} for {total}.")),
            Clause("order.plain", "order", _("I ordered {item} for {price}."), short=_("I ordered {item} for {total}.")),
        )
    ),
    Clause("order.variant", "order", _("I chose this variant: {variant}."), weight=3),
    Clause("order.date", "order", _("The order date is {order_date}."), weight=3),
    Clause("order.name", "order", _("The name on the order is {buyer_name}."), weight=3),
)  # fmt: skip
ARRIVAL: tuple[Clause | Either, ...] = (
    Clause("arrival.never", "arrival", _("{It} {has} not arrived."), when={"receipt": _NOT}),
    Clause("arrival.countdown", "arrival", _("The delivery time ended on {countdown_end}."), when={"receipt": _NOT, "waits": (True,)}),
    Clause("arrival.countdown_runs", "arrival", _("The last delivery day is {countdown_end}."), weight=2, when={"receipt": _NOT, "waits": (False,)}),
    Clause("arrival.marked", "arrival", _("The order page says delivered on {delivered}, but nothing came to me."), when={"receipt": _NOT}),
    Clause("arrival.day", "arrival", _("The parcel came on {delivered}."), when={"receipt": _CAME}),
    Clause("arrival.countdown_came", "arrival", _("The delivery was due by {countdown_end}."), weight=3, when={"receipt": _CAME}),
    Clause("arrival.confirmed", "arrival", _("I confirmed receipt on {confirmed}."), when={}),
    Clause("arrival.completed", "arrival", _("The order was completed automatically on {completed}."), when={}),
)  # fmt: skip
SELLER: tuple[Clause | Either, ...] = (
    Clause("seller.day", "seller", _("I wrote to the seller on {seller_day}."), weight=2),
    Clause("seller.admitted", "seller", _("The seller wrote that it is the seller's mistake."), weight=2, when={"seller_admitted": (True,)}),
    Clause("seller.agreed", "seller", _("The seller agreed to a refund in the messages."), weight=2, when={"seller_agreed": (True,)}),
    Clause("seller.told", "seller", _("The seller told me to open this dispute."), weight=2, when={"seller_told": (True,)}),
    Clause("seller.resent", "seller", _("A second delivery did not solve it."), weight=2, when={"seller_resent": (True,)}),
    Clause("seller.refused", "seller", _("The seller refused a solution."), weight=2, when={"seller_refused": (True,)}),
    Clause("seller.silent", "seller", _("The seller did not answer."), weight=2, when={"seller_silent": (True,)}),
    Clause("seller.promised", "seller", _("The seller promised to send it again or to pay later."), weight=2, when={"seller_promised": (True,)}),
    Clause("seller.wait", "seller", _("The seller asks me to wait longer, and I do not want to."), weight=2, when={"seller_wait": (True,)}),
    Clause("seller.close", "seller", _("The seller asks me to confirm receipt or to close the dispute."), weight=2, when={"seller_close": (True,)}),
    Clause("seller.cancel", "seller", _("The seller asks me to cancel with another reason."), weight=2, when={"seller_cancel": (True,)}),
    Clause("seller.gone", "seller", _("The shop is closed now."), weight=2, when={"seller_gone": (True,)}),
)  # fmt: skip
TELLING = ("seller.admitted", "seller.agreed", "seller.told", "seller.resent")
"""What the seller did that speaks for the claim by itself."""
NO_VIDEO = Clause(
    "exhibits.no_video", "exhibits", _("I have no video."), weight=2, when={"no_video": (True,)}
)
ASKING = Either(
    (
        Clause("request.part", "request", _("Please refund {amount} ({arithmetic})."), short=_("Please refund {amount}."), when={"remedy": _REFUND, "how": _PART}),
        Clause("request.all_shipping", "request", _("Please refund {amount}, the price and shipping."), short=_("Please refund {amount}."), when={"remedy": _REFUND, "shipped": (True,)}),
        Clause("request.all", "request", _("Please refund {amount}, the full price."), short=_("Please refund {amount}."), when={"remedy": _REFUND}),
        Clause("request.free_return_part", "request", _("I ask for a free return and a refund of {amount} ({arithmetic})."), short=_("Free return, please refund {amount}."), when={"remedy": _RETURN, "free_return": (True,), "how": _PART}),
        Clause("request.free_return", "request", _("I ask for a free return and a refund of {amount}."), short=_("Free return, please refund {amount}."), when={"remedy": _RETURN, "free_return": (True,)}),
        Clause("request.label_part", "request", _("I will return {it_back} with the paid label and ask for a refund of {amount} ({arithmetic})."), short=_("Paid return label, please refund {amount}."), when={"remedy": _RETURN, "label_paid": (True,), "how": _PART}),
        Clause("request.label", "request", _("I will return {it_back} with the paid label and ask for a refund of {amount}."), short=_("Paid return label, please refund {amount}."), when={"remedy": _RETURN, "label_paid": (True,)}),
        Clause("request.return_part", "request", _("Please send a return label and refund {amount} ({arithmetic}) after the return."), short=_("Return, please refund {amount}."), when={"remedy": _RETURN, "how": _PART}),
        Clause("request.return", "request", _("Please send a return label and refund {amount} after the return."), short=_("Return, please refund {amount}."), when={"remedy": _RETURN}),
    )
)  # fmt: skip
REQUEST: tuple[Clause | Either, ...] = (
    ASKING,
    Clause("request.keep", "request", _("I keep {it_back} for this part of the money."), weight=2, when={"keep_it": (True,), "remedy": _REFUND, "how": _PART}),
    Clause("request.thanks", "request", _("Thank you.")),
)  # fmt: skip
COURTESY: tuple[Clause, ...] = (
    Clause(
        "request.only", "request", _("I ask for a refund only, without a return."), when={"remedy": _REFUND}
    ),
    Clause("request.ready", "request", _("I am ready to answer your questions."), when={}),
    Clause("request.check", "request", _("Please read the order page and my answers in this form."), when={}),
    Clause("request.fair", "request", _("I ask for a fair decision on these facts."), when={}),
)
"""Sentences true of every claim; they are said only when the standard text would be too short to be clear."""
