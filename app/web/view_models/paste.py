"""What a page shows of the way to paste the order page: the fold, what was wrong with the text, what was read."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from app.claim.pages.page import Page
from app.claim.paste.pasted import Pasted
from app.claim.paste.reading import PASTE_AT_MOST
from app.claim.words import _
from app.web.translate import translate
from app.web.view_models.frame import ErrorLink

EMPTY = _("Paste the text of the order page first.")
TOO_LONG = _("This text is too long. Copy one order only.")
SEVERAL_ORDERS = _("This is the text of several orders. Open the one order and copy its page alone.")
NOTHING_READ = _("We could read nothing of an order in this text. Copy the whole page of the order.")
FILLED = _("What we could read from your paste is marked below. Check it: it is saved when you continue.")
SEVERAL_ITEMS = _("Your order has several items: enter name and price of this one.")
NOTHING_NEW = _("All that we could read stands here already: nothing was changed.")


@dataclass(frozen=True, slots=True)
class PasteBox:
    """The fold: where its text goes, the text again where something was wrong with it, and the words for that.

    ``read_before`` says which fields were filled from a paste, for the next one. ``most`` is how many characters the
    field takes: one more than can be right, so that no text is cut without a word.
    """

    url: str
    text: str = ""
    error: str = ""
    notices: tuple[str, ...] = ()
    read_before: str = ""
    most: int = PASTE_AT_MOST + 1

    @property
    def errors(self) -> list[ErrorLink]:
        """Its lines in the summary of errors."""
        return [ErrorLink(self.error, "#paste")] if self.error else []


def paste_box(claim_id: str, page: Page) -> PasteBox | None:
    """The fold of a page, untouched; none where a paste answers nothing."""
    if page.from_paste is None:
        return None
    return PasteBox(url_for("paste.fill", claim_id=claim_id, page_id=page.id))


def notices(pasted: Pasted, *, filled: bool) -> tuple[str, ...]:
    """What is said when a text was read."""
    said = (FILLED if filled else NOTHING_NEW, *([SEVERAL_ITEMS] if pasted.several_items else []))
    return tuple(translate(words) for words in said)
