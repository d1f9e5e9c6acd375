"""Knows the first page: the first question for a new claim, what is needed, the ways to other help, an example."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, request, session, url_for
from werkzeug.wrappers import Response

from app.claim.advice import ADVICE
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.flow import with_answers
from app.claim.model.claim import Claim
from app.claim.pages import PAGES
from app.claim.values.units import Quantity
from app.claim.words import _
from app.services.example import example_claim
from app.services.record import Record
from app.web.forms import PageForm
from app.web.rendering import render
from app.web.request_context import now, services, settings, visitor
from app.web.security import token_was_good
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.claim import claim_view
from app.web.views.claim import wanted_length
from app.web.views.question_page import accept, old_page, page_view

bp = Blueprint("start", __name__)
PAGE, NEXT = tuple(PAGES.values())[:2]
ELSE = ("seller_answered", "send_back", "decided", "not_sent", "money", "unopened", "no_button")
READY = (
    _("The order page at AliExpress, open"),
    _("Photos or a video, if you have any"),
    _("About five minutes"),
)


@bp.get("/")
def home() -> str:
    """The first question; nothing is stored before it is answered."""
    return _draw(PageForm(_empty(), PAGE))


@bp.post("/")
def begin() -> Response | tuple[str, int]:
    """Start a claim with the first answer."""
    empty = _empty()
    form = PageForm(empty, PAGE, sent=request.form)
    if not token_was_good():
        return _draw(form, [old_page()]), 400
    if not accept(empty, PAGE, form):
        return _draw(form), 422
    opened = services().claims.start(visitor(), with_answers(empty.claim, form.answers), now())
    return to_page(opened.id, NEXT)


@bp.get("/example")
def example() -> str:
    """A filled example: a finished claim page that belongs to nobody."""
    claim = example_claim(now())
    draft = services().claims.draft(claim, now())
    length = wanted_length()
    view = claim_view(draft, Record(claim, {}), None, length) | {"edited": None, "edit": None}
    view["exhibits"] = [exhibit | {"word": ""} for exhibit in view["exhibits"]]
    notice = translate("This is an example. Nothing here is yours.")
    return render("claim.html", translate("A finished example"), view, notices=[notice])


@bp.post("/zone")
def zone() -> tuple[str, int]:
    """Remember the time zone that the browser's script tells."""
    session["zone"] = request.form.get("zone", "")[:60]
    session.permanent = True
    return "", 204


def _empty() -> Case:
    return services().claims.case(Claim(), now())


def _draw(form: PageForm, extra: list[dict[str, Any]] | None = None) -> str:
    draft: Draft = services().claims.draft(Claim(), now())
    view = page_view(draft, PAGE, form) | {
        "action": url_for("start.begin"),
        "hidden": {},
        "links": _links(),
        "strip": _strip(),
    }
    view["notes"] = (extra or []) + view["notes"]
    position = {"index": 1, "total": len(PAGES), "back_url": None}
    return render("step.html", translate(PAGE.title), view, errors=form.error_list(), position=position)


def _links() -> list[dict[str, str]]:
    """Where those go who need no new dispute, or none yet."""
    pages = [
        {"url": url_for("advice.page", name=name), "label": translate(ADVICE[name].title), "hint": ""}
        for name in ELSE
    ]
    return [
        *pages,
        {
            "url": url_for("check.show"),
            "label": translate("Check my photos and video"),
            "hint": translate("Without a claim"),
        },
    ]


def _strip() -> dict[str, Any]:
    kept = translate("Everything stays on this computer until you delete it. Nothing is sent anywhere.")
    if settings().hosted:
        kept = translate(
            "Your claim is kept for {days} after your last visit, and you can delete it at any time.",
            days=Quantity(settings().keep_unseen.days, "days"),
        )
    has_claims = "visitor" in session and services().claims.newest(visitor()) is not None
    return {
        "ready": [translate(words) for words in READY],
        "kept": kept,
        "example_url": url_for("start.example"),
        "open_url": url_for("claims.open_form"),
        "claims_url": url_for("claims.index") if has_claims else None,
    }
