"""Ask the seller first, or file now: the answer, the day to stop waiting, and the first message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.claim.after.life import Life
from app.claim.after.seller_first import SellerFirst
from app.web.translate import translate, translate_message
from app.web.view_models.after import ShownLetter, shown_letter
from app.web.view_models.parts import Link


@dataclass(frozen=True, slots=True)
class SellerFirstPage:
    """The page; without a message it is filing now."""

    template: ClassVar[str] = "seller_first.html"
    answer: str
    why: str
    letter: ShownLetter | None
    links: list[Link]


def seller_first_page(life: Life, found: SellerFirst, links: list[Link]) -> SellerFirstPage:
    """The page of a claim."""
    answer = translate("Ask once, with a day to stop") if found.letter else translate("File now")
    letter = shown_letter(life, found.letter) if found.letter else None
    return SellerFirstPage(answer, translate_message(found.why), letter, links)
