"""`sweep`: bring the rows of the database and the files in the folder together again, or say what that would remove."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import with_appcontext

from app.errors import StorageError, SweepStopped
from app.services.container import Services
from app.services.maintenance import failure_words


class Stopped(click.ClickException):
    """The sweep did not take place; nothing was removed."""

    exit_code = 1


@click.command("sweep")
@click.option("--dry-run", is_flag=True, help="Only say what would be removed.")
@click.option("--adopt", is_flag=True, help="Take the file folder as that of this database, then sweep.")
@with_appcontext
def sweep_files(dry_run: bool, adopt: bool) -> None:
    """Remove what crashes left: rows without their file, files without a row, uploads that broke off.

    The server does it by itself. Ends with 1, and removes nothing, where the file folder is empty, not mounted, or
    belongs to another installation.
    """
    if adopt and dry_run:
        raise click.UsageError("--adopt changes the folder's mark: it does not go with --dry-run.")
    services: Services = current_app.extensions["claimwright_services"]
    now = current_app.extensions["claimwright_settings"].clock()
    try:
        if adopt:
            services.maintenance.adopt_folder()
        if dry_run:
            plan = services.maintenance.plan_sweep(now)
            click.echo(_words("Would remove", len(plan.lost), len(plan.strays), plan.broken_off))
        else:
            report = services.maintenance.sweep(now)
            click.echo(_words("Removed", len(report.lost), report.strays, report.broken_off))
    except (SweepStopped, StorageError) as error:
        raise Stopped(f"Nothing was removed: {failure_words(error)}.") from error


def _words(verb: str, lost: int, strays: int, broken_off: int) -> str:
    return (
        f"{verb}: {lost} rows without their file, {strays} files without a row, {broken_off} broken uploads."
    )
