"""Knows the table of a size claim in English: what was measured, as listed, as measured, the difference."""

from __future__ import annotations

from app.claim.case import Case
from app.claim.text.english import sentence_case
from app.claim.text.slots import fill

Row = tuple[str, str, str, str]


def size_rows(case: Case) -> tuple[Row, ...]:
    """One row where both measures are known in one unit; none otherwise."""
    slots = fill(case).slots
    if not {"listed", "measured", "difference"} <= slots.keys():
        return ()
    what = slots["dimension"].text if "dimension" in slots else "size"
    return ((sentence_case(what), slots["listed"].text, slots["measured"].text, slots["difference"].text),)
