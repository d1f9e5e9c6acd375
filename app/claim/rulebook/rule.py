"""What a rule is: one dated, sourced statement about the platform, with its readings and the safe one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from app.claim.values.units import Quantity, Size

Group = Literal["window", "form", "files", "returns", "amount", "after", "outside", "text"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement was read. ``year`` is ``None`` where the page carries no date."""

    key: str
    title: str
    publisher: str
    year: int | None = None
    kind: Literal["old official", "mirror of official", "guide", "buyer", "seller side", "press", "ours"] = (
        "guide"
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that sources say; ``words`` may hold ``{value}``, which is this reading's own value."""

    words: str
    sources: tuple[str, ...]
    value: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Less:
    """A value that hangs on another rule's: ``by`` less of the same unit."""

    rule: str
    by: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A statement about the platform.

    ``value`` is the safe reading, the one that never makes a buyer miss a deadline or burn the only dispute;
    ``words`` states it (``{value}`` is the value, other placeholders are other rules' ids); ``readings`` are
    all that the sources say where they differ; ``safe`` says why this one is safe. A value that hangs on another
    rule's is given as ``less``, and the rulebook works it out.
    """

    id: str
    group: Group
    title: str
    words: str
    sources: tuple[str, ...]
    as_of: date
    value: Quantity | None = None
    when: str = ""
    readings: tuple[Reading, ...] = ()
    safe: str = ""
    less: Less | None = None


class UnknownRule(LookupError):
    """A rule id that is not in the book."""


class Rulebook:
    """All rules by id. Immutable: ``with_value`` gives a new book."""

    def __init__(self, rules: Iterable[Rule], sources: Iterable[Source]) -> None:
        given = {rule.id: rule for rule in rules}
        self._rules = {key: _worked_out(rule, given) for key, rule in given.items()}
        self.sources = {source.key: source for source in sources}

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._rules

    def __getitem__(self, rule_id: str) -> Rule:
        try:
            return self._rules[rule_id]
        except KeyError:
            raise UnknownRule(rule_id) from None

    def number(self, rule_id: str) -> int:
        """The rule's value as a whole number in the rule's own unit. Raises ``UnknownRule``."""
        value = self[rule_id].value
        if value is None:
            raise UnknownRule(f"{rule_id} has no value")
        return int(value.value)

    def shown(self, rule_id: str) -> Quantity | Size | None:
        """The value as words carry it: bytes become a ``Size``."""
        value = self[rule_id].value
        if value is not None and value.unit == "bytes":
            return Size(int(value.value))
        return value

    def with_value(self, rule_id: str, value: int | Decimal) -> Rulebook:
        """The same book with one value changed; for settings and for tests."""
        rule = self[rule_id]
        if rule.value is None:
            raise UnknownRule(f"{rule_id} has no value")
        changed = replace(rule, value=Quantity(value, rule.value.unit), less=None)
        return Rulebook((changed if r.id == rule_id else r for r in self), self.sources.values())


def _worked_out(rule: Rule, given: Mapping[str, Rule]) -> Rule:
    """The rule with its value; one that hangs on another takes that one's, less what it says."""
    if rule.less is None:
        return rule
    base = given[rule.less.rule].value
    if base is None:
        raise UnknownRule(f"{rule.less.rule} has no value")
    return replace(rule, value=Quantity(base.value - rule.less.by, base.unit))
