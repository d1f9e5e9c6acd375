"""What of a claim a buyer typed: it is nobody's to translate."""

from __future__ import annotations

from collections.abc import Iterator

from app.claim.after.events import EVENTS
from app.claim.draft import Draft
from app.claim.questions.ask import Code, Measured, ShortText
from tests.claim.ways import questions


def typed(draft: Draft) -> Iterator[str]:
    """Words, codes, units and captions, as texts say them."""
    for _page, _address, ask, value in questions(draft.claim):
        if isinstance(value, Measured):
            yield value.unit
        elif isinstance(ask.kind, ShortText | Code) and value is not None:
            yield str(value)
    for one in draft.claim.after:
        for name, value in one.answers().items():
            if isinstance(EVENTS[one.event].asks[name].kind, ShortText | Code) and value is not None:
                yield str(value)
    yield from (exhibit.caption for exhibit in draft.claim.exhibits if exhibit.caption)
