"""The text of a situation that is no dispute, with what is known of the order, and what it says in another language."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from app.claim.text import english
from app.claim.words import Msg, _

if TYPE_CHECKING:
    from app.claim.after.no_dispute import Situation

_SEEN = _("(I saw this on {day})")


def text_of(situation: Situation, order_number: str | None, seen: date | None = None) -> str:
    """The text with the order's number and the day on which it was seen, where they are known."""
    day = _SEEN.format(day=english.day(seen)) if seen else ""
    text = situation.text.format(order=order_number or "", seen=day)
    return re.sub(r" +(?=[.,])", "", re.sub(" {2,}", " ", text))


def gloss_of(situation: Situation, order_number: str | None, seen: date | None = None) -> Msg:
    """What that text says, for a page in another language."""
    day = Msg(_SEEN, {"day": seen}) if seen else ""
    return Msg(situation.text, {"order": order_number or "", "seen": day})
