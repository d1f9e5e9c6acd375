"""How to make up any view model from its types: with everything in it, with nothing, and one part by one."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import EnumType
from typing import Any, ClassVar, Literal, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from app.claim.questions.ask import (
    Ask,
    Choice,
    Code,
    Count,
    Day,
    Kind,
    Measure,
    Option,
    Price,
    Several,
    ShortText,
    Tick,
)
from app.web.forms import StepForm
from app.web.text_edit_form import edit_field
from app.web.view_models.claims import save_file_field
from app.web.view_models.parts import FormField

OPTIONS = (Option("a", "One", hint="A hint", group="First"), Option("b", "Two", group="Second"))
MANY = tuple(Option(f"o{number}", f"Option {number}", group=f"Group {number // 6}") for number in range(12))
CLOSED = 5
"""As many values has the longest closed choice of a view model."""
KINDS: dict[str, Kind] = {
    "choice": Choice(OPTIONS),
    "list": Choice(MANY),
    "several": Several(OPTIONS),
    "count": Count(),
    "measure": Measure(("cm", "mm")),
    "price": Price(),
    "day": Day(),
    "code": Code(),
    "words": ShortText(),
    "tick": Tick(),
}


def every_field() -> list[FormField]:
    """A field of every kind that there is, bare, and with hint, error and more under it."""
    asks = {name: Ask(f"Question {name}", kind) for name, kind in KINDS.items()}
    asks |= {f"{name}_2": Ask("Question", kind, hint="A hint", required=True) for name, kind in KINDS.items()}
    asks["under"] = Ask("Under it", Tick(), under=("tick", (True,)))
    form = StepForm(asks, dict.fromkeys(asks))
    for name in KINDS:
        form.add_error(f"{name}_2", "Not so.")
        form[f"{name}_2"].attributes = {"data-more": "x"}
    return [*form, edit_field("words"), edit_field("words", ["Not so."]), save_file_field(["Not so."])]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes a value of any type that view models use; ``full`` fills whatever may be empty, ``turn`` says which
    value of a closed choice it is. ``thorough`` puts every state of a part into a list of such parts."""

    full: bool
    turn: int = 0
    thorough: bool = False

    def of(self, kind: Any) -> Any:
        """A value of this type."""
        origin, parts = get_origin(kind), get_args(kind)
        if origin in (Union, types.UnionType):
            there = next(part for part in parts if part is not type(None))
            return self.of(there) if self.full else None
        if origin is Literal:
            return parts[self.turn % len(parts)]
        if isinstance(kind, EnumType):
            return list(kind)[self.turn % len(kind)]
        if origin is not None and issubclass(origin, Mapping):
            return {"name": "value"} if self.full else {}
        if origin is not None:
            return self.several(parts[0])
        return self.view(kind) if is_dataclass(kind) else _PLAIN[kind](self.full)

    def several(self, kind: Any) -> list[Any]:
        """Some values of this type: one of each where it is a closed choice."""
        if kind is FormField:
            return list(every_field()) if self.full else []
        if self.full and self.thorough and is_dataclass(kind):
            return [view for _name, view in states(kind)]
        return [self.of(kind), Maker(False, self.turn + 1).of(kind)] if self.full else []

    def view(self, kind: Any) -> Any:
        """An instance of a view model."""
        hints = get_type_hints(kind)
        return kind(**{field.name: self.of(hints[field.name]) for field in fields(kind) if field.init})


_PLAIN: dict[Any, Callable[[bool], Any]] = {
    str: lambda full: "words" if full else "",
    int: lambda full: 999 if full else 0,
    float: float,
    bool: bool,
    object: lambda _full: "value",
    Markup: lambda _full: Markup("<b></b>"),
}


def states(kind: Any) -> Iterator[tuple[str, Any]]:
    """A view model in every state: full, empty, and full but for one part, empty but for one part."""
    made = {full: Maker(full).view(kind) for full in (True, False)}
    yield f"{kind.__name__} full, with every state of its parts", Maker(True, 0, True).view(kind)
    for turn in range(1, CLOSED):
        yield f"{kind.__name__} full, value {turn} of every choice", Maker(True, turn).view(kind)
    for full, view in made.items():
        yield f"{kind.__name__} {'full' if full else 'empty'}", view
        for field in fields(kind):
            if get_origin(get_type_hints(kind)[field.name]) is not ClassVar and field.init:
                other = replace(view, **{field.name: getattr(made[not full], field.name)})
                yield f"{kind.__name__} {'full' if full else 'empty'} but {field.name}", other
