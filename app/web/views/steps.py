"""Knows the one view of all question pages: show the form, save what was sent, go on."""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.claim.choices import current_detail
from app.claim.draft import Draft
from app.claim.model.claim import Claim
from app.claim.problems import problems
from app.claim.questions.asked import asks, groups, values, with_values
from app.claim.steps import STEPS, Step, StepId
from app.claim.way import before, first_open, is_reachable, next_after, path
from app.services.claims import StaleAnswers
from app.services.record import OpenClaim
from app.web.forms import StepForm, set_suffix
from app.web.presets import presets
from app.web.rendering import render
from app.web.request_context import latest_date, now, services, visitor
from app.web.security import token_was_good
from app.web.submitted import typed
from app.web.translate import translate, translate_message
from app.web.urls import step_url, to_step
from app.web.view_models.answers import answer
from app.web.view_models.deadline import deadline
from app.web.view_models.letter import letter
from app.web.view_models.notes import notes

bp = Blueprint("steps", __name__, url_prefix="/claims/<claim_id>")
QUESTIONS = tuple(step for step in STEPS if step not in (StepId.EVIDENCE, StepId.CLAIM))


@bp.get("/")
def resume(claim_id: str) -> Response:
    """Go on where the first question is open."""
    opened = services().claims.open(visitor(), claim_id)
    services().claims.seen(visitor(), claim_id, now())
    return to_step(claim_id, first_open(opened.claim))


@bp.get("/<any(receipt, order, remedy, reason, facts, amount):step>")
def show(claim_id: str, step: str) -> Response | str:
    """One question page; jumping ahead leads to the first open question."""
    opened, page = services().claims.open(visitor(), claim_id), StepId(step)
    if not is_reachable(opened.claim, page):
        return to_step(claim_id, first_open(opened.claim))
    typed = opened.record.typed.get(step)
    if typed and "again" in request.args:
        form = StepForm(asks(opened.claim, page), values(opened.claim, page), MultiDict(typed))
        accept(opened.claim, page, form)
        return draw(opened, page, form, _revision(MultiDict(typed)))
    form = StepForm(asks(opened.claim, page), presets(opened.claim, page))
    return draw(opened, page, form, opened.revision(step))


@bp.post("/<any(receipt, order, remedy, reason, facts, amount):step>")
def save(claim_id: str, step: str) -> Response | str | tuple[str, int]:
    """Save one page's answers and go to the next; what is wrong is shown with everything that was typed."""
    opened, page = services().claims.open(visitor(), claim_id), StepId(step)
    revision = _revision(request.form)
    if request.form.get("made_for", _made_for(opened.claim, page)) != _made_for(opened.claim, page):
        abort(409)
    form = StepForm(asks(opened.claim, page), values(opened.claim, page), request.form)
    if not token_was_good():
        return draw(opened, page, form, revision, [old_page()]), 400
    if not accept(opened.claim, page, form):
        return _again(opened, page)
    try:
        saved = services().claims.answer(visitor(), claim_id, page, revision, form.values, now())
    except StaleAnswers as stale:
        return _both(stale.current, page, form), 409
    return onward(saved, page)


def _again(opened: OpenClaim, page: StepId) -> Response:
    """The page once more with what was typed and what is wrong, by an address: going back then asks nothing."""
    typed = {name: value for name, value in request.form.items() if name != "csrf_token"}
    services().claims.keep_typed(visitor(), opened.id, page, typed, now())
    return redirect(
        step_url(opened.id, page, back=_back() or None) + ("&" if _back() else "?") + "again=1", 303
    )


def accept(claim: Claim, step: StepId, form: StepForm) -> bool:
    """Whether the answers can be saved; problems stand at their fields afterwards."""
    if not form.check():
        return False
    try:
        trial = with_values(claim, step, form.values)
    except ValidationError as error:
        form.add_invalid(error)
        return False
    for name, words in problems(trial, step, latest_date()):
        form.add_error(name, translate_message(words))
    return not form.error_list()


