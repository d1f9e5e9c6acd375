"""What this seller is likely to answer, what not to press then, and the reply, made from the claim's own statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.claim.reasons.detail import Receipt, Remedy
from app.claim.text.compose import DisputeText
from app.claim.text.planner import can_say, written
from app.claim.text.realise import Material, sentences
from app.claim.text.sentence import Sentence
from app.claim.text.statement import Statement
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.case import Case

_GOODS, _NOT = (Receipt.RECEIVED, Receipt.PARTLY), (Receipt.NOT_RECEIVED,)


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that a seller may do with the dispute.

    ``label``, ``means`` and ``do`` are marked words for the page: what it is, what it means, what to press and what
    not. ``opening`` begins the reply. ``weight`` says how likely it is by the group of the reason ("" for all others);
    ``done`` names acts of the seller after which it is not news any more; ``against`` a warning that its reply denies.
    """

    id: str
    label: str
    means: str
    do: str
    opening: str
    weight: Mapping[str, int]
    receipts: tuple[Receipt, ...]
    remedies: tuple[Remedy, ...] = (Remedy.REFUND_ONLY, Remedy.RETURN)
    done: tuple[str, ...] = ()
    against: str = ""


MOVES: tuple[Move, ...] = (
    Move(
        "offers_part",
        _("They offer a part of the money"),
        _("A first offer is often small. Accepting it ends the case for good."),
        _("Read the sum on the screen. Do not press Accept; press Reject, and keep your own proposal."),
        _("I do not accept this offer"),
        {"": 80, "damaged": 95, "not_as_described": 95, "quality": 95},
        _GOODS,
        done=("offers_part",),
    ),
    Move(
        "wants_return",
        _("They want it sent back at your cost"),
        _("Without a paid label the postage is yours, and you answer for the parcel."),
        _("Do not post anything outside the case. Send it only with a label that is paid."),
        _("I return {bad_them} only with a paid return label inside this case"),
        {"": 70, "wrong_item": 90, "not_working": 80},
        (Receipt.RECEIVED,),
        remedies=(Remedy.REFUND_ONLY,),
        done=("wants_return",),
        against="do_not_post_copies",
    ),
    Move(
        "wants_evidence",
        _("They ask for another photo or video"),
        _("It can be fair, or a way to let time pass."),
        _("Upload it inside the case on the same day. Do not close the case meanwhile."),
        _("my evidence is in this case, and I can add what AliExpress asks for"),
        {"": 60, "not_working": 90, "partly": 90},
        _GOODS,
    ),
    Move(
        "wants_time",
        _("They ask you to wait longer"),
        _("Waiting helps only them: the time for this case runs."),
        _("Do not extend and do not cancel. Leave the case open."),
        _("I do not agree to wait any longer"),
        {"": 90},
        _NOT,
        done=("wants_wait",),
    ),
    Move(
        "promises",
        _("They promise to pay or to send again if you cancel"),
        _("There is one dispute for each item. A cancelled one does not come back."),
        _("Do not press Cancel. A seller who wants to pay can accept inside the case."),
        _("I keep this case open until the money is there"),
        {"": 75},
        (*_GOODS, *_NOT),
        done=("offers_new",),
    ),
)


@dataclass(frozen=True, slots=True)
class Reply:
    """A likely move and the finished reply to it."""

    move: Move
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The whole reply, ready to paste."""
        return written(self.sentences)


def likely_replies(case: Case, most: int = 2) -> tuple[Reply, ...]:
    """The likeliest moves of this seller, each with its reply; none while the claim is not finished."""
    if case.detail is None or case.amount is None:
        return ()
    done = {act.id for act in case.seller_acts}
    group = case.detail.group
    fitting = [
        move
        for move in MOVES
        if case.receipt in move.receipts
        and case.remedy in move.remedies
        and not done.intersection(move.done)
        and move.against not in case.detail.traps
    ]
    fitting.sort(key=lambda move: -move.weight.get(group, move.weight.get("", 0)))
    text = DisputeText(case)
    return tuple(Reply(move, _reply(text, move)) for move in fitting[:most])


def _reply(text: DisputeText, move: Move) -> tuple[Sentence, ...]:
    """Decline, the heaviest fact, the amount again; no new topics."""
    opening = Statement("reply.opening", "order", move.opening, 100)
    facts = [
        statement
        for statement in text.statements
        if statement.slot in ("defect", "effect") and statement.weight >= 60
    ]
    stays = Statement("reply.stays", "request", _("my request stays at {amount}"), 100)
    said = [s for s in (opening, *facts[:2], stays) if can_say(s, text.phrases)]
    return tuple(sentences(said, Material(text.phrases, text.case.exhibits)))
