"""What is said of one act of a seller: its tile, its facts, its words in the text, its warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.claim.reasons.detail import Receipt
from app.claim.words import _

Field = Literal["day", "sum", "until", "done", "said", "but"]
ALL: tuple[Receipt, ...] = (Receipt.RECEIVED, Receipt.PARTLY, Receipt.NOT_RECEIVED)
GOODS: tuple[Receipt, ...] = (Receipt.RECEIVED, Receipt.PARTLY)


ACT_GROUPS: dict[str, str] = {
    "says": _("The seller says"),
    "asks": _("The seller asks me"),
    "offers": _("The seller offers"),
    "sent": _("The seller sent again"),
}
"""The marked heading of each group of acts, in the order of the list."""


@dataclass(frozen=True, slots=True)
class SellerAct:
    """One thing that a seller does.

    ``label`` are marked words for the list, under the heading of its ``group``. ``fields`` are the facts that the
    tile opens: its day, a sum, until when, whether the buyer did what was asked, what the seller said and what the
    buyer answers to it. ``words`` and ``with_...`` are the clause of the text, without and with that fact, or with
    its day and another one; a reply of the buyer stands after a semicolon or after ", which". An answer in own words
    hangs on the clause by "but", whatever it says. ``weight`` is what it is worth to a mediator. ``trap`` names the
    warning that it opens. ``topic`` names what it is about, as statements do. ``ends`` are acts that this one, coming
    later, makes untrue or pointless to say. ``answers`` says that it is an answer, so that "no answer" is over.
    ``waits`` means that a parcel is on its way and filing can wait for it.
    """

    id: str
    label: str
    words: str
    weight: int
    with_day: str = ""
    with_sum: str = ""
    with_until: str = ""
    with_done: str = ""
    with_said: str = ""
    with_both: str = ""
    fields: tuple[Field, ...] = ("day",)
    group: str = "asks"
    receipts: tuple[Receipt, ...] = ALL
    trap: str = ""
    topic: str = ""
    ends: tuple[str, ...] = ()
    answers: bool = True
    waits: bool = False
