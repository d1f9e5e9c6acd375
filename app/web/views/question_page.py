"""The one view of all pages that only ask: show the form, save what was sent, go on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, abort, redirect, request, url_for
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from app.claim.address import Address, read
from app.claim.case import Case
from app.claim.flow import before, is_reachable, next_after, steps, with_answers
from app.claim.pages import PAGES
from app.claim.pages.order import ORDER
from app.claim.pages.page import Page
from app.services.claims import StaleAnswers
from app.web.current_claim import CurrentClaim, with_claim
from app.web.forms import PageForm
from app.web.proposals import with_proposals
from app.web.rendering import render
from app.web.request_context import latest_date, now, services
from app.web.security import token_was_good
from app.web.submitted import NEVER_KEPT, READ_BEFORE, pasted_text, read_before, sent, typed
from app.web.switching import is_switching
from app.web.translate import translate, translate_message
from app.web.urls import REWRITTEN, page_url, to_page
from app.web.view_models.answers import answer
from app.web.view_models.frame import ClaimFrame, ErrorLink, Frame, Position
from app.web.view_models.notes import Note, old_page
from app.web.view_models.paste import PasteBox, paste_box
from app.web.view_models.question import question_page
from app.web.view_models.stale import BothAnswers, StalePage
from app.web.view_models.waiting import leaves

bp = Blueprint("question_page", __name__, url_prefix="/claims/<claim_id>")


@bp.get("/")
@with_claim
def resume(current: CurrentClaim) -> Response:
    """Go on where the first question is open; with a claim that was filed, where it stands."""
    services().claims.seen(current.owner, current.opened, now())
    if current.claim.after:
        return redirect(url_for("after.show", claim_id=current.id), 303)
    return to_page(current.id, current.case.open_page)


@bp.get("/<question_page:page_id>")
@with_claim
def show(current: CurrentClaim, page_id: str) -> Response | str:
    """One question page; jumping ahead leads to the first open question."""
    case, page = current.case, PAGES[page_id]
    if not is_reachable(case, page):
        return to_page(current.id, case.open_page)
    kept = MultiDict(current.record.typed.get(page.id, {}))
    if kept and ("again" in request.args or "typed" in request.args):
        form = PageForm(case, page, sent=kept)
        if "again" in request.args:
            accept(case, page, form)
        return draw(current, page, form, sent_revision(kept))
    form = PageForm(case, page, with_proposals(case, page))
    return draw(current, page, form, current.opened.revision(page.id))


@bp.post("/<question_page:page_id>")
@with_claim
def save(current: CurrentClaim, page_id: str) -> Response | str | tuple[str, int]:
    """Save one page's answers and go to the next; what is wrong is shown with everything that was typed."""
    case, page, revision = current.case, PAGES[page_id], sent_revision(request.form)
    if request.form.get("made_for", _made_for(case, page)) != _made_for(case, page):
        abort(409)
    form = PageForm(case, page, sent=sent())
    if not token_was_good():
        return draw(current, page, form, revision, [old_page()]), 400
    if is_switching():
        return _in_another_language(current, page, form)
    if not accept(case, page, form):
        return _again(current, page, "again")
    try:
        saved = services().claims.answer(*current.key, page, revision, form.answers, now())
    except StaleAnswers as stale:
        return _both(current.after(stale.current), page, form), 409
    return onward(current.after(saved), page, form.rewritten)


def _in_another_language(current: CurrentClaim, page: Page, form: PageForm) -> Response | str:
    """The page with what was typed, none of it an answer yet; a pasted text stays with nobody but the browser."""
    text, box = pasted_text(), paste_box(current.id, page)
    if box and text:
        box = replace(box, text=text, read_before=read_before())
        return draw(current, page, form, sent_revision(request.form), paste=box)
    return _again(current, page, "typed")


def _again(current: CurrentClaim, page: Page, how: str) -> Response:
    """The page once more with what was typed, and ``again`` with what is wrong, by an address: going back then asks
    nothing."""
    kept = {name: values for name, values in sent().lists() if name not in NEVER_KEPT}
    services().claims.keep_typed(*current.key, page, kept, now())
    return redirect(
        page_url(current.id, page, back=_back() or None) + ("&" if _back() else "?") + f"{how}=1", 303
    )


