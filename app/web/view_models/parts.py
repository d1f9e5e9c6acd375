"""Small parts that many pages show: links, buttons, form fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page; ``hint`` says more about it."""

    url: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A form with nothing but its button."""

    action: str
    label: str


Hidden = Mapping[str, object]
"""Fields of a form that nobody sees, by their names."""


class FieldLabel(Protocol):
    """What a field is called."""

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a field that is made from no question."""

    text: str


class FormField(Protocol):
    """What the templates draw a form's field from; ``kind`` says how."""

    kind: str
    id: str
    name: str
    optional: bool
    alternative: bool
    attributes: dict[str, str]

    @property
    def most(self) -> int: ...
    @property
    def becomes(self) -> str: ...
    @property
    def opened(self) -> Sequence[FormField]: ...
    @property
    def label(self) -> FieldLabel: ...
    @property
    def description(self) -> str: ...
    @property
    def errors(self) -> Sequence[str]: ...


@dataclass(slots=True)
class OwnField:
    """A field that is made from no question: nothing hangs on its answer. ``errors`` are instructions, ``text`` is
    what stands in it."""

    kind: str
    id: str
    name: str
    label: Label
    description: str
    errors: list[str] = field(default_factory=list)
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    optional: bool = False
    alternative: bool = False
    most: int = 0
    becomes: str = ""
    opened: Sequence[FormField] = ()

    def _value(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class FormView:
    """A form: where it goes, what it carries, what it asks."""

    action: str
    fields: Sequence[FormField]
    hidden: Hidden
