"""What an event after filing is: its questions, its variants, and for each what it means and the one next step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.claim.questions.ask import Ask
from app.claim.text.statement import Sayable

if TYPE_CHECKING:
    from app.claim.after.facts import Happened
    from app.claim.after.life import Life

Stage = Literal["not_filed", "open", "answer", "evidence", "decided", "return", "returned", "money", "closed"]
"""Where a claim stands: the stage of the last thing that happened."""
Due = Literal[
    "today",
    "file",
    "opens",
    "answer",
    "answer_latest",
    "evidence",
    "appeal",
    "return_post",
    "refund",
    "refund_return",
    "bank",
    "none",
]
"""Until when a step is to be done, by name; ``due`` works out the day."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A finished English text: its label (marked), what is said before and after the claim's own facts.

    ``facts`` is how many of the claim's facts stand between at most; with none of them no exhibit is named. ``most`` is
    the rule that limits its length.
    """

    id: str
    label: str
    opening: tuple[Sayable, ...]
    closing: tuple[Sayable, ...] = ()
    facts: int = 8
    most: str = "standard_text"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: the verb first, where it is, why in one line, what happens if nothing happens (all marked).

    ``missed`` are marked words for what it is too late for when its day is past; waiting is never missed. ``then`` is
    the step that takes its place from that day on. ``letter`` is the text for it, where it is not the variant's own.
    """

    id: str
    do: str
    where: str
    why: str
    otherwise: str
    due: Due = "today"
    missed: str = ""
    then: Step | None = None
    letter: Letter | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which an event can be: its line, what it means, what not to press (marked); step and text."""

    id: str
    label: str
    means: str
    never: str
    step: Step
    letter: Letter | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One kind of event. ``asks`` are its questions by name; ``pick`` names the variant by what was answered.

    ``lead`` is the question whose answers name most variants. ``in_case`` says that it can only happen to a dispute
    that is open, or was. ``leaves`` (given it and the event before) says that it leaves that one in
    force. ``title`` heads the page that asks, ``label`` stands in lists (both marked).
    """

    id: str
    label: str
    title: str
    stage: Stage
    asks: Mapping[str, Ask]
    variants: tuple[Variant, ...]
    pick: Callable[[Life], str]
    lead: str = ""
    in_case: Callable[[Mapping[str, object]], bool] = lambda _facts: True
    leaves: Callable[[Happened, Happened], bool] = lambda _new, _before: False

    def variant(self, key: str) -> Variant:
        """The variant of this id. Raises ``LookupError``."""
        found = next((variant for variant in self.variants if variant.id == key), None)
        if found is None:
            raise LookupError(key)
        return found
