"""What every template gets: the frame of a page, links to static files, the words function."""

from __future__ import annotations

import hashlib
import secrets
from functools import cache
from pathlib import Path

from flask import Flask, current_app, g, render_template, request, session, url_for
from jinja2 import StrictUndefined

from app.web.controls import attrs
from app.web.extensions import new_token
from app.web.guests import comes_from_network
from app.web.language import language
from app.web.request_context import settings
from app.web.search_engines import found_at
from app.web.switching import switch
from app.web.translate import translate
from app.web.view_models.frame import Frame, PageView, Site

VERSION = "0.1"


def init_templates(app: Flask) -> None:
    """Give templates their few names."""
    app.jinja_env.globals.update(
        translate=translate, static_url=static_url, csrf_token=csrf_token, page_mark=page_mark, attrs=attrs
    )
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def csrf_token() -> str:
    """The visitor's token; it lives as long as the visitor's cookie."""
    if "token_shown" not in g:
        session.permanent = True
        g.token_shown = new_token()
    token: str = g.token_shown
    return token


def page_mark() -> str:
    """The mark of this page in all its forms."""
    if "page_mark" not in g:
        g.page_mark = secrets.token_urlsafe(16)
    mark: str = g.page_mark
    return mark


def render(view: PageView, frame: Frame) -> str:
    """A page: what it shows, in its frame."""
    return render_template(view.template, page=frame, view=view, site=site())


def site() -> Site:
    """What the frame says of the whole site."""
    spoken, root, near = language(), request.script_root, not comes_from_network()
    return Site(
        spoken.tag,
        spoken.locale.text_direction,
        VERSION,
        settings().hosted,
        _address(root, "claims.index") if near and "visitor" in session else None,
        _address(root, "start.home") if near else "#main",
        _address(root, "advice.rules") if near else None,
        _address(root, "start.zone"),
        switch(spoken.tag),
        found_at(),
    )


@cache
def _address(_root: str, endpoint: str) -> str:
    """The address of a page that is the same for everybody, under the root that we are served at."""
    return url_for(endpoint)


def static_url(name: str) -> str:
    """The address of a static file, with a mark of its content, so that it can be kept for long."""
    return _static_address(request.script_root, name)


@cache
def _static_address(_root: str, name: str) -> str:
    assert current_app.static_folder is not None
    mark = hashlib.sha256(Path(current_app.static_folder, name).read_bytes()).hexdigest()[:10]
    return url_for("static", filename=name, v=mark)
