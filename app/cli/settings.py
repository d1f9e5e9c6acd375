"""`settings`: what holds here, with secrets masked."""

from __future__ import annotations

import os

import click

from app.environment import told


@click.command("settings")
def show_settings() -> None:
    """Print every setting: what holds, in brackets where it is not set, and what it is for. Secrets are masked."""
    for name, value, means in told(os.environ):
        click.echo(f"{name:<25} {value}\n{'':<25} {means}")
