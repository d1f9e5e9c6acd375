"""Templates draw their view models in every state and ask for nothing that is not there."""

from __future__ import annotations

import importlib
import pkgutil
import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from jinja2 import StrictUndefined, UndefinedError, nodes

from app.web import view_models
from app.web.rendering import render
from app.web.view_models.frame import Frame
from tests.web.made_up_views import Maker, states

MODULES = [
    importlib.import_module(f"{view_models.__name__}.{found.name}")
    for found in pkgutil.iter_modules(view_models.__path__)
]
PAGES: dict[str, Any] = {
    kind.template: kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and hasattr(kind, "template")
}
"""Every page's view model by its template."""
TEMPLATES = Path(__file__).parents[2] / "templates"
SHARED = {
    "layout.html",
    "head.html",
    "parts.html",
    "claim_parts.html",
    "fields.html",
    "exhibits.html",
    "exhibit_list.html",
    "upload.html",
    "paste.html",
    "after_parts.html",
}
"""Templates that others draw from."""


def test_every_page_has_a_template_and_every_template_a_page() -> None:
    assert {path.name for path in TEMPLATES.glob("*.html")} == PAGES.keys() | SHARED


@pytest.mark.parametrize("template", sorted(PAGES))
def test_every_state_is_drawn(app: Flask, template: str) -> None:
    assert app.jinja_env.undefined is StrictUndefined
    with app.test_request_context("/?again=1", base_url="http://127.0.0.1"):
        frames = [Maker(full).view(Frame) for full in (True, False)]
        for name, view in states(PAGES[template]):
            for frame in frames:
                assert "</html>" in render(view, frame), name


@pytest.mark.parametrize("template", sorted(PAGES))
def test_a_template_asks_for_what_its_view_model_has(app: Flask, template: str) -> None:
    source = (TEMPLATES / template).read_text("utf-8")
    asked = {
        part.attr
        for part in app.jinja_env.parse(source).find_all(nodes.Getattr)
        if isinstance(part.node, nodes.Name) and part.node.name == "view"
    }
    known = {field.name for field in fields(PAGES[template])}
    if template not in ("unreadable.html", "evidence.html", "check.html", "guest.html"):
        assert asked == known, f"{template} draws not all that it is given, or asks for more"
    assert asked <= known


def test_what_is_not_there_is_an_error(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(UndefinedError):
        app.jinja_env.from_string("{{ view.nothing }}").render(view=Frame("Title"))


@pytest.mark.parametrize("template", sorted(path.name for path in TEMPLATES.glob("*.html")))
def test_no_words_are_drawn(template: str) -> None:
    """Words in a drawing do not wrap: a longer language is cut off at its edge."""
    assert not re.search(r"<(text|tspan)\b", (TEMPLATES / template).read_text("utf-8"))
