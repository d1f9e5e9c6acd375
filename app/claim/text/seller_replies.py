"""What the buyer replies to an act of the seller; two acts in one sentence with one reply."""

from __future__ import annotations

import re

from app.claim.text.phrases import Phrase, Phrases
from app.claim.words import Msg, _

SUBJECT, _VERBS = "the seller ", ("asked me ", "wrote ")
"""What two acts in one sentence say once."""
_ASKS = (f"{SUBJECT}ask", f"{SUBJECT}want")
_NEITHER_ASKED, _NEITHER = "; I agree to neither", "; I accept neither"
_COMPLIED = "; I did, and nothing changed"
_WHICH = ", which"
_REPLY = r"(?:; |, which )I "
_BUT = _("{act}, but {answer}")
_SAYING = _('{act} ("{words}")')
_ON_A_DAY = r" on \d+ [A-Z][a-z]{2} \d{4}\b"
_QUOTED = r"\"[^\"]*\""


def answered(act: Phrase, answer: Phrase | None) -> Phrase:
    """The act with the buyer's own answer: in place of a plain "I do not agree" ("..., but the cap had no seal"), or as
    the reason of what is declined ("..., which I decline, as the lid is split in two")."""
    if answer is None:
        return act
    did, reply = _apart(act.text)
    text = f"{did}{reply}, as {answer.text}" if reply.startswith(_WHICH) else f"{did}, but {answer.text}"
    return Phrase(
        text, (*act.sources, *answer.sources), Msg(_BUT, {"act": act.gloss, "answer": answer.gloss})
    )


def quoting(act: Phrase, said: Phrase | None) -> Phrase:
    """The act with the seller's own words before the reply: "... to confirm receipt first ("it fits all"); I ..."."""
    if said is None:
        return act
    did, reply = _apart(act.text)
    gloss = Msg(_SAYING, {"act": act.gloss, "words": said.gloss})
    return Phrase(f'{did} ("{said.text}"){reply}', (*act.sources, *said.sources), gloss)


def in_one_sentence(before: Phrase, last: Phrase, found: Phrases) -> None:
    """The two acts as parts of one sentence, where the seller does both and one reply answers both: "the seller told
    me to glue the lid and offers only 2.00 USD; I accept neither"."""
    (first, reply), (second, other) = (_apart(phrase.text) for phrase in (before, last))
    if reply and (reply == _COMPLIED or not other):
        return
    if not _can_lead(first) or not second.startswith(SUBJECT):
        return
    if reply and (reply != other or reply.startswith(_WHICH)):
        asks = first.startswith(_ASKS) and second.startswith(_ASKS)
        other = _NEITHER_ASKED if asks else _NEITHER
    found.put("before_leading", first, *before.sources, gloss=before.gloss)
    found.put("last_also", f"{_going_on(first, second)}{other}", *last.sources, gloss=last.gloss)


def _can_lead(act: str) -> bool:
    plain = re.sub(_QUOTED, "", act)
    return act.startswith(SUBJECT) and "," not in plain and " and " not in plain


def _going_on(first: str, second: str) -> str:
    """The second act without what the first one says already: its subject, its verb, its day."""
    did = second.removeprefix(SUBJECT)
    for verb in _VERBS:
        if first.startswith(SUBJECT + verb):
            did = did.removeprefix(verb)
    same_day = re.search(_ON_A_DAY, first)
    if same_day and same_day[0] in f" {did}":
        did = f" {did}".replace(same_day[0], "", 1).strip()
    return did


def _apart(clause: str) -> tuple[str, str]:
    """What the seller did, and the buyer's reply to it with the mark before it."""
    act = re.split(_REPLY, clause, maxsplit=1)[0]
    return act, clause[len(act) :]
