"""The frame of every page: its heading, what is wrong on it, where it stands on the way; and what is said of the
site."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol


class PageView(Protocol):
    """What a page shows inside its frame, with the template that draws it."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class ErrorLink:
    """One line of the summary of errors; ``href`` leads to the field."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where a page stands on the way; ``back_url`` is the page before it."""

    index: int
    total: int
    back_url: str | None


@dataclass(frozen=True, slots=True)
class ClaimFrame:
    """What the top of a claim's pages offers."""

    delete_url: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's heading and what stands around it; ``description`` says in a sentence what is on it, for search
    engines."""

    title: str
    errors: Sequence[ErrorLink] = ()
    notices: Sequence[str] = ()
    position: Position | None = None
    claim: ClaimFrame | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A language by its own name, and the address of this page in it."""

    tag: str
    name: str
    url: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Site:
    """What every page says of the whole site; ``claims_url`` only where the visitor is known, ``rules_url`` not where
    another device is answered; ``languages`` only where there are several; ``found_at`` only on a page that search
    engines may find."""

    language: str
    direction: str
    version: str
    hosted: bool
    claims_url: str | None
    home_url: str
    rules_url: str | None
    zone_url: str
    languages: Sequence[LanguageLink]
    found_at: str | None
