"""What the seller may answer to this claim: what not to press then, and the reply to paste."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.case import Case
from app.claim.text.replies import likely_replies
from app.web.translate import translate
from app.web.view_models.letter import LetterLine, letter_lines


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """A likely answer with what it means and what to do; ``text`` is English, ``id`` is where it stands, ``lines`` are
    its sentences with what they say."""

    id: str
    label: str
    means: str
    do: str
    text: str
    lines: list[LetterLine]


def reply_rows(case: Case) -> list[ReplyRow]:
    """The likeliest answers of this seller; none while the claim is not finished."""
    return [
        ReplyRow(
            f"reply-{reply.move.id}",
            translate(reply.move.label),
            translate(reply.move.means),
            translate(reply.move.do),
            reply.text,
            letter_lines(reply.sentences),
        )
        for reply in likely_replies(case)
    ]
