"""The shape of a claim: its answers, events, exhibits and edited text. The save-file is this model as JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, create_model

from app.claim.after.facts import MOST_HAPPENED, Happened, in_order
from app.claim.evidence.edits import Circle
from app.claim.evidence.roles import ROLES
from app.claim.model.answers import (
    AmountAnswers,
    EvidenceAnswers,
    ReasonAnswers,
    ReceiptAnswers,
    RemedyAnswers,
    SellerAnswers,
    SellerReport,
)
from app.claim.model.order_page import OrderAnswers
from app.claim.questions.ask import Answers, Ask, Choice, Option, answers_model
from app.claim.reasons import DETAILS
from app.claim.reasons.questions import OWN_WORDS
from app.claim.words import _

VERSION = 5
Length = Literal["short", "standard", "long"]
What = Literal["started", "opened", "edited", "filed"]
_MOST_EVENTS = 1000
LENGTHS: tuple[Length, ...] = ("short", "standard", "long")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


FACTS_MODELS = {
    detail.id: answers_model(f"Facts_{detail.id}", {**detail.asks, "own_words": OWN_WORDS})
    for detail in DETAILS.values()
}
"""The model of each detail's facts: its own questions, and one free fact."""
if TYPE_CHECKING:

    class AllFacts(Answers):
        """The facts, kept for every detail apart, so that a change of mind keeps the others."""

else:
    AllFacts = create_model(
        "AllFacts",
        __base__=Answers,
        __doc__="The facts, kept for every detail apart, so that a change of mind keeps the others.",
        **{
            key: (model | None, Field(default=None, description=DETAILS[key].label))
            for key, model in FACTS_MODELS.items()
        },
    )


class Exhibit(_Strict):
    """One attached file: what it shows and how the checks judged it. The file itself travels beside the save-file."""

    id: Annotated[
        str, Field(pattern=r"^[a-z0-9]{1,32}$", description="Short name of this exhibit, unique in the claim")
    ]
    kind: Annotated[Literal["photo", "video"], Field(description="Photo or video, by the file's content")]
    role: Annotated[
        str | None,
        Ask(
            _("What does it show?"),
            Choice(tuple(Option(r.id, r.label) for r in ROLES.values())),
            required=True,
        ),
        Field(description="What it shows: one of the checklist's roles"),
    ] = "other"
    caption: Annotated[
        str,
        Field(max_length=120, description="What can be seen in it: one short sentence in the buyer's words"),
    ] = ""
    name: Annotated[
        str, Field(min_length=1, max_length=300, description="The file's name as the buyer knows it")
    ]
    bytes: Annotated[int, Field(ge=0, description="Size in bytes of the version to upload")]
    state: Annotated[
        Literal["ready", "fixable", "unusable"], Field(description="The verdict of the checks")
    ] = "ready"
    on_device: bool = Field(
        default=False, description="The file stays on the buyer's device; size and length are as told"
    )
    left_out: bool = Field(default=False, description="Kept, but not uploaded and not named in the text")
    seconds: int | None = Field(
        default=None, ge=0, le=86_400, description="Length of a video in whole seconds, if known"
    )
    circle: Circle | None = Field(
        default=None, description="A circle that is drawn on the copy of the photo that leaves"
    )


def _no_twins(exhibits: list[Exhibit]) -> list[Exhibit]:
    """Pages and files tell exhibits apart by their ids."""
    if len({exhibit.id for exhibit in exhibits}) != len(exhibits):
        raise ValueError(_("have one id for two files"))
    return exhibits


class Event(_Strict):
    """Something that happened to the claim; events are only ever added."""

    at: Annotated[AwareDatetime, Field(description="When, with its time zone")]
    what: Annotated[What, Field(description="What happened")]


class Edited(_Strict):
    """A text that the buyer has changed; the generated one never overwrites it."""

    text: Annotated[str, Field(min_length=1, max_length=4000, description="The buyer's version")]
    basis: Annotated[str, Field(max_length=4000, description="The generated text that it was made from")]


class Claim(_Strict):
    """One item line of one order that went wrong."""

    version: Literal[5] = Field(default=5, description="Version of this format")
    receipt: ReceiptAnswers = Field(default_factory=ReceiptAnswers, description="Did a parcel come?")
    order: OrderAnswers = Field(default_factory=OrderAnswers, description="What the order page says")
    remedy: RemedyAnswers = Field(default_factory=RemedyAnswers, description="Money back or send back")
    reason: ReasonAnswers = Field(default_factory=ReasonAnswers, description="What is wrong")
    facts: AllFacts = Field(default_factory=AllFacts, description="What each detail asks for")
    seller: SellerAnswers = Field(default_factory=SellerAnswers, description="What passed with the seller")
    amount: AmountAnswers = Field(default_factory=AmountAnswers, description="How much is asked for")
    evidence: EvidenceAnswers = Field(
        default_factory=EvidenceAnswers, description="What is said about evidence"
    )
    exhibits: Annotated[list[Exhibit], AfterValidator(_no_twins)] = Field(
        default_factory=list, max_length=40, description="The files in upload order"
    )
    moved: bool = Field(
        default=False,
        description="The buyer put the files into an order of their own; else the text's order counts",
    )
    edited: dict[Length, Edited] = Field(
        default_factory=dict, description="The buyer's own versions of the texts, by length"
    )
    events: list[Event] = Field(
        default_factory=list, max_length=_MOST_EVENTS, description="What happened so far"
    )
    after: Annotated[list[Happened], AfterValidator(in_order)] = Field(
        default_factory=list,
        max_length=MOST_HAPPENED,
        description="What happened after filing, as it was entered",
    )

    def facts_of(self, detail_id: str) -> Answers | None:
        """The stored facts of a detail, if any of its questions were answered."""
        found = getattr(self.facts, detail_id)
        assert found is None or isinstance(found, Answers)
        return found

    @staticmethod
    def new_part(part: str, name: str) -> Answers:
        """The place for the first answer to a detail's questions, or on an act of the seller."""
        return FACTS_MODELS[name]() if part == "facts" else SellerReport()

    def note(self, what: What, at: datetime) -> None:
        """Add an event; many of the same in a row are one, and where the list is full it stays as it is."""
        last = self.events[-1].what if self.events else None
        if what != last and len(self.events) < _MOST_EVENTS:
            self.events.append(Event(at=at, what=what))
