"""What a page of the way is: its words, when it is on the path, what it asks and proposes, and what must fit
together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.questions.ask import Ask, asks_of
from app.claim.words import Msg

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.paste.from_paste import FromPaste
    from app.claim.paste.pasted import Pasted

Asks = Mapping[Address, Ask]
Given = Mapping[Address, object]


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that stand together; an optional group is folded away."""

    addresses: tuple[Address, ...]
    legend: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Answers that are fine one by one but do not fit together: the question at fault, and what to do."""

    address: Address
    words: Msg


def always(_case: Case) -> bool:
    """On every path."""
    return True


def nothing(_case: Case) -> Asks:
    """No question."""
    return {}


def no_proposals(_case: Case, _currency: str) -> Mapping[Address, object]:
    """Nothing stands in the form before it is answered."""
    return {}


def no_problems(_case: Case, _today: date) -> Iterable[Problem]:
    """Answers that always fit together."""
    return ()


def no_more(_case: Case) -> tuple[Address, ...]:
    """Nothing is open besides unanswered questions."""
    return ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the way.

    ``id`` is the word in its address. ``asks`` gives the questions as these answers make them sensible; ``groups``
    how they stand together (all in one group by default). ``proposals`` is what stands in the form before it is
    answered: the usual choice, never a fact; it takes the visitor's likely currency. ``problems`` takes the latest
    date anywhere on Earth. ``unsettled`` names answered questions that must be asked again. ``gap`` says what the
    text lacks while the page is open. ``from_paste`` answers its questions from a pasted order page: it takes what was
    read, what the buyer typed and what is proposed. ``own_view`` means that the page shows more than a form.
    ``within`` names the page whose step this one goes on with: what an answer opens is no further step of the way.
    """

    id: str
    title: str
    lead: str = ""
    on_path: Callable[[Case], bool] = always
    asks: Callable[[Case], Asks] = nothing
    groups: Callable[[Case], tuple[Group, ...]] | None = None
    proposals: Callable[[Case, str], Mapping[Address, object]] = no_proposals
    problems: Callable[[Case, date], Iterable[Problem]] = no_problems
    unsettled: Callable[[Case], tuple[Address, ...]] = no_more
    gap: str = ""
    from_paste: Callable[[Case, Pasted, Given, Given], Mapping[Address, FromPaste]] | None = None
    own_view: bool = False
    within: str = ""

    def grouped(self, case: Case) -> tuple[Group, ...]:
        """The page's questions in groups."""
        return self.groups(case) if self.groups else (Group(tuple(case.asks_of(self))),)


@cache
def asks_in(part: str, model: type, of: str = "") -> Asks:
    """The questions of a part's model, by their addresses; ``of`` as an address has it."""
    return MappingProxyType({Address(part, name, of): ask for name, ask in asks_of(model)})


def at(part: str, *names: str) -> tuple[Address, ...]:
    """Several addresses in one part."""
    return tuple(Address(part, name) for name in names)
