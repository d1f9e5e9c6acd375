"""The table of a size claim in English: what was measured, as listed, as measured, the difference."""

from __future__ import annotations

from app.claim.case import Case
from app.claim.text.english import sentence_case
from app.claim.text.gather import gather

Row = tuple[str, str, str, str]


def size_rows(case: Case) -> tuple[Row, ...]:
    """One row where both measures are known in one unit; none otherwise."""
    phrases = gather(case).phrases
    if not {"listed", "measured", "difference"} <= phrases.keys():
        return ()
    what = phrases["dimension"].text if "dimension" in phrases else "size"
    return (
        (sentence_case(what), phrases["listed"].text, phrases["measured"].text, phrases["difference"].text),
    )
