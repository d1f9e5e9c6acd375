"""Where an answer lies in a claim: one typed address for forms, sentences, problems, checklist and trace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.claim.model.claim import Claim


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A part of the claim and a name in it; ``of`` is what the answer belongs to where there are
    several: a detail's id, one of the seller's acts ("last", "before"), an exhibit's id."""

    part: str
    name: str
    of: str = ""

    @property
    def field(self) -> str:
        """Its name in a form: a page never asks two questions of one name."""
        return f"{self.of}_{self.name}" if self.part == "seller" else self.name

    def __str__(self) -> str:
        return ".".join(filter(None, (self.part, self.of, self.name)))


def fact(detail_id: str, name: str) -> Address:
    """The address of a fact of this detail."""
    return Address("facts", name, detail_id)


def exhibit_role(exhibit_id: str) -> Address:
    """The address of what an exhibit shows."""
    return Address("exhibits", "role", exhibit_id)


def exhibit_caption(exhibit_id: str) -> Address:
    """The address of the buyer's own words for an exhibit."""
    return Address("exhibits", "caption", exhibit_id)


def read(claim: Claim, address: Address) -> Any:
    """The answer that is stored there; ``None`` for none. Raises ``AttributeError`` for an address that is none."""
    part = getattr(claim, address.part)
    if address.of:
        part = getattr(part, address.of)
    return None if part is None else getattr(part, address.name)


def write(claim: Claim, address: Address, value: object) -> None:
    """Store an answer; facts get their place on first use. Raises pydantic's ``ValidationError`` for no answer."""
    part = getattr(claim, address.part)
    if address.of:
        if getattr(part, address.of) is None:
            setattr(part, address.of, claim.new_part(address.part, address.of))
        part = getattr(part, address.of)
    setattr(part, address.name, value)
