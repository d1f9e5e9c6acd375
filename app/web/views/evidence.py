"""Knows the evidence page: the checklist, the exhibits with their verdicts, adding files, going on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.flow import is_reachable
from app.claim.pages import PAGES
from app.services.claims import StaleAnswers
from app.web.current_claim import CurrentClaim, with_claim
from app.web.exhibit_form import TOLD
from app.web.forms import PageForm, StepForm
from app.web.rendering import render
from app.web.request_context import now, services
from app.web.security import token_was_good
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.exhibits import checklist, exhibits, refused
from app.web.view_models.letter import letter
from app.web.view_models.notes import notes
from app.web.view_models.upload_form import upload_form
from app.web.views.question_page import accept, frame, old_page, onward
from app.web.views.upload import LIMIT_WORDS

bp = Blueprint("evidence", __name__, url_prefix="/claims/<claim_id>/evidence")
PAGE = PAGES["evidence"]


@bp.get("/")
@with_claim
def show(current: CurrentClaim) -> Response | str:
    """The page; jumping ahead leads to the first open question."""
    if not is_reachable(current.case, PAGE):
        return to_page(current.id, current.case.open_page)
    return draw_page(current)


@bp.post("/")
@with_claim
def save(current: CurrentClaim) -> Response | str | tuple[str, int]:
    """Keep what was said, convert what is left to convert, and go on to the claim."""
    form = PageForm(current.case, PAGE, sent=request.form)
    revision = int(request.form.get("revision", "0")) if request.form.get("revision", "0").isdecimal() else 0
    if not token_was_good():
        return draw(current, form, revision, extra=[old_page()]), 400
    if not accept(current.case, PAGE, form):
        return draw(current, form, revision), 422
    services().exhibits.convert_all(*current.key, now())
    services().exhibits.clear_refused(*current.key, now())
    try:
        saved = services().claims.answer(*current.key, PAGE, revision, form.answers, now())
    except StaleAnswers as stale:
        # One tick: what was pressed last is what is meant.
        revision = stale.current.revision(PAGE.id)
        saved = services().claims.answer(*current.key, PAGE, revision, form.answers, now())
    return onward(current.after(saved), PAGE)


@bp.post("/convert")
@with_claim
def convert_all(current: CurrentClaim) -> Response:
    """Make everything ready that can be."""
    services().exhibits.convert_all(*current.key, now())
    return redirect(url_for("evidence.show", claim_id=current.id), 303)


def draw_page(
    current: CurrentClaim,
    told: StepForm | None = None,
    problem: str | None = None,
    described: Mapping[str, StepForm] | None = None,
) -> str:
    """The evidence page as it is stored, with what went wrong elsewhere on it."""
    form = PageForm(current.case, PAGE)
    return draw(current, form, current.opened.revision(PAGE.id), problem, told=told, described=described)


def draw(
    current: CurrentClaim,
    form: PageForm,
    revision: int,
    problem: str | None = None,
    extra: Sequence[dict[str, Any]] = (),
    told: StepForm | None = None,
    described: Mapping[str, StepForm] | None = None,
) -> str:
    """The evidence page with this form; ``told`` and ``described`` are other forms of it that did not fit."""
    draft = current.draft
    fixable = [exhibit for exhibit in current.claim.exhibits if exhibit.state == "fixable"]
    view: dict[str, Any] = {
        "lead": translate(PAGE.lead),
        "upload": upload_form(
            url_for("upload.add", claim_id=current.id),
            url_for("evidence.show", claim_id=current.id),
            [slot.role.id for slot in draft.checklist],
            request.args.get("role", ""),
            url_for("phone.offer", claim_id=current.id),
        ),
        "exhibits": exhibits(current.record, current.id, current.jobs, described),
        "checklist": checklist(draft, current.id),
        "convert_all": {
            "action": url_for("evidence.convert_all", claim_id=current.id),
            "label": translate("Make all files ready"),
        }
        if len(fixable) > 1
        else None,
        "continue": {
            "action": url_for("evidence.save", claim_id=current.id),
            "hidden": {"revision": revision},
            "label": translate("Make them ready and continue") if fixable else translate("Continue"),
            "fields": list(form),
        },
        "notes": [*extra, *_cost(current), *notes(draft, PAGE)],
        "letter": letter(draft),
        "links": [
            {
                "url": url_for("composite.show", claim_id=current.id),
                "label": translate("Make one picture from two"),
                "hint": translate("The listing beside what you got"),
            },
            {
                "url": url_for("filming.show", reason=draft.case.detail.id if draft.case.detail else None),
                "label": translate("What to film"),
                "hint": translate("With drawings, for this reason"),
            },
        ],
        "told": {
            "action": url_for("on_device.add", claim_id=current.id),
            "fields": list(told or StepForm(TOLD, dict.fromkeys(TOLD))),
            "open": told is not None,
        },
        "refused": refused(current.record.refused)
        + ([{"name": "", "words": problem}] if problem else [])
        + _full(),
    }
    return render(
        "evidence.html",
        translate(PAGE.title),
        view,
        errors=[e for sent in (form, told, *(described or {}).values()) if sent for e in sent.error_list()],
        **frame(current, PAGE),
    )


def _cost(current: CurrentClaim) -> list[dict[str, Any]]:
    """What it costs to go on without anything."""
    if current.claim.exhibits:
        return []
    words = translate(
        "You can go on without any. A claim without pictures is weaker: the reader decides by what can be seen."
    )
    return [{"kind": "warn", "title": translate("Nothing attached yet"), "words": words, "link": None}]


def _full() -> list[dict[str, str]]:
    if not request.args.get("full"):
        return []
    return [{"name": translate("Too many files"), "words": translate(LIMIT_WORDS["files_per_claim"])}]
