"""Where does it stand? The way to the answer page for somebody who has a case and never used the wizard."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, abort, redirect, request, url_for
from pydantic import ValidationError
from werkzeug.wrappers import Response

from app.claim.after.events import EVENTS
from app.claim.after.told import ORDER, claim_of, from_paste
from app.claim.words import _
from app.web.event_form import EventForm, start_questions
from app.web.proposals import likely_currency
from app.web.rendering import render
from app.web.request_context import now, services, visitor
from app.web.security import token_was_good
from app.web.submitted import mark_of, pasted_text
from app.web.switching import is_switching
from app.web.translate import translate, translate_message
from app.web.view_models.event import WherePage
from app.web.view_models.frame import Frame
from app.web.view_models.parts import Link
from app.web.view_models.paste import PasteBox, notices
from app.web.views.after import event_page, proposed
from app.web.views.paste import read_order

bp = Blueprint("where", __name__, url_prefix="/where")
TITLE = _("Where does it stand?")
TILES: dict[str, str] = {
    "offer": _("I got an offer"),
    "wants": _("The seller refuses, or wants something"),
    "evidence": _("They ask for a photo, film or paper"),
    "decided": _("AliExpress decided"),
    "return_ordered": _("I must send it back"),
    "returned": _("I sent it back, and perhaps wait for the money"),
    "money": _("I wait for the money, and sent nothing back"),
    "filed": _("It is open, and nobody answered"),
}
"""The events as a buyer with a case sees them, the commonest first."""


@bp.get("")
def show() -> str:
    """One tile for each, and help for who does not know."""
    tiles = [Link(url_for("where.tell", event=event), translate(words)) for event, words in TILES.items()]
    tiles.append(
        Link(
            url_for("not_a_dispute.show"),
            translate("It is no dispute"),
            translate("Frozen, cancelled, paid twice, a bill"),
        )
    )
    unsure = [
        Link(url_for("where.tell", event="filed"), translate("It says that the dispute is open")),
        Link(url_for("where.tell", event="decided"), translate("It says finished or decided")),
        Link(
            url_for("advice.page", name="no_button"), translate("There is no dispute, and no button for one")
        ),
        Link(
            url_for("advice.page", name="too_late"), translate("There is no dispute, and the time seems over")
        ),
    ]
    lead = translate("Take what happened last.")
    return render(WherePage(lead, tiles, unsure), Frame(translate(TITLE)))


@bp.route("/<event>", methods=["GET", "POST"])
def tell(event: str) -> Response | str | tuple[str, int]:
    """The questions about it and about the order; they become a claim with its answer page."""
    if event not in EVENTS:
        abort(404)
    questions = start_questions(event)
    if request.method == "GET":
        return _draw(
            EventForm(event, proposed(event) | {"currency": likely_currency()}, None, more=questions)
        )
    form = EventForm(event, {}, request.form, more=questions)
    if not token_was_good():
        return _draw(form), 400
    if is_switching():
        return _draw(form, text=pasted_text())
    if not form.check():
        return _draw(form), 422
    try:
        claim = claim_of(form.told, event, form.facts, now())
    except ValidationError as error:
        form.add_invalid(error)
        return _draw(form), 422
    opened = services().claims.start(visitor(), claim, now(), mark_of(request.form))
    return redirect(url_for("after.show", claim_id=opened.id), 303)


@bp.get("/<event>/paste")
def pasted(event: str) -> Response:
    """Nothing stays under this address: to the questions."""
    return redirect(url_for("where.tell", event=event), 303)


@bp.post("/<event>/paste")
def paste(event: str) -> str | tuple[str, int]:
    """The questions with all that was typed, and what the paste answers of the order; nothing is saved."""
    if event not in EVENTS:
        abort(404)
    form, text = EventForm(event, {}, request.form, more=start_questions(event)), pasted_text()
    if not token_was_good():
        return _draw(form, text=text), 400
    read = read_order(text)
    if isinstance(read, str):
        return _draw(form, text=text, error=translate(read)), 422
    typed = {name: form[name].data for name in ("paid", *ORDER) if form[name].data is not None}
    found = from_paste(read, typed, form["currency"].data)
    for name, answer in found.items():
        form[name].show(answer.value, translate_message(answer.mark))
    return _draw(form, said=notices(read, filled=bool(found)))


def _draw(form: EventForm, *, text: str = "", error: str = "", said: tuple[str, ...] = ()) -> str:
    box = PasteBox(url_for("where.paste", event=form.event.id), text, error, said)
    url = url_for("where.tell", event=form.event.id)
    view = replace(event_page(form, url, label=translate("Continue")), paste=box)
    return render(view, Frame(translate(form.event.title), [*box.errors, *form.error_list()], said))
