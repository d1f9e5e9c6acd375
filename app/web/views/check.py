"""The page "check my photos and video": the same checks, conversion and saving without a claim; gone after an hour."""

from __future__ import annotations

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

from app.claim.model.claim import Claim
from app.claim.values.units import Quantity
from app.services.maintenance import LOOSE_FOR
from app.web.current_claim import CurrentClaim, loose_files
from app.web.rendering import render
from app.web.request_context import now, services, visitor
from app.web.security import forgotten
from app.web.translate import translate
from app.web.urls import near
from app.web.view_models.check import CheckPage
from app.web.view_models.exhibit_cards import exhibit_cards
from app.web.view_models.frame import Frame
from app.web.view_models.parts import Button
from app.web.view_models.upload_form import upload_form
from app.web.view_models.upload_words import said_by_address
from app.web.view_models.verdicts import RefusedFile, refused_files
from app.web.view_models.waiting_files import checking, waiting_cards

bp = Blueprint("check", __name__, url_prefix="/check")
NEW = "new"
"""In an address: the visitor's loose files, whatever their id."""


@bp.get("/")
def show() -> str:
    """The page, with what was added in the last hour."""
    return draw_loose(loose_files())


@bp.post("/convert")
def convert_all() -> Response:
    """Make everything ready that can be."""
    found = loose_files()
    if found is not None:
        services().conversion.convert_all(*found.key, now())
    return redirect(url_for("check.show"), 303)


@bp.post("/delete")
def delete() -> Response:
    """Leave nothing of these files."""
    owner = visitor()
    found = services().claims.newest(owner)
    if found is not None:
        services().claims.delete(owner, found)
    return forgotten(redirect(url_for("check.show"), 303))


def loose_id(claim_id: str) -> str:
    """The id of the visitor's loose files; they get one with the first file."""
    if claim_id != NEW:
        return claim_id
    owner = visitor()
    return services().claims.newest(owner) or services().claims.start(owner, Claim(), now(), NEW).id


def draw_loose(found: CurrentClaim | None, problem: str | None = None) -> str:
    """The page for these files."""
    here = services().exhibits.without_lost(*found.key, found.record) if found else None
    fixable = [e for e in found.claim.exhibits if e.state == "fixable"] if found else []
    kept = translate(
        "They stay here for {time}, then they are deleted.",
        time=Quantity(int(LOOSE_FOR.total_seconds() // 3600), "hours"),
    )
    target = near("upload.add", claim_id=found.id if found else NEW)
    view = CheckPage(
        translate("Add photos and videos: we say what AliExpress would refuse, and mend what can be mended."),
        [
            *(refused_files(found.record.refused) if found else ()),
            *([RefusedFile("", problem)] if problem else ()),
            *said_by_address(),
        ],
        exhibit_cards(here, found.id, found.jobs) if found and here else [],
        waiting_cards(found.waiting, found.id) if found else [],
        checking(found.waiting, found.id) if found else None,
        Button(url_for("check.convert_all"), translate("Make all files ready")) if len(fixable) > 1 else None,
        upload_form(target, url_for("check.show")),
        kept,
        Button(url_for("check.delete"), translate("Delete these files now")) if found else None,
        url_for("start.home"),
    )
    return render(view, Frame(translate("Check my photos and video")))
