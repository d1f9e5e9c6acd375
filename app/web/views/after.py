"""A claim after filing: the answer page, what happened as a list, and the forms that add, change and undo."""

from __future__ import annotations

import re

from flask import Blueprint, abort, redirect, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from app.claim.after.events import EVENTS
from app.claim.after.facts import Happened
from app.claim.after.seller_first import seller_first
from app.claim.after.timeline import TooManyEvents, happened_before
from app.claim.questions.ask import Choice
from app.claim.words import _
from app.services.numbered_files import numbered_files
from app.services.timeline import NoSuchEvent
from app.web.current_claim import CurrentClaim, with_claim
from app.web.event_form import EventForm
from app.web.rendering import render
from app.web.request_context import local_day, now, services
from app.web.security import token_was_good
from app.web.switching import is_switching
from app.web.translate import translate, translate_message
from app.web.view_models.after import answer_page
from app.web.view_models.bank_letter import bank_letter_page
from app.web.view_models.event import EventPage, WherePage
from app.web.view_models.frame import ClaimFrame, Frame
from app.web.view_models.notes import old_page
from app.web.view_models.parts import Link
from app.web.view_models.seller_first import seller_first_page

bp = Blueprint("after", __name__, url_prefix="/claims/<claim_id>/after")
TITLE = _("What to do now")
CHOOSE = _("What happened?")
BANK = _("A letter to the bank")
FIRST = _("Ask the seller first?")


def claim_frame(current: CurrentClaim, title: str, form: EventForm | None = None) -> Frame:
    """The frame of a page about a claim after filing."""
    errors = form.error_list() if form else ()
    return Frame(translate(title), errors, claim=ClaimFrame(url_for("claims.delete", claim_id=current.id)))


@bp.get("/")
@with_claim
def show(current: CurrentClaim) -> str:
    """The one thing to do now, its text, the days to come, and what happened."""
    services().claims.seen(current.owner, current.opened, now())
    return render(answer_page(current.case.life, current.id), claim_frame(current, TITLE))


@bp.get("/add")
@with_claim
def choose(current: CurrentClaim) -> str:
    """Which of the eight events it is."""
    tiles = [
        Link(url_for("after.add", claim_id=current.id, event=event.id), translate(event.label))
        for event in EVENTS.values()
    ]
    return render(WherePage(translate("Add what happened last."), tiles, []), claim_frame(current, CHOOSE))


@bp.route("/add/<event>", methods=["GET", "POST"])
@with_claim
def add(current: CurrentClaim, event: str) -> Response | str | tuple[str, int]:
    """The questions about one event; what is sent is added to the list."""
    if event not in EVENTS:
        abort(404)
    url = url_for("after.add", claim_id=current.id, event=event)
    currency, known = current.claim.order.currency, _known(current, event)
    if request.method == "GET":
        asked = current.case.life.asked
        given = {"amount": asked.amount if asked else None} | proposed(event)
        return _draw(current, EventForm(event, given, None, currency, known=known), url)
    form = EventForm(event, {}, request.form, currency, known=known)
    refused = _refused(current, form, url)
    if refused is not None:
        return refused
    try:
        services().timeline.add(*current.key, event, form.facts, _since(), now())
    except ValidationError as error:
        form.add_invalid(error)
        return _draw(current, form, url), 422
    except TooManyEvents as full:
        form.add_error("day", translate_message(full.words))
        return _draw(current, form, url), 422
    return _to_answer(current)


@bp.route("/<int:number>", methods=["GET", "POST"])
@with_claim
def change(current: CurrentClaim, number: int) -> Response | str | tuple[str, int]:
    """The facts of one event, to change."""
    found = _event(current, number)
    url = url_for("after.change", claim_id=current.id, number=number)
    currency = current.claim.order.currency
    if request.method == "GET":
        return _draw(current, EventForm(found.event, found.answers(), None, currency), url)
    form = EventForm(found.event, {}, request.form, currency)
    refused = _refused(current, form, url, number)
    if refused is not None:
        return refused
    try:
        services().timeline.change(*current.key, number, form.facts, now())
    except ValidationError as error:
        form.add_invalid(error)
        return _draw(current, form, url), 422
    except NoSuchEvent:
        abort(404)
    return _to_answer(current)


