"""Order and tracking numbers as people paste them, with the label in front and the button behind."""

from __future__ import annotations

import re
import unicodedata

from app.claim.values.pasted import plain_digits, visible, without_label
from app.claim.words import Msg, Wrong, _

_SHORT_LABELS = frozenset("code copy de di du id item my no nr num of ref".split())
_LONGEST_PREFIX = 4
"""Letters before a tracking number that belong to it (LP, RR, CNBR); a longer word is a label, in any language."""
_GLUED = re.compile(r"^(?:[^\x00-\x7f]+|#|n[or]\.)|(?:[^\x00-\x7f]+|copy)$", re.IGNORECASE)
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]*")


class NotACode(Wrong):
    """The text is no order or tracking number."""

    def __init__(self) -> None:
        super().__init__(Msg(_("Use letters and digits only, as on the order or tracking page")))


def code(text: str) -> str:
    """The number in large letters, digits and hyphens. Raises ``NotACode`` for anything else.

    "Order ID: 8123 4567 Copy" is 81234567.
    """
    ours = plain_digits(unicodedata.normalize("NFKC", without_label(visible(text.replace("№", "#")))))
    words = ours.split()
    while len(words) > 1 and _is_label(words[0]):
        del words[0]
    while len(words) > 1 and _is_label(words[-1]):
        del words[-1]
    bare = _GLUED.sub("", "".join(words)).upper()
    plain = "".join("-" if unicodedata.category(mark) == "Pd" else mark for mark in bare)
    if not _CODE.fullmatch(plain):
        raise NotACode
    return plain


def _is_label(word: str) -> bool:
    """Whether a word stands beside the number and is no part of it."""
    if any(mark.isdigit() for mark in word):
        return False
    return (
        len(word) > _LONGEST_PREFIX
        or not word.isascii()
        or not word.isalpha()
        or word.lower() in _SHORT_LABELS
    )
