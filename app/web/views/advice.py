"""The pages to read: advice for every situation that is no new dispute, and all rules with their sources."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, abort, request

from app.claim.advice import ADVICE
from app.claim.after.seller_first import STOP_AFTER
from app.services.claims import NoSuchClaim
from app.web.current_claim import open_claim
from app.web.rendering import render
from app.web.request_context import now
from app.web.translate import translate
from app.web.view_models.advice import advice_page
from app.web.view_models.frame import Frame
from app.web.view_models.rules import rules_page

bp = Blueprint("advice", __name__)


@bp.get("/advice/<name>")
def page(name: str) -> str:
    """One page of advice."""
    if name not in ADVICE:
        abort(404)
    found = ADVICE[name]
    values = {"stop_date": _stop_date()}
    return render(advice_page(found, values), Frame(translate(found.title)))


@bp.get("/rules")
def rules() -> str:
    """Every rule with its sources, readings and the safe one."""
    return render(rules_page(), Frame(translate("AliExpress's rules and their sources")))


def _stop_date() -> date:
    """When to stop waiting for the seller: soon, and never after the day to act."""
    stop = (now() + STOP_AFTER).date()
    claim_id = request.args.get("claim", "")
    if claim_id:
        try:
            frame = open_claim(claim_id).case.window
        except NoSuchClaim:
            abort(404)
        if frame.act_by is not None:
            stop = min(stop, max(frame.act_by, frame.today))
    return stop
