"""What went wrong, what was typed, and the way on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.web.view_models.answers import AnswerRow
from app.web.view_models.parts import Link


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """Words for what went wrong; ``reference`` stands in the log, too; ``kept`` is what was typed, to copy it."""

    template: ClassVar[str] = "error.html"
    words: str
    reference: str
    kept: Sequence[AnswerRow] = ()
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class UnreadablePage:
    """A claim that cannot be read: what is stored of it to save, and deleting it, or loose files."""

    template: ClassVar[str] = "unreadable.html"
    words: str
    reference: str
    kept: Sequence[AnswerRow]
    link: Link | None
    save_url: str | None
    delete_url: str | None
    delete_files: str | None
