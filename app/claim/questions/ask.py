"""What a question is: its words and one of eight kinds of answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import EnumType
from functools import cache
from typing import Annotated, Any, Literal, cast, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    create_model,
)
from pydantic_core import CoreSchema

from app.claim.values.amount_type import Amount
from app.claim.values.code import code
from app.claim.values.latin import latin
from app.claim.words import Msg, _


@dataclass(frozen=True, slots=True)
class Option:
    """One closed choice: the value that is kept, its label (marked), its English in a sentence, hint and group
    (marked). ``only_of`` are the groups of things that it can be said of; of anything where there are none."""

    value: str
    label: str
    english: str = ""
    hint: str | Msg = ""
    group: str = ""
    only_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few; kept as the option's value. A ``compact`` one is a list to pull down however short it is; one that
    is looked up ``by_name`` has the lines under each heading in the alphabet of the page's language."""

    options: tuple[Option, ...]
    compact: bool = False
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Several:
    """One or more of a few; kept as the options' values, in the order of the options."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of things from ``least`` to ``most``."""

    least: int = 1
    most: int = 9999


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with one of a few units; kept as ``Measured``. The first unit is preset."""

    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Price:
    """An amount in the claim's own currency."""

    zero: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as the order page or the tracking page shows it."""


@dataclass(frozen=True, slots=True)
class Code:
    """An order or tracking number: letters, digits, hyphens."""

    most: int = 40


@dataclass(frozen=True, slots=True)
class ShortText:
    """A few words in Latin letters, ready for an English sentence. ``names`` (marked) can be taken as they are, in
    small letters."""

    most: int = 60
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tick:
    """Yes, or nothing said."""


Kind = Choice | Several | Count | Measure | Price | Day | Code | ShortText | Tick


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: label and hint are marked words; ``required`` means the claim needs it to be finished.

    ``instead`` names another question of the same page whose answer does as well. ``under`` names a question of the
    same
    part and the values under which this one stands: with other values it is not asked. ``folded`` questions are rare,
    and stand in a fold. ``names`` means that the answer is the name of a thing, so that a text can count it;
    ``only_many`` that the question makes sense only where more than one piece was ordered. ``none`` are the words for
    no answer, where no answer says something, too.
    """

    label: str
    kind: Kind
    hint: str | Msg = ""
    required: bool = False
    instead: str = ""
    under: tuple[str, tuple[object, ...]] | None = None
    folded: bool = False
    names: bool = False
    only_many: bool = False
    none: str = ""

    def is_asked(self, given: Mapping[str, object]) -> bool:
        """Whether the question stands, by the answers to the other questions of its part, by name."""
        if self.under is None:
            return True
        name, allowed = self.under
        value = given.get(name)
        return any(one in allowed for one in (value if isinstance(value, list) else [value]))

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be chosen; none where the answer is no choice."""
        return self.kind.options if isinstance(self.kind, Choice | Several) else ()

    def admits(self, value: object) -> bool:
        """Whether a stored answer can still be given: a choice must be among the options."""
        if value is None or not isinstance(self.kind, Choice | Several):
            return True
        if isinstance(self.kind, Several):
            return isinstance(value, list) and set(value) <= {option.value for option in self.options}
        return any(option.value == value for option in self.options)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The kind decides what is taken; an enum named in the field's type stays an enum."""
        if any(isinstance(part, EnumType) for part in get_args(source)):
            return handler(source)
        return handler.generate_schema(annotation(self.kind) | None)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The question's own words describe its field, and whether a finished claim needs it."""
        schema = handler(core)
        needed = "A finished claim needs it." if self.required else ""
        units = f"Units: {', '.join(self.kind.units)}." if isinstance(self.kind, Measure) else ""
        if "description" not in schema:
            schema["description"] = " ".join(filter(None, (self.label, str(self.hint), units, needed)))
        return schema


class Measured(BaseModel):
    """A measured number and its unit."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    value: Amount
    unit: str = Field(max_length=8)


FIRST_DAY, LAST_DAY = date(2010, 1, 1), date(2099, 12, 31)
"""No order is older (AliExpress opened in 2010), and no day that is asked for lies later."""


def in_our_time(day: date) -> date:
    """The day itself. Raises ``ValueError`` when it lies before the first order or far ahead."""
    plain = day.date() if isinstance(day, datetime) else day
    if not FIRST_DAY <= plain <= LAST_DAY:
        raise ValueError(_("This day is years away. Check the year."))
    return day


def _cleaned(clean: Callable[[str], str]) -> Callable[[object], object]:
    """Clean a text before its length is measured; what is no text is refused later."""
    return lambda value: clean(value) if isinstance(value, str) else value


def _each_once(order: list[str]) -> Callable[[list[str]], list[str]]:
    """Several chosen values, each once, in the order of the options."""
    return lambda values: sorted(set(values), key=order.index)


_PLAIN_TYPES: dict[type[Kind], Any] = {
    Measure: Measured,
    Day: Annotated[date, AfterValidator(in_our_time)],
    Tick: bool,
}


def annotation(kind: Kind) -> Any:
    """The pydantic type that keeps an answer of this kind."""
    match kind:
        case Choice(options, _compact):
            return Literal[tuple(option.value for option in options)]
        case Several(options):
            order = [option.value for option in options]
            several: Any = list[Literal[tuple(order)]]  # type: ignore[misc]  # the options are data
            return Annotated[
                several, Field(min_length=1, max_length=len(order)), AfterValidator(_each_once(order))
            ]
        case Count(least, most):
            return Annotated[int, Field(ge=least, le=most)]
        case Price():
            return Annotated[Amount, Field(ge=0, le=Decimal(999_999_999))]
        case Code(most):
            return Annotated[str, BeforeValidator(_cleaned(code)), Field(min_length=1, max_length=most)]
        case ShortText(most, _names):
            return Annotated[str, BeforeValidator(_cleaned(latin)), Field(min_length=1, max_length=most)]
        case _:
            return _PLAIN_TYPES[type(kind)]


class Answers(BaseModel):
    """A set of answers; every one may be missing, and none that we do not know is taken."""

    model_config = ConfigDict(extra="forbid", validate_assignment=True)


def answers_model(name: str, asks: Mapping[str, Ask]) -> type[Answers]:
    """A model with one optional field for each question."""
    fields = {key: (Annotated[annotation(ask.kind) | None, ask], None) for key, ask in asks.items()}
    return cast(type[Answers], create_model(name, __base__=Answers, **cast(dict[str, Any], fields)))


@cache
def asks_of(model: type[BaseModel]) -> tuple[tuple[str, Ask], ...]:
    """The questions of a model, in order."""
    return tuple(
        (name, mark)
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Ask)
    )