def accept(case: Case, page: Page, form: PageForm) -> bool:
    """Whether the answers can be saved; problems stand at their fields afterwards."""
    if not form.check():
        return False
    try:
        trial = services().claims.case(with_answers(case.claim, form.answers), now())
    except ValidationError as error:
        form.add_invalid(error)
        return False
    for problem in page.problems(trial, latest_date()):
        form.add_error(problem.address.field, translate_message(problem.words))
    return not form.error_list()


def onward(saved: CurrentClaim, page: Page, rewritten: Sequence[Address] = ()) -> Response:
    """To the next page, which says what was ``rewritten``; back to the claim after a change from there, unless it
    opened a question. The order page of a claim that is too early or too late leads out of the way."""
    case = saved.case
    away = leaves(case, saved.id) if page is ORDER and request.form.get("back") != "claim" else None
    if away is not None:
        return redirect(away, 303)
    target = (
        case.pages[-1] if request.form.get("back") == "claim" and case.complete else next_after(case, page)
    )
    return to_page(saved.id, target if is_reachable(case, target) else case.open_page, rewritten)


def frame(
    current: CurrentClaim,
    page: Page,
    title: str,
    errors: Sequence[ErrorLink] = (),
    notices: Sequence[str] = (),
) -> Frame:
    """The frame of a page of the way: where it stands on it, what its top offers, and what became of words on the
    page before."""
    case, back = current.case, before(current.case, page)
    reached = steps(case.pages[: case.pages.index(page) + 1])
    position = Position(len(reached), len(steps(case.pages)), page_url(current.id, back) if back else None)
    claim = ClaimFrame(url_for("claims.delete", claim_id=current.id))
    return Frame(title, errors, [*_rewritten(current), *notices], position, claim)


def _rewritten(current: CurrentClaim) -> list[str]:
    """How words that were typed on the page before stand in the text, where that is in other letters."""
    named = request.args.getlist(REWRITTEN)
    asked = {str(address): address for asks in current.case.asks.values() for address in asks}
    words = [read(current.claim, asked[name]) for name in named if name in asked]
    return [translate("It goes into the text as: {words}", words=text) for text in words if text]


def draw(
    current: CurrentClaim,
    page: Page,
    form: PageForm,
    revision: int,
    extra: Sequence[Note] = (),
    paste: PasteBox | None = None,
) -> str:
    """The question page with this form; ``extra`` notes stand above all questions, ``paste`` is the fold for a pasted
    page as a reading left it."""
    box = paste or paste_box(current.id, page)
    action = url_for("question_page.save", claim_id=current.id, page_id=page.id)
    hidden = {"revision": revision, "made_for": _made_for(current.case, page), "back": _back()}
    if box and box.read_before:
        hidden[READ_BEFORE] = box.read_before
    view = question_page(current.draft, page, form, action, hidden, extra, paste=box)
    errors = [*(box.errors if box else ()), *form.error_list()]
    return render(view, frame(current, page, translate(page.title), errors, box.notices if box else ()))


def sent_revision(sent: MultiDict[str, str]) -> int:
    """The revision of the page that a form was made from."""
    revision = sent.get("revision", "0")
    if not re.fullmatch(r"[0-9]{1,9}", revision):
        abort(400)
    return int(revision)


def _made_for(case: Case, page: Page) -> str:
    """The details that a page's questions belong to: answers to those of another one must not be taken for them."""
    return " ".join(dict.fromkeys(address.of for address in case.asks_of(page) if address.of))


def _back() -> str:
    """The page to return to; the claim page is the only one."""
    return "claim" if request.values.get("back") == "claim" else ""


def _both(current: CurrentClaim, page: Page, form: PageForm) -> str:
    """The page that shows what is saved and what was typed here, side by side."""
    case, mine = current.case, with_answers(current.claim, form.answers)
    stored = case.values_of(page)
    rows = [
        BothAnswers(
            str(form[address.field].label.text),
            answer(current.claim, ask, stored[address]),
            answer(mine, ask, read(mine, address)),
        )
        for address, ask in case.asks_of(page).items()
        if address.field in form and stored[address] != form[address.field].data
    ]
    view = StalePage(
        rows,
        url_for("question_page.save", claim_id=current.id, page_id=page.id),
        typed() | {"revision": str(current.opened.revision(page.id)), "made_for": _made_for(case, page)},
        page_url(current.id, next_after(case, page)),
    )
    return render(view, frame(current, page, translate("You changed this in another window")))
