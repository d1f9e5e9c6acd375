"""`reply`: what an event after filing means for a claim, the one next step, its days and the finished English text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale
from pydantic import ValidationError

from app.claim.after.compare import compared
from app.claim.after.event import Event
from app.claim.after.events import EVENTS
from app.claim.after.facts import EVENT_FACTS
from app.claim.after.life import Life
from app.claim.after.next_step import next_step
from app.claim.after.timeline import TooManyEvents, added, missing
from app.claim.case import Case
from app.claim.model.claim import Claim
from app.claim.questions.ask import Ask
from app.claim.text.after_letters import compose
from app.cli.given import CommandError, MomentOption, as_json, read_claim
from app.cli.life_rows import deadline_rows, next_row
from app.web.translate import format_value, rules, translate, translate_message


@click.command("reply")
@click.argument("claim_file", metavar="CLAIM.json", required=False, type=click.Path(path_type=Path))
@click.option("--event", "event", metavar="EVENT", help="What happened: an event, or event.variant.")
@click.option("--facts", metavar="JSON", default="{}", help="What is known about it, as a JSON object.")
@click.option("--now", type=MomentOption(), help="Work out the dates for this moment instead of now.")
@click.option("--json", "wants_json", is_flag=True, help="Print all of it as JSON.")
@click.option("--list-events", is_flag=True, help="Print every event and variant with its facts.")
@with_appcontext
def reply_to(
    claim_file: Path | None,
    event: str | None,
    facts: str,
    now: datetime | None,
    wants_json: bool,
    list_events: bool,
) -> None:
    """Say what an event after filing means, what to do now, until when, and the text to paste."""
    with force_locale("en"):
        if list_events:
            rows = [_event_row(one) for one in EVENTS.values()]
            click.echo(as_json(rows) if wants_json else "\n".join(map(_event_words, rows)))
            return
        if claim_file is None or event is None:
            raise click.UsageError("Give the claim's save-file and --event, or --list-events.")
        moment = now or current_app.extensions["claimwright_settings"].clock()
        claim = _with_event(read_claim(claim_file), event, facts, moment)
        life = Case(claim, rules(), moment).life
        _check_variant(life, event)
        row = _reply_row(life)
        click.echo(as_json(row) if wants_json else _reply_words(row))


def _with_event(claim: Claim, name: str, facts: str, moment: datetime) -> Claim:
    """The claim with the event at its end. Raises ``CommandError`` with one clear line."""
    event, _dot, variant = name.partition(".")
    if event not in EVENTS:
        raise CommandError(f"There is no event {event!r}. The events are: {', '.join(EVENTS)}.")
    given = {"day": moment.date(), **_led(EVENTS[event], variant), **_facts(event, facts)}
    open_facts = missing(event, given)
    if open_facts:
        raise CommandError(f"A fact is missing: {_needed(open_facts[0], EVENTS[event].asks[open_facts[0]])}")
    try:
        return added(claim, event, given, moment)
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        raise CommandError(
            f"The fact {'.'.join(map(str, wrong['loc']))} cannot be: {wrong['msg']}."
        ) from error
    except TooManyEvents as full:
        raise CommandError(str(full)) from full


def _led(event: Event, variant: str) -> dict[str, object]:
    """What the name of a variant answers already. Raises ``CommandError`` for one that there is not."""
    lead = event.asks[event.lead].options if event.lead else ()
    known = {option.value for option in lead} | {one.id for one in event.variants}
    if variant and variant not in known:
        raise CommandError(f"{event.id} has no variant {variant!r}. It has: {', '.join(sorted(known))}.")
    return {event.lead: variant} if variant in {option.value for option in lead} else {}


def _facts(event: str, text: str) -> dict[str, object]:
    """The facts that were given, days as days. Raises ``CommandError`` for what is none."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CommandError(f"--facts is not JSON: {error}") from error
    if not isinstance(given, dict):
        raise CommandError("--facts is not a JSON object.")
    unknown = [name for name in given if name not in EVENTS[event].asks]
    if unknown:
        raise CommandError(f"{event} has no fact {unknown[0]!r}. It has: {', '.join(EVENTS[event].asks)}.")
    if "day" not in given:
        return given
    try:
        return given | {"day": date.fromisoformat(str(given["day"]))}
    except ValueError:
        raise CommandError(f"The fact day cannot be {given['day']!r}: write it like 2026-11-20.") from None


def _needed(name: str, ask: Ask) -> str:
    values = ", ".join(option.value for option in ask.options)
    return f"{name} ({ask.label}{f' One of: {values}.' if values else ''})"


def _check_variant(life: Life, name: str) -> None:
    """A variant that was named but that the facts do not make is said. Raises ``CommandError``."""
    event, _dot, variant = name.partition(".")
    found = life.variant
    ids = {one.id for one in EVENTS[event].variants}
    if found is not None and variant in ids and found.id != variant:
        raise CommandError(f"These facts make it {event}.{found.id}, not {name}.")


def _reply_row(life: Life) -> dict[str, Any]:
    assert life.last is not None
    assert life.variant is not None
    letter = next_step(life).letter
    made = compose(life, letter) if letter else None
    return {
        "event": life.last.event,
        "variant": life.variant.id,
        "stage": life.stage,
        "meaning": translate(life.variant.means),
        "never": translate(life.variant.never),
        "compared": [translate_message(words) for words in compared(life)],
        "next": next_row(life),
        "deadlines": deadline_rows(life),
        "letter": letter.id if letter else None,
        "text": made.text if made else None,
        "sources": [
            {"sentence": one.english, "answers": [str(source) for source in one.sources]}
            for one in (made.sentences if made else ())
        ],
    }


def _reply_words(row: Mapping[str, Any]) -> str:
    """The same for a person at a terminal."""
    step = row["next"]
    until = format_value(date.fromisoformat(step["until"])) if step["until"] else "no day is known for it"
    days = [f"{format_value(date.fromisoformat(one['day']))}: {one['do']}" for one in row["deadlines"]]
    parts = [
        ("What it means", [row["meaning"], *row["compared"]]),
        ("Do not", [row["never"]]),
        ("What to do now", [step["do"], step["where"]]),
        ("Until", [f"{until} (Pacific time)" if step["until"] else until]),
        ("Why", [step["why"]]),
        ("If nothing happens", [step["otherwise"]]),
        ("Days to come", days),
        ("Text", [row["text"]] if row["text"] else []),
    ]
    return "\n\n".join("\n".join([name, *(f"  {line}" for line in lines)]) for name, lines in parts if lines)


def _event_row(event: Event) -> dict[str, Any]:
    schema = EVENT_FACTS[event.id].model_json_schema()
    day = {"type": "string", "format": "date", "description": event.asks["day"].label}
    return {
        "id": event.id,
        "line": translate(event.label),
        "facts": schema | {"properties": {"day": day} | schema.get("properties", {})},
        "required": [name for name, ask in event.asks.items() if ask.required and name != "day"],
        "variants": [{"id": f"{event.id}.{one.id}", "line": translate(one.label)} for one in event.variants],
    }


def _event_words(row: Mapping[str, Any]) -> str:
    facts = ", ".join(row["facts"]["properties"])
    return "\n".join(
        [
            f"{row['id']}: {row['line']} ({facts})",
            *(f"  {one['id']}: {one['line']}" for one in row["variants"]),
        ]
    )
