"""Choosing the language of pages: which are offered, which was chosen, and the switch that loses nothing typed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urlencode

from babel import Locale
from flask import Flask, current_app, redirect, request, session, url_for
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from app.claim.text.english import sentence_case
from app.translations import compiled_in
from app.web.security import FORM_AGAIN
from app.web.submitted import LANGUAGE
from app.web.view_models.frame import LanguageLink

ENGLISH: Final = "en"


def init_switching(app: Flask, folders: Iterable[Path]) -> None:
    """Offer the languages that are compiled in these folders, and look in every request for a choice."""
    compiled = {language for folder in folders for language in compiled_in(folder)}
    app.extensions["claimwright_offered"] = (ENGLISH, *sorted(compiled))
    app.before_request(_keep_choice)


def offered() -> tuple[str, ...]:
    """The languages of this installation, English first."""
    found: tuple[str, ...] = current_app.extensions["claimwright_offered"]
    return found


def choose_language() -> str:
    """The language that the visitor chose; else the one that the browser asks for, as far as there is a catalogue."""
    chosen = str(session.get(LANGUAGE, ""))
    return chosen if chosen in offered() else request.accept_languages.best_match(offered()) or ENGLISH


def is_switching() -> bool:
    """Whether the form was sent to see it in another language: nothing of it is an answer yet."""
    return request.method == "POST" and _pressed() in offered()


def switch(chosen: str) -> list[LanguageLink]:
    """The languages by their own names, each with the address of this page in it; none where there is one only."""
    if len(offered()) == 1:
        return []
    here = _here()
    return [
        LanguageLink(
            tag, _own_name(tag), f"{here}{'&' if '?' in here else '?'}{LANGUAGE}={tag}", tag == chosen
        )
        for tag in offered()
    ]


def spoken_here() -> str | None:
    """The language that an address for another device takes along; none where there is one only."""
    return choose_language() if len(offered()) > 1 else None


def _keep_choice() -> Response | None:
    """Keep the language that an address or a form names; a page is shown under its own address then."""
    chosen = request.args.get(LANGUAGE, "") if request.method == "GET" else _pressed()
    if chosen in offered() and session.get(LANGUAGE) != chosen:
        session[LANGUAGE] = chosen
        session.permanent = True
    return redirect(_here(), 303) if chosen and request.method == "GET" else None


def _pressed() -> str:
    """The language whose button sent this form, where the form is shown again."""
    return request.form.get(LANGUAGE, "") if request.endpoint in FORM_AGAIN else ""


def _here() -> str:
    """The address of this page without the language; the first page where this one cannot be asked for again."""
    if request.method != "GET" and not _can_be_asked_for():
        return url_for("start.home")
    given = [(name, value) for name, value in request.args.items(multi=True) if name != LANGUAGE]
    return request.script_root + request.path + (f"?{urlencode(given)}" if given else "")


def _can_be_asked_for() -> bool:
    try:
        adapter = current_app.create_url_adapter(request)
        return adapter is not None and bool(adapter.match(method="GET"))
    except HTTPException:
        return False


@cache
def _own_name(tag: str) -> str:
    return sentence_case(Locale.parse(tag).get_display_name(tag) or tag)
