"""The filming guide: the shots for a reason, with drawings, for the phone and for paper."""

from __future__ import annotations

from flask import Blueprint, abort, request, url_for

from app.claim.questions.ask import Ask, Code
from app.claim.reasons import DETAILS
from app.claim.words import _
from app.web.forms import StepForm
from app.web.rendering import render
from app.web.request_context import local_day, now
from app.web.translate import day, translate
from app.web.view_models.film_card import FilmCard
from app.web.view_models.filming import filming_page
from app.web.view_models.frame import Frame

bp = Blueprint("filming", __name__)


@bp.get("/filming")
def show() -> str:
    """The guide for a parcel that is still closed, or for one reason (``?reason=dead``)."""
    reason = request.args.get("reason")
    if reason is not None and reason not in DETAILS:
        abort(404)
    view = filming_page(DETAILS[reason] if reason else None)
    return render(view, Frame(translate("What to film")))


DIGITS = {"digits": Ask(_("Last digits of the order number"), Code(30))}
SHOWN = 6
"""How many of them stand on the card: enough to tell orders apart, too few to find one by."""


@bp.get("/filming/card")
def card() -> str:
    """The card for a parcel that is still closed; nothing of it is kept."""
    form = StepForm(DIGITS, {}, request.args if "digits" in request.args else None)
    form.check()
    view = FilmCard(
        translate(
            "Hold it beside the closed parcel at the start of the film: it shows which order, and on which day."
        ),
        str(form.values.get("digits") or "")[-SHOWN:],
        day(local_day(now())),
        url_for("filming.card"),
        list(form),
    )
    return render(view, Frame(translate("A card to film with"), form.error_list()))