@bp.post("/<int:number>/undo")
@with_claim
def undo(current: CurrentClaim, number: int) -> Response:
    """Take the last event back; pressing twice takes one. Without any it is asked anew where the claim stands."""
    opened = services().timeline.undo(*current.key, number, now())
    if not opened.claim.after:
        return redirect(url_for("after.choose", claim_id=current.id), 303)
    return _to_answer(current)


@bp.get("/seller-first")
@with_claim
def ask_first(current: CurrentClaim) -> Response | str:
    """Ask the seller first, or file now; where the question is over, what to do now."""
    found = seller_first(current.case.life)
    if found is None:
        return _to_answer(current)
    links = [
        Link(url_for("claim.show", claim_id=current.id), translate("My claim and its text")),
        Link(
            url_for("advice.page", name="seller_first", claim=current.id),
            translate("More about asking first"),
        ),
    ]
    view = seller_first_page(current.case.life, found, links)
    return render(view, claim_frame(current, FIRST))


@bp.get("/bank-letter")
@with_claim
def bank_letter(current: CurrentClaim) -> str:
    """The letter to the bank with its exhibits, to print."""
    files = numbered_files(services().exhibits, *current.key, current.record)
    view = bank_letter_page(current.case.life, current.id, current.record, files)
    return render(view, claim_frame(current, BANK))


def proposed(event: str) -> dict[str, object]:
    """What stands in a new form: today where the buyer is, and a choice that the address names."""
    given: dict[str, object] = {"day": local_day(now())}
    for name, ask in EVENTS[event].asks.items():
        if isinstance(ask.kind, Choice) and request.args.get(name) in {one.value for one in ask.options}:
            given[name] = request.args[name]
    return given


def event_page(form: EventForm, url: str, *, label: str, since: int = 0) -> EventPage:
    """The page of a form."""
    notes = [] if request.method == "GET" or token_was_good() else [old_page()]
    is_open = any(field.errors or field.data is not None for field in form.folded)
    return EventPage(url, {"since": since}, form.first, form.folded, is_open, notes, label)


def _draw(current: CurrentClaim, form: EventForm, url: str) -> str:
    newest = max((one.number for one in current.claim.after), default=0)
    since = _since() if request.method == "POST" else newest
    view = event_page(form, url, label=translate("Continue"), since=since)
    return render(view, claim_frame(current, form.event.title, form))


def _since() -> int:
    """The number of the last event when the page was made."""
    since = request.form.get("since", "0")
    if not re.fullmatch(r"[0-9]{1,6}", since):
        abort(400)
    return int(since)


def _known(current: CurrentClaim, event: str) -> dict[str, object]:
    """What is not asked again: whether there is a dispute, once there is one."""
    return {"case": "open"} if current.case.life.is_filed and "case" in EVENTS[event].asks else {}


def _refused(current: CurrentClaim, form: EventForm, url: str, number: int = 0) -> tuple[str, int] | None:
    """The form again where it cannot be taken, with everything that was typed."""
    if not token_was_good():
        return _draw(current, form, url), 400
    if is_switching():
        return _draw(current, form, url), 200
    good = form.check()
    before = happened_before(current.claim, form.event.id, form.facts, number)
    if before is not None:
        words = _("On {day} something happened in the dispute already, so it was opened by then.")
        form.add_error("day", translate(words, day=before))
        good = False
    return None if good else (_draw(current, form, url), 422)


def _event(current: CurrentClaim, number: int) -> Happened:
    found = next((one for one in current.claim.after if one.number == number), None)
    if found is None:
        abort(404)
    return found


def _to_answer(current: CurrentClaim) -> Response:
    return redirect(url_for("after.show", claim_id=current.id), 303)
