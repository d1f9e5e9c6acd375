"""The first page: the first question for a new claim, what is needed, the ways to other help, an example."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, request, session, url_for
from werkzeug.wrappers import Response

from app.claim.advice import ADVICE
from app.claim.case import Case
from app.claim.flow import steps, with_answers
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
from app.web.submitted import mark_of
from app.web.switching import is_switching
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.claim import example_page
from app.web.view_models.claim_text import offered
from app.web.view_models.exhibits import exhibit_rows
from app.web.view_models.frame import Frame, Position
from app.web.view_models.notes import Note, old_page
from app.web.view_models.parts import Link
from app.web.view_models.question import Strip, question_page
from app.web.views.claim import wanted_length
from app.web.views.question_page import accept

bp = Blueprint("start", __name__)
PAGE, NEXT = tuple(PAGES.values())[:2]
ELSE = ("unopened", "no_button")
"""The pages of advice that page 1 leads to; all else leads to questions."""
WHAT_IT_IS = _(
    "Your AliExpress order is wrong, broken or never came? Answer a few questions and get a dispute text in English, "
    "your photos checked, and your deadlines. No account."
)
"""For those who do not know it yet: what search engines say of it."""
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
    if is_switching():
        return _draw(form), 200
    if not accept(empty, PAGE, form):
        return _draw(form), 422
    claim = with_answers(empty.claim, form.answers)
    mark = mark_of(request.form)
    # Another answer from the same page is another wish.
    mark = f"{mark} {claim.receipt.receipt}" if mark else ""
    opened = services().claims.start(visitor(), claim, now(), mark)
    return to_page(opened.id, NEXT)


@bp.get("/example")
def example() -> str:
    """A filled example: a finished claim page that belongs to nobody."""
    claim = example_claim(now())
    draft = services().claims.draft(claim, now())
    # Nobody sent its files, and nobody is told to send them again.
    exhibits = [replace(row, word="") for row in exhibit_rows(Record(claim, {}), "-")]
    view = example_page(draft, exhibits, offered(draft, wanted_length()))
    notice = translate("This is an example. Nothing here is yours.")
    return render(view, Frame(translate("A finished example"), notices=[notice]))


@bp.post("/zone")
def zone() -> tuple[str, int]:
    """Remember the time zone that the browser's script tells."""
    session["zone"] = request.form.get("zone", "")[:60]
    session.permanent = True
    return "", 204


def _empty() -> Case:
    return services().claims.case(Claim(), now())


def _draw(form: PageForm, extra: Sequence[Note] = ()) -> str:
    draft = services().claims.draft(Claim(), now())
    view = question_page(draft, PAGE, form, url_for("start.begin"), {}, extra, _links(), _strip())
    return render(
        view,
        Frame(
            translate(PAGE.title),
            form.error_list(),
            position=Position(1, len(steps(PAGES.values())), None),
            description=translate(WHAT_IT_IS),
        ),
    )


def _links() -> list[Link]:
    """Where those go who need no new dispute, or none yet."""
    check = Link(url_for("check.show"), translate("Check my photos and video"), translate("Without a claim"))
    return [
        Link(
            url_for("where.show"),
            translate("I have a case already"),
            translate("Open, decided, or to send back"),
        ),
        Link(
            url_for("not_a_dispute.show"),
            translate("It is no dispute"),
            translate("Not sent, cancelled, frozen, paid twice, a bill"),
        ),
        Link(url_for("message.alone"), translate("Read a seller's message before I agree")),
        *(Link(url_for("advice.page", name=name), translate(ADVICE[name].title)) for name in ELSE),
        check,
    ]


def _strip() -> Strip:
    kept = translate("Everything stays on this computer until you delete it. Nothing is sent anywhere.")
    if settings().hosted:
        kept = translate(
            "Your claim is kept for {days} after your last visit, and you can delete it at any time.",
            days=Quantity(settings().keep_unseen.days, "days"),
        )
    has_claims = "visitor" in session and services().claims.newest(visitor()) is not None
    return Strip(
        [translate(words) for words in READY],
        kept,
        url_for("start.example"),
        url_for("claims.open_form"),
        url_for("claims.index") if has_claims else None,
    )
