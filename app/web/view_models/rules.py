"""Every rule with its readings, the safe one, its sources and their date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from app.claim.rulebook.rule import Rule
from app.claim.words import _
from app.web.translate import format_value, translate
from app.web.translate import rules as rulebook
from app.web.view_models.limits import LimitRow, limit_rows

TITLES = {
    "window": _("When: windows and clocks"),
    "form": _("The form"),
    "files": _("Photos and videos"),
    "returns": _("Sending back"),
    "amount": _("The amount"),
    "after": _("After filing"),
    "outside": _("Outside AliExpress"),
    "text": _("The text"),
}


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One way to read a rule, with the sources that read it so."""

    words: str
    sources: list[str]


@dataclass(frozen=True, slots=True)
class RuleBox:
    """One rule; ``safe`` is the reading that we use where ``readings`` differ."""

    id: str
    title: str
    words: str
    value: str | None
    when: str | None
    readings: list[ReadingRow]
    safe: str | None
    sources: list[str]
    as_of: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules on one subject."""

    title: str
    rules: list[RuleBox]


@dataclass(frozen=True, slots=True)
class RulesPage:
    """The page: AliExpress's rules, and how much this place takes."""

    template: ClassVar[str] = "rules.html"
    ours_note: str
    groups: list[RuleGroup]
    limits: list[LimitRow]


def rules_page() -> RulesPage:
    """All rules by subject."""
    note = translate(
        "AliExpress changes its rules, and sources differ. Where they do, we use the "
        "reading that never makes you miss a date. What your order page shows is always "
        "right."
    )
    return RulesPage(
        note,
        [
            RuleGroup(translate(title), [_box(rule) for rule in rulebook() if rule.group == group])
            for group, title in TITLES.items()
        ],
        limit_rows(),
    )


def _box(rule: Rule) -> RuleBox:
    shown = None if rule.value is None else rulebook().shown(rule.id)
    value = {} if rule.value is None else {"value": shown}
    readings = [
        ReadingRow(
            translate(reading.words, **({"value": reading.value} if reading.value else {})),
            [_named(key) for key in reading.sources],
        )
        for reading in rule.readings
    ]
    return RuleBox(
        rule.id,
        translate(rule.title),
        translate(rule.words, **value),
        None if rule.value is None else format_value(shown),
        translate(rule.when, **value) if rule.when else None,
        readings,
        translate(rule.safe, **value) if rule.safe else None,
        [_named(key) for key in rule.sources],
        format_value(rule.as_of),
    )


def _named(key: str) -> str:
    source = rulebook().sources[key]
    return f"{source.title} ({source.publisher}{f', {source.year}' if source.year else ''})"
