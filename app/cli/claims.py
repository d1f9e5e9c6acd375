"""The commands: `check` for files, `draft` for a save-file; what pages show, on a terminal or as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale

from app.claim.address import Address
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.evidence.verdict import Verdict
from app.claim.flow import missing
from app.claim.model import savefile
from app.claim.pages.page import Page
from app.claim.values.units import Money
from app.cli.given import Moment, Refused, as_json, read_claim
from app.cli.life_rows import deadline_rows, next_row
from app.services.container import Services
from app.web.translate import format_value, rules, translate, translate_message

EXIT_CODES = {"ready": 0, "fixable": 1, "unusable": 3}
"""What `check` ends with, by the worst verdict."""


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "wants_json", is_flag=True, help="Print the verdicts as JSON.")
@with_appcontext
def check_files(paths: tuple[Path, ...], wants_json: bool) -> None:
    """Say of each file whether AliExpress would take it. Folders are walked.

    Ends with 0 when all files are ready, 1 when some can be converted, 3 when some are of no use.
    """
    files = [file for given in paths for file in _files(given)]
    # On a terminal only: whoever reads the output from a pipe wants nothing but the verdicts.
    with click.progressbar(files, label="Checking", file=sys.stderr, hidden=not sys.stderr.isatty()) as shown:
        verdicts = [(file, _verdict(file)) for file in shown]
    with force_locale("en"):
        rows = [_verdict_row(file, verdict) for file, verdict in verdicts]
        click.echo(as_json(rows) if wants_json else "\n".join(map(_verdict_words, rows)) or "No files there.")
    raise SystemExit(max((EXIT_CODES[verdict.state] for _file, verdict in verdicts), default=0))


@click.command("draft")
@click.argument("claim_file", metavar="CLAIM.json", required=False, type=click.Path(path_type=Path))
@click.option("--now", type=Moment(), help="Work out the dates for this moment instead of now.")
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
        rows = _draft_rows(drafted, moment)
        click.echo(as_json(rows) if wants_json else _draft_words(drafted, rows))


def _files(given: Path) -> Iterator[Path]:
    """The files that a path means, in the order of their names; a folder that cannot be opened stands for itself."""
    if not given.is_dir():
        yield given
        return
    closed: list[Path] = []
    for folder, folders, names in os.walk(given, onerror=lambda e: closed.append(Path(str(e.filename)))):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names))
    yield from closed


def _verdict(file: Path) -> Verdict:
    services = current_app.extensions["claimwright_services"]
    assert isinstance(services, Services)
    try:
        return services.checking.verdict(file)
    except OSError as error:
        raise Refused(f"{file}: the check could not be run: {error.strerror or error}") from error


def _verdict_row(file: Path, verdict: Verdict) -> dict[str, Any]:
    found = [
        {
            "code": f.code,
            "severity": f.severity,
            "message": translate_message(f.message),
            "fix": translate_message(f.fix) if f.fix else None,
        }
        for f in verdict.findings
    ]
    return {
        "file": os.fsencode(file).decode("utf-8", "replace"),
        "kind": verdict.kind,
        "format": verdict.format,
        "bytes": verdict.bytes,
        "verdict": verdict.state,
        "findings": found,
    }


def _verdict_words(row: dict[str, Any]) -> str:
    lines = [f"{row['file']}: {row['verdict']}"]
    for found in row["findings"]:
        lines += ["  " + " ".join(filter(None, (found["message"], found["fix"])))]
    return "\n".join(lines)


def _draft_rows(drafted: Draft, now: datetime) -> dict[str, Any]:
    """All that is worked out, as plain data; every word in English."""
    case = drafted.case
    detail, amount = case.detail, case.amount
    return {
        "situation": case.situation,
        "complete": case.complete,
        "missing": [_question(page, address) for page in case.pages for address in missing(case, page)],
        "problems": _problem_rows(drafted, now),
        "window": _window_row(drafted),
        "receipt": case.receipt,
        "reason": detail.group if detail else None,
        "detail": detail.id if detail else None,
        "wording": list(detail.wording) if detail else None,
        "remedy": {
            "recommended": case.recommended.remedy,
            "chosen": case.remedy,
            "why": translate_message(case.recommended.why),
        },
        "amount": {
            "value": f"{amount.money.amount:f}",
            "currency": amount.money.currency,
            "how": amount.how,
            "arithmetic": amount.arithmetic,
            "most": f"{amount.ceiling.amount:f}",
        }
        if amount
        else None,
        "traps": [
            {"id": t.id, "title": translate(t.title), "words": translate_message(t.message())}
            for t in drafted.traps
        ],
        "checklist": [
            {
                "id": s.role.id,
                "weight": s.weight,
                "label": translate(s.role.label),
                "how": translate(s.role.how),
                "shown_by": s.shown_by,
            }
            for s in drafted.checklist
        ],
        "stage": case.life.stage,
        "next": next_row(case.life),
        "deadlines": deadline_rows(case.life),
        "texts": drafted.texts(),
        "lengths": list(drafted.lengths),
        "sources": [
            {"sentence": s.english, "answers": [str(source) for source in s.sources]}
            for s in drafted.sentences("standard")
        ],
    }


def _problem_rows(drafted: Draft, now: datetime) -> list[dict[str, str]]:
    """Answers that do not fit together; "today" is the latest date anywhere on Earth."""
    today = (now.astimezone(UTC) + timedelta(hours=14)).date()
    return [
        {"question": _question(page, problem.address), "words": translate_message(problem.words)}
        for page in drafted.case.pages
        for problem in page.problems(drafted.case, today)
    ]


def _question(page: Page, address: Address) -> str:
    """A question as commands name it: its page and its own name."""
    return f"{page.id}.{address.name}"


def _window_row(drafted: Draft) -> dict[str, Any]:
    frame = drafted.case.window
    days = {
        name: getattr(frame, name)
        for name in ("today", "started", "opens", "act_by", "last_safe", "closes", "closes_at")
    }
    plain = {name: day.isoformat() if day else None for name, day in days.items()}
    return {"state": frame.state, "trigger": frame.trigger, "from_timer": frame.from_timer} | plain


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
