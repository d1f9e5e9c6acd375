"""The command `check`: whether AliExpress would take a file, on a terminal or as JSON."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_babel import force_locale

from app.claim.evidence.verdict import Verdict
from app.cli.given import CommandError, as_json
from app.services.container import Services
from app.web.translate import translate_message

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
        raise CommandError(f"{file}: the check could not be run: {error.strerror or error}") from error


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