def onward(saved: OpenClaim, step: StepId) -> Response:
    """To the next page; back to the claim after a change from there, unless it opened a question."""
    open_step = first_open(saved.claim)
    target = next_after(saved.claim, step)
    if request.form.get("back") == "claim" and open_step is StepId.CLAIM:
        target = StepId.CLAIM
    return to_step(saved.id, target if is_reachable(saved.claim, target) else open_step)


def frame(opened: OpenClaim, step: StepId) -> dict[str, Any]:
    """Where the page stands on the way, and what its top offers."""
    way, back = path(opened.claim), before(opened.claim, step)
    return {
        "position": {
            "index": way.index(step) + 1,
            "total": len(way),
            "back_url": step_url(opened.id, back) if back else None,
        },
        "claim": {"delete_url": url_for("claims.delete", claim_id=opened.id), "title": ""},
    }


def draw(
    opened: OpenClaim, step: StepId, form: StepForm, revision: int, extra: list[dict[str, Any]] | None = None
) -> str:
    """The question page with this form."""
    draft = services().claims.draft(opened.claim, now())
    view = step_view(draft, STEPS[step], form) | {
        "action": url_for("steps.save", claim_id=opened.id, step=step.value),
        "hidden": {"revision": revision, "made_for": _made_for(opened.claim, step), "back": _back()},
    }
    view["notes"] = (extra or []) + view["notes"]
    return render(
        "step.html", translate(STEPS[step].title), view, errors=form.error_list(), **frame(opened, step)
    )


def step_view(draft: Draft, step: Step, form: StepForm) -> dict[str, Any]:
    """What a question page shows besides its address."""
    set_suffix(form, draft.claim.order.currency)
    rows = []
    for group in groups(draft.claim, step.id):
        fields = [form[name] for name in group.fields if name in form]
        if fields:
            filled = any(field.data is not None for field in fields)
            rows.append(
                {
                    "legend": translate(group.legend) if group.legend else None,
                    "open": filled,
                    "optional": group.optional,
                    "fields": fields,
                }
            )
    late_enough = step.id is not StepId.RECEIPT
    return {
        "lead": translate(step.lead) if step.lead else None,
        "groups": rows,
        "continue_label": translate("Continue"),
        "notes": notes(draft, step.id),
        "links": [],
        "strip": None,
        "letter": letter(draft),
        "window": deadline(draft.window) if late_enough and draft.claim.receipt.receipt else None,
    }


def old_page() -> dict[str, Any]:
    """The note on a page whose token is too old."""
    return {
        "kind": "warn",
        "title": translate("This page was open for too long"),
        "words": translate("Nothing is lost: what you typed is still here. Press Continue again."),
        "link": None,
    }


def _revision(sent: MultiDict[str, str]) -> int:
    revision = sent.get("revision", "0")
    if not re.fullmatch(r"[0-9]{1,9}", revision):
        abort(400)
    return int(revision)


def _made_for(claim: Claim, step: StepId) -> str:
    """The detail whose facts a page asks for: those of another one must not be taken for them."""
    detail = current_detail(claim) if step is StepId.FACTS else None
    return detail.id if detail else ""


def _back() -> str:
    """The page to return to; the claim page is the only one."""
    return "claim" if request.values.get("back") == "claim" else ""


def _both(current: OpenClaim, step: StepId, form: StepForm) -> str:
    """The page that shows what is saved and what was typed here, side by side."""
    stored = values(current.claim, step)
    mine = with_values(current.claim, step, form.values)
    rows = [
        {
            "label": field.label.text,
            "saved": answer(current.claim, field.ask, stored.get(field.name)),
            "yours": answer(mine, field.ask, field.data),
        }
        for field in form
        if stored.get(field.name) != field.data
    ]
    view = {
        "rows": rows,
        "form_action": url_for("steps.save", claim_id=current.id, step=step.value),
        "hidden": typed()
        | {"revision": current.revision(step.value), "made_for": _made_for(current.claim, step)},
        "keep_url": step_url(current.id, next_after(current.claim, step)),
    }
    return render("stale.html", translate("You changed this in another window"), view, **frame(current, step))
