"""The commands of `flask --app app`: what pages show, on a terminal or as JSON, and the upkeep by hand."""

from flask import Flask

from app.cli.check import check_files
from app.cli.draft import draft_claim
from app.cli.reply import reply_to
from app.cli.settings import show_settings
from app.cli.sweep import sweep_files


def add_commands(app: Flask) -> None:
    """Give `flask` the commands of this project."""
    for command in (check_files, draft_claim, reply_to, sweep_files, show_settings):
        app.cli.add_command(command)
