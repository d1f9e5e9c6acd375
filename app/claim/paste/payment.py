"""Reads how the order was paid: only the kind, never a number of a card."""

from __future__ import annotations

from collections.abc import Sequence

from app.claim.paste.folding import fold
from app.claim.paste.label_table import Subject
from app.claim.paste.lines import Line, behind
from app.claim.paste.pasted import Read, agreed

_KINDS = {
    "card": "credit/debit card | credit card | debit card | visa | mastercard | maestro | american express",
    "paypal": "paypal",
    "other": "klarna | ideal | google pay | apple pay | bancontact | blik | przelewy24 | pix | boleto | trustly"
    " | kakaopay | kakao pay | naver pay | toss | alipay | bank transfer | oxxo | mercado pago",
}
_NAMES = {name: kind for kind, names in _KINDS.items() for name in names.split(" | ")}


def paid_with(lines: Sequence[Line]) -> Read[str] | None:
    """``card``, ``paypal`` or ``other``, by a name that we know behind the label."""
    found = ((_kind(fold(text)), line) for text, line in behind(lines, Subject.PAYMENT, seen=True))
    return agreed(Read(kind, line.raw) for kind, line in found if kind)


def is_payment(line: Line) -> bool:
    """Whether a line is such a name and nothing else."""
    return line.words in _NAMES


def _kind(words: str) -> str:
    return next((kind for name, kind in _NAMES.items() if f"{words} ".startswith(f"{name} ")), "")
