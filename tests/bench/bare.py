"""A bare Flask-WTF page with the same questions and options as one of ours, on the same server: what any page costs.

`python -m tests.bench.bare --port 8001` serves `/order`, `/facts` and the other question pages.
"""

from __future__ import annotations

import argparse
import socket
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from babel import Locale
from babel.numbers import get_currency_name
from flask import Flask, abort, render_template
from flask_compress import Compress
from flask_wtf import FlaskForm
from jinja2 import DictLoader
from wtforms import (
    BooleanField,
    DateField,
    DecimalField,
    Field,
    IntegerField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
)
from wtforms.validators import InputRequired, Optional

from app.__main__ import HOST
from app.claim.case import Case
from app.claim.pages import PAGES
from app.claim.questions.ask import Ask, Choice, Count, Day, Measure, Option, Price, Several, Tick
from app.claim.rulebook import RULEBOOK
from app.claim.values.currencies import DECIMALS
from app.config import system_clock
from app.server.gate import Gate
from app.server.serve import serve
from app.services.example import example_claim

LISTED: Final = 9
TEMPLATE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title><link rel="stylesheet" href="/static/base.css"></head>
<body>
<main>
<h1>{{ title }}</h1>
<form method="post">
{{ form.hidden_tag() }}
{% for field in form if field.name != "csrf_token" %}
<div class="field">{{ field.label }}
{%- if field.description %}<p class="hint">{{ field.description }}</p>{% endif %}
{{- field(class="input") }}</div>
{% endfor %}
<button type="submit">Continue</button>
</form>
</main>
</body>
</html>"""


def create_app() -> Flask:
    """The application; every page is made anew for every request, as such pages are."""
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="bench " * 8,
        COMPRESS_MIMETYPES=["text/html"],
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=4,
    )
    app.jinja_loader = DictLoader({"bare.html": TEMPLATE})
    Compress(app)
    forms = {page_id: _form(page_id) for page_id, page in PAGES.items() if not page.own_view}

    @app.get("/<page_id>")
    def page(page_id: str) -> str:
        if page_id not in forms:
            abort(404)
        return render_template("bare.html", form=forms[page_id](), title=PAGES[page_id].title)

    return app


def _form(page_id: str) -> type[FlaskForm]:
    """A form class with the fields that our page shows of the same claim."""
    moment = system_clock()
    case = Case(example_claim(moment), RULEBOOK, moment)
    asks = {address.field: ask for address, ask in case.asks_of(PAGES[page_id]).items()}
    fields: dict[str, Any] = {}
    for name, ask in asks.items():
        fields[name] = _field(name, ask)
        if isinstance(ask.kind, Measure):
            fields[f"{name}_unit"] = SelectField("Unit", choices=[(unit, unit) for unit in ask.kind.units])
    return type(f"{page_id.title()}Form", (FlaskForm,), fields)


def _field(name: str, ask: Ask) -> Field:
    more: dict[str, Any] = {
        "label": ask.label,
        "description": str(ask.hint or ""),
        "validators": [InputRequired() if ask.required else Optional()],
    }
    match ask.kind:
        case Choice(options, compact):
            listed = compact or len(options) > LISTED
            if name == "currency":
                options = tuple(
                    Option(code, get_currency_name(code, locale=Locale("en"))) for code in DECIMALS
                )
            return (SelectField if listed else RadioField)(choices=_choices(options, listed), **more)
        case Several(options):
            return SelectMultipleField(choices=_choices(options, False), **more)
        case Count():
            return IntegerField(**more)
        case Price() | Measure():
            return DecimalField(**more)
        case Day():
            return DateField(**more)
        case Tick():
            return BooleanField(**more)
        case _:
            return StringField(**more)


def _choices(options: tuple[Option, ...], listed: bool) -> Any:
    if not listed or not any(option.group for option in options):
        return [(option.value, option.label) for option in options]
    groups: dict[str, list[tuple[str, str]]] = {}
    for option in options:
        groups.setdefault(option.group, []).append((option.value, option.label))
    return groups


def main() -> int:
    """Serve it as ours is served."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    listening = socket.create_server((HOST, parser.parse_args().port))
    with tempfile.TemporaryDirectory() as spool:
        gate = Gate(create_app(), lambda _method, _path: "pages", lambda: None, Path(spool))
        serve(gate, listening, lambda address: address)
    return 0


if __name__ == "__main__":
    sys.exit(main())
