"""What every claim asks for: the request, in the words for remedy, amount and what came."""

from app.claim.text.statement import FirstOf, Sayable, Statement
from app.claim.words import _

_N, _P = ("not_received",), ("partly_received",)
_REFUND, _RETURN = ("refund_only",), ("return_and_refund",)
_PART = ("share", "repair", "difference")

REQUEST: tuple[Sayable, ...] = (
    FirstOf(
        (
            Statement(
                "request.keep_share",
                "request",
                _("I keep {the_item} and ask for {amount}, {arithmetic}"),
                100,
                when={"keeps": (True,), "how": ("share",)},
                short=_("please refund {amount}"),
            ),
            Statement(
                "request.share",
                "request",
                _("please refund {amount}, {arithmetic}"),
                100,
                when={"remedy": _REFUND, "how": ("share",)},
                short=_("please refund {amount}"),
            ),
            Statement(
                "request.keep",
                "request",
                _("I keep {the_item} and ask for {amount} of {total}, {arithmetic}"),
                100,
                when={"keeps": (True,), "how": ("repair", "difference")},
                short=_("I keep {the_item} and ask for {amount}"),
            ),
            Statement(
                "request.part",
                "request",
                _("please refund {amount} of {total}, {arithmetic}"),
                100,
                when={"remedy": _REFUND, "how": _PART},
                short=_("please refund {amount}"),
            ),
            Statement(
                "request.never_by",
                "request",
                _("if nothing comes by {countdown_until}, please refund the full {amount}"),
                100,
                when={"remedy": _REFUND, "receipt": _N},
                short=_("please refund the full {amount}"),
            ),
            Statement(
                "request.never_shipped",
                "request",
                _("please refund the full {amount} with shipping"),
                100,
                when={"remedy": _REFUND, "receipt": _N, "shipped": (True,)},
                short=_("please refund the full {amount}"),
            ),
            Statement(
                "request.never",
                "request",
                _("please refund the full {amount}"),
                100,
                when={"remedy": _REFUND, "receipt": _N},
                short=_("please refund the full {amount}"),
            ),
            Statement(
                "request.missing",
                "request",
                _("please refund {amount}, the full price of this item"),
                100,
                when={"remedy": _REFUND, "receipt": _P},
                short=_("please refund {amount}"),
            ),
            Statement(
                "request.label_or_sum",
                "request",
                _(
                    "please refund the full {amount}; I return {them} only with a paid label, as the postage is "
                    "{postage_sum} {above_price}"
                ),
                100,
                when={"remedy": _REFUND, "postage": ("yes",), "return_if_paid": (True,)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.label_or_postage",
                "request",
                _(
                    "please refund the full {amount}; I return {them} only with a paid label, as the postage is more "
                    "than half of the price"
                ),
                100,
                when={"remedy": _REFUND, "postage": ("yes",), "return_if_paid": (True,)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.label_or_shipped",
                "request",
                _("please refund the full {amount} with shipping; I return {them} only with a paid label"),
                100,
                when={"remedy": _REFUND, "shipped": (True,), "return_if_paid": (True,)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.label_or_all",
                "request",
                _("please refund the full {amount}; I return {them} only with a paid label"),
                100,
                when={"remedy": _REFUND, "return_if_paid": (True,)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.postage_sum",
                "request",
                _(
                    "please refund the full {amount} without return, because posting {them} back costs {postage_sum}"
                    " {above_price}"
                ),
                100,
                when={"remedy": _REFUND, "postage": ("yes",)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.postage",
                "request",
                _(
                    "please refund the full {amount} without return, because posting {them} back "
                    "would cost more than half of the price"
                ),
                100,
                when={"remedy": _REFUND, "postage": ("yes",)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.all_shipped",
                "request",
                _("please refund the full {amount} with shipping, without return"),
                100,
                when={"remedy": _REFUND, "shipped": (True,)},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.all",
                "request",
                _("please refund the full {amount} without return"),
                100,
                when={"remedy": _REFUND},
                short=_("please refund the full {amount} without return"),
            ),
            Statement(
                "request.free_part",
                "request",
                _("please open the free return for {bad} and refund {amount}, {arithmetic}"),
                100,
                when={"remedy": _RETURN, "free_return": (True,), "how": _PART},
                short=_("please open the free return and refund {amount}"),
            ),
            Statement(
                "request.free",
                "request",
                _("please open the free return for {bad} and refund the full {amount}"),
                100,
                when={"remedy": _RETURN, "free_return": (True,)},
                short=_("please open the free return and refund the full {amount}"),
            ),
            Statement(
                "request.label_part",
                "request",
                _("I send {bad_them} back with the paid label and ask for {amount}, {arithmetic}"),
                100,
                when={"remedy": _RETURN, "label_paid": (True,), "how": _PART},
                short=_("please send a return label and refund {amount}"),
            ),
            Statement(
                "request.label",
                "request",
                _("I send {bad_them} back with the paid label and ask for the full {amount}"),
                100,
                when={"remedy": _RETURN, "label_paid": (True,)},
                short=_("please send a return label and refund the full {amount}"),
            ),
            Statement(
                "request.return_part",
                "request",
                _(
                    "please send a paid return label for {bad} and refund {amount}, {arithmetic}, "
                    "after the return"
                ),
                100,
                when={"remedy": _RETURN, "how": _PART},
                short=_("please send a return label and refund {amount}"),
            ),
            Statement(
                "request.return",
                "request",
                _("please send a paid return label and refund the full {amount} after the return"),
                100,
                when={"remedy": _RETURN},
                short=_("please send a return label and refund the full {amount}"),
            ),
        )
    ),
)
