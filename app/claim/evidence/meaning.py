"""The form of a row in the tables of findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["info", "advice", "problem"]
Effect = Literal["ready", "fixable", "unusable"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row: ``effect`` on the file's verdict, ``converts`` when conversion takes the finding away, ``drawing`` the
    name of the picture in ``static/drawings`` that shows how to do better.

    Placeholders: ``size``, ``format``, ``result``, ``width``, ``height``, ``named``, ``codec``, ``percent``,
    ``parts``; limits are rules.
    """

    effect: Effect
    severity: Severity
    message: str
    fix: str | None = None
    convertible: bool = False
    drawing: str | None = None
