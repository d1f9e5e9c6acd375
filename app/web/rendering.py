"""What every template gets: the frame of a page, links to static files, the words function."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from flask import Flask, current_app, render_template, request, session, url_for
from jinja2 import StrictUndefined

from app.web.extensions import locale, new_token
from app.web.request_context import settings
from app.web.translate import translate
from app.web.view_models.frame import Frame, PageView, Site

VERSION = "0.1"


def init_templates(app: Flask) -> None:
    """Give templates their few names."""
    app.jinja_env.globals.update(translate=translate, static_url=static_url, csrf_token=csrf_token)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def csrf_token() -> str:
    """The visitor's token; it lives as long as the visitor's cookie."""
    session.permanent = True
    return new_token()


def render(view: PageView, frame: Frame) -> str:
    """A page: what it shows, in its frame."""
    return render_template(view.template, page=frame, view=view, site=site())


def site() -> Site:
    """What the frame says of the whole site."""
    language = locale()
    return Site(
        str(language).replace("_", "-"),
        language.text_direction,
        VERSION,
        settings().hosted,
        url_for("claims.index") if "visitor" in session else None,
        url_for("start.home"),
        url_for("advice.rules"),
        url_for("start.zone"),
    )


def static_url(name: str) -> str:
    """The address of a static file, with a mark of its content, so that it can be kept for long."""
    folder = current_app.static_folder
    assert folder is not None
    return url_for("static", filename=name, v=_mark(Path(folder) / name))


@cache
def _mark(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10]


def choose_language(wanted: Sequence[str]) -> str:
    """The language that the browser asks for, as far as there is a catalogue."""
    return request.accept_languages.best_match(wanted) or "en"
