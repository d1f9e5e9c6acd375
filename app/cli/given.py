"""What commands are given: a moment, a save-file; and what they say of one that cannot be used."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from app.claim.model import savefile
from app.claim.model.claim import Claim
from app.claim.questions.ask import FIRST_DAY, LAST_DAY
from app.claim.versions.problem import BadSaveFile


class CommandError(click.ClickException):
    """What was given cannot be used; the words go to the error output."""

    exit_code = 2


class MomentOption(click.ParamType[datetime]):
    """A point in time in ISO 8601, with its time zone."""

    name = "ISO time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The aware time; says what is missing where it is none."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no ISO time. Write it like 2026-11-20T09:30:00+01:00", param, ctx)
        if moment.tzinfo is None:
            self.fail(f"{value!r} has no time zone. Add one, like {value}+01:00 or {value}Z", param, ctx)
        if not FIRST_DAY < moment.date() < LAST_DAY:
            self.fail(f"{value!r} is too far away. Check the year", param, ctx)
        return moment


def read_claim(file: Path) -> Claim:
    """The claim in a save-file. Raises ``CommandError`` with every place that is wrong."""
    try:
        with file.open("rb") as opened:
            text = opened.read(savefile.LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}") from error
    try:
        return savefile.read(text)
    except BadSaveFile as bad:
        places = "\n".join(f"  {problem.place}: {problem.english}" for problem in bad.problems)
        raise CommandError(f"{file} is not a claim that can be used:\n{places}") from bad


def as_json(rows: object) -> str:
    """Plain data as commands print it."""
    return json.dumps(rows, ensure_ascii=False, indent=1)
