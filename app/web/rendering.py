"""Knows what every template gets: the frame of a page, links to static files, the words function."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, current_app, render_template, request, session, url_for

from app.web.extensions import locale, new_token
from app.web.request_context import settings
from app.web.translate import translate, translate_message

VERSION = "0.1"


def init_templates(app: Flask) -> None:
    """Give templates their few names."""
    app.jinja_env.globals.update(translate=translate, static_url=static_url, csrf_token=csrf_token)
    app.jinja_env.filters["translate_message"] = translate_message
    app.context_processor(lambda: {"site": site()})
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def csrf_token() -> str:
    """The visitor's token; it lives as long as the visitor's cookie."""
    session.permanent = True
    return new_token()


def render(template: str, title: str, view: dict[str, Any] | None = None, **page: Any) -> str:
    """A page: its h1, what it shows, and the frame (errors, notices, position, claim)."""
    frame: dict[str, Any] = {"title": title, "errors": [], "notices": [], "position": None, "claim": None}
    return render_template(template, page=frame | page, view=view or {})


def site() -> dict[str, Any]:
    """What the frame says of the whole site."""
    language = locale()
    return {
        "language": str(language).replace("_", "-"),
        "direction": language.text_direction,
        "version": VERSION,
        "hosted": settings().hosted,
        "claims_url": url_for("claims.index") if "visitor" in session else None,
        "home_url": url_for("start.home"),
        "rules_url": url_for("advice.rules"),
        "path": request.path,
    }


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
