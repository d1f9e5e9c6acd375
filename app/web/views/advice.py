"""The pages to read: advice for every situation that is no new dispute, and all rules with their sources."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, abort, request

from app.claim.advice import ADVICE
from app.claim.advice.about import about
from app.claim.after.seller_first import STOP_AFTER
from app.claim.dates.window import Window
from app.services.claims import NoSuchClaim
from app.web.current_claim import CurrentClaim, open_claim
from app.web.rendering import render
from app.web.request_context import now
from app.web.translate import translate
from app.web.urls import page_url
from app.web.view_models.advice import Reader, advice_page
from app.web.view_models.frame import Frame
from app.web.view_models.parts import Link
from app.web.view_models.rules import rules_page

bp = Blueprint("advice", __name__)


@bp.get("/advice/<name>")
def page(name: str) -> str:
    """One page of advice; for somebody who comes from a claim its texts name that claim's order."""
    if name not in ADVICE:
        abort(404)
    found, current = ADVICE[name], _claim()
    values = {"stop_date": _stop_date(current.case.window if current else None)}
    view, title = advice_page(found, values, _reader(current)), translate(found.title)
    return render(view, Frame(title, description=f"AliExpress · {title} · {view.lead}"))


def _claim() -> CurrentClaim | None:
    claim_id = request.args.get("claim", "")
    if not claim_id:
        return None
    try:
        return open_claim(claim_id)
    except NoSuchClaim:
        abort(404)


def _reader(current: CurrentClaim | None) -> Reader:
    if current is None:
        return Reader()
    url = page_url(current.id, current.case.open_page)
    return Reader(about(current.case), Link(url, translate("The button is there: go on")))


@bp.get("/rules")
def rules() -> str:
    """Every rule with its sources, readings and the safe one."""
    description = translate(
        "What is known of AliExpress's dispute deadlines, limits and steps: each rule with its sources and its date, "
        "and the safe reading where sources differ."
    )
    return render(
        rules_page(), Frame(translate("AliExpress's rules and their sources"), description=description)
    )


def _stop_date(frame: Window | None) -> date:
    """When to stop waiting for the seller: soon, and never after the day to act."""
    stop = (now() + STOP_AFTER).date()
    if frame is not None and frame.act_by is not None:
        stop = min(stop, max(frame.act_by, frame.today))
    return stop
