"""The command `draft`: what a save-file amounts to at a moment, on a terminal or as JSON."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale

from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model import savefile
from app.claim.values.units import Money
from app.cli.draft_rows import draft_rows
from app.cli.given import MomentOption, as_json, read_claim
from app.web.translate import format_value, rules


@click.command("draft")
@click.argument("claim_file", metavar="CLAIM.json", required=False, type=click.Path(path_type=Path))
@click.option("--now", type=MomentOption(), help="Work out the dates for this moment instead of now.")
@click.option("--json", "wants_json", is_flag=True, help="Print all of it as JSON.")
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a claim's save-file.")
@with_appcontext
def draft_claim(claim_file: Path | None, now: datetime | None, wants_json: bool, schema: bool) -> None:
    """Work out a claim from its save-file: window, recommendation, traps, checklist and texts."""
    if schema:
        click.echo(as_json(savefile.schema()))
        return
    if claim_file is None:
        raise click.UsageError("Give the claim's save-file, or --schema.")
    moment = now or current_app.extensions["claimwright_settings"].clock()
    drafted = Draft(Case(read_claim(claim_file), rules(), moment))
    with force_locale("en"):
        rows = draft_rows(drafted, moment)
        click.echo(as_json(rows) if wants_json else _draft_words(drafted, rows))


def _draft_words(drafted: Draft, rows: dict[str, Any]) -> str:
    """The same for a person at a terminal."""
    frame, amount = drafted.case.window, drafted.case.amount
    days = (
        ("Try from", frame.opens),
        ("Act by", frame.act_by),
        ("Last safe day", frame.last_safe),
        ("Closes", frame.closes),
    )
    parts = [
        (
            "Window",
            [frame.state.replace("_", " ")]
            + [f"{name}: {format_value(day)} (Pacific time)" for name, day in days if day],
        ),
        ("What to do now", [rows["next"]["do"], rows["next"]["where"]]),
        ("Recommended", [f"{rows['remedy']['recommended'].replace('_', ' ')}. {rows['remedy']['why']}"]),
        ("Amount", [format_value(Money(amount.money.amount, amount.money.currency))] if amount else []),
        ("Still open", rows["missing"]),
        ("Does not fit", [f"{row['question']}: {row['words']}" for row in rows["problems"]]),
        ("Traps", [f"{trap['title']}. {trap['words']}" for trap in rows["traps"]]),
        (
            "Evidence",
            [
                f"{slot['label']} ({slot['weight']}{', ' + slot['shown_by'] if slot['shown_by'] else ''})"
                for slot in rows["checklist"]
            ],
        ),
        *((f"Text, {length}", [rows["texts"][length]]) for length in rows["lengths"]),
    ]
    return "\n\n".join("\n".join([name, *(f"  {line}" for line in lines)]) for name, lines in parts if lines)
