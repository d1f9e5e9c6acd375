"""The evidence page: the checklist, the exhibits with their verdicts, adding files, going on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.case import Case
from app.claim.evidence.filming import shots_for
from app.claim.flow import is_reachable
from app.claim.pages import PAGES
from app.claim.pages.evidence import NO_VIDEO
from app.claim.values.units import Quantity
from app.web.current_claim import CurrentClaim, with_claim, with_work
from app.web.exhibit_form import TOLD, FilledIn
from app.web.forms import PageForm, StepForm
from app.web.guests import is_guest
from app.web.rendering import render
from app.web.request_context import now, services, settings
from app.web.security import token_was_good
from app.web.switching import is_switching
from app.web.translate import translate
from app.web.urls import to_page
from app.web.view_models.checklist import ChecklistRow, checklist
from app.web.view_models.evidence import EvidencePage, GoOnForm, OnDeviceForm
from app.web.view_models.exhibit_cards import exhibit_cards
from app.web.view_models.frame import Frame
from app.web.view_models.letter import letter
from app.web.view_models.notes import Note, notes, old_page
from app.web.view_models.parts import Button, Link
from app.web.view_models.phone import GuestPage
from app.web.view_models.upload_form import UploadForm, upload_form
from app.web.view_models.upload_words import said_by_address
from app.web.view_models.verdicts import RefusedFile, refused_files
from app.web.view_models.waiting_files import checking, waiting_cards
from app.web.views.question_page import accept, frame, onward, sent_revision

bp = Blueprint("evidence", __name__, url_prefix="/claims/<claim_id>/evidence")
PAGE = PAGES["evidence"]


@bp.get("/")
@with_work
def show(current: CurrentClaim) -> Response | str:
    """The page; jumping ahead leads to the first open question. A guest sees the files, and can add some."""
    if is_guest():
        return _draw_for_guest(current)
    if not is_reachable(current.case, PAGE):
        return to_page(current.id, current.case.open_page)
    return draw_page(current)


@bp.post("/")
@with_claim
def save(current: CurrentClaim) -> Response | str | tuple[str, int]:
    """Keep what was said, convert what is left to convert, and go on to the claim."""
    form = PageForm(current.case, PAGE, sent=request.form)
    revision = sent_revision(request.form)
    if not token_was_good():
        return draw(current, form, revision, extra=[old_page()]), 400
    if is_switching():
        return draw(current, form, revision)
    if not accept(current.case, PAGE, form):
        return draw(current, form, revision), 422
    services().checks.wait(*current.key, settings().check_patience)
    services().conversion.convert_all(*current.key, now())
    services().arranging.clear_refused(*current.key, now())
    # One tick: what was pressed last is what is meant.
    saved = services().claims.answer_last(*current.key, PAGE, form.answers, now())
    return onward(current.after(saved), PAGE)


@bp.post("/no-video")
@with_claim
def no_video(current: CurrentClaim) -> Response:
    """Keep that nobody filmed the opening, and ask for what else can be shown."""
    services().claims.answer_last(*current.key, PAGE, {NO_VIDEO: True}, now())
    return redirect(url_for("evidence.show", claim_id=current.id, _anchor="add"), 303)


@bp.post("/convert")
@with_claim
def convert_all(current: CurrentClaim) -> Response:
    """Make everything ready that can be."""
    services().conversion.convert_all(*current.key, now())
    return redirect(url_for("evidence.show", claim_id=current.id), 303)


def draw_page(
    current: CurrentClaim,
    told: StepForm | None = None,
    problem: str | None = None,
    filled: FilledIn | None = None,
) -> str:
    """The evidence page as it is stored, with what went wrong elsewhere on it."""
    form = PageForm(current.case, PAGE)
    return draw(current, form, current.opened.revision(PAGE.id), problem, told=told, filled=filled)


def draw(
    current: CurrentClaim,
    form: PageForm,
    revision: int,
    problem: str | None = None,
    extra: Sequence[Note] = (),
    told: StepForm | None = None,
    filled: FilledIn | None = None,
) -> str:
    """The evidence page with this form; ``told`` and ``filled`` are other forms of it that did not fit."""
    draft, here = current.draft, services().exhibits.without_lost(*current.key, current.record)
    slots = checklist(draft, current.id, current.waiting)
    view = EvidencePage(
        [
            *refused_files(current.record.refused),
            *([RefusedFile("", problem)] if problem else ()),
            *said_by_address(),
        ],
        exhibit_cards(here, current.id, current.jobs, filled),
        waiting_cards(current.waiting, current.id),
        checking(current.waiting, current.id),
        _convert_all(current),
        slots,
        _upload(current, slots, url_for("phone.offer", claim_id=current.id)),
        _links(current),
        OnDeviceForm(
            url_for("on_device.add", claim_id=current.id),
            list(told or StepForm(TOLD, dict.fromkeys(TOLD))),
            told is not None,
        ),
        _go_on(current, form, revision),
        extra,
        notes(draft, PAGE),
        letter(draft),
    )
    sent = (form, told, *(filled or {}).values())
    errors = [error for one in sent if one for error in one.error_list()]
    return render(view, frame(current, PAGE, translate(PAGE.title), errors))


def _draw_for_guest(current: CurrentClaim) -> str:
    held = current.record.invitation
    left = max(timedelta(0), held.until - now()) if held else timedelta(0)
    view = GuestPage(
        translate("What you add here appears on the computer, in the claim."),
        [*refused_files(current.record.refused), *said_by_address()],
        exhibit_cards(
            services().exhibits.without_lost(*current.key, current.record), current.id, current.jobs
        ),
        waiting_cards(current.waiting, current.id),
        checking(current.waiting, current.id),
        _upload(current, checklist(current.draft, current.id, current.waiting), None),
        translate(
            "You can add files here for {time} more, or until it is ended on the computer.",
            time=Quantity(max(1, round(left.total_seconds() / 3600)), "hours"),
        ),
    )
    return render(view, Frame(translate("Add photos to the claim")))


def _upload(current: CurrentClaim, slots: Sequence[ChecklistRow], phone_url: str | None) -> UploadForm:
    return upload_form(
        url_for("upload.add", claim_id=current.id),
        url_for("evidence.show", claim_id=current.id),
        slots,
        request.args.get("role", ""),
        phone_url,
        _denial(current) if phone_url else None,
    )


def _denial(current: CurrentClaim) -> Button | None:
    """The button that says that there is no video, where that is a question."""
    if NO_VIDEO not in current.case.asks_of(PAGE):
        return None
    return Button(url_for("evidence.no_video", claim_id=current.id), translate("I have no video"))


def _links(current: CurrentClaim) -> list[Link]:
    return [
        Link(
            url_for("composite.show", claim_id=current.id),
            translate("Make one picture from two"),
            translate("The listing beside what you got"),
        ),
        *_filming(current.case),
    ]


def _filming(case: Case) -> list[Link]:
    """The guide, where there is something to film for this reason."""
    if not shots_for(case.detail):
        return []
    url = url_for("filming.show", reason=case.detail.id if case.detail else None)
    return [Link(url, translate("What to film"), translate("With drawings, for this reason"))]


def _convert_all(current: CurrentClaim) -> Button | None:
    """The button for all of them, where there is more than one file to make ready."""
    if sum(exhibit.state == "fixable" for exhibit in current.claim.exhibits) < 2:
        return None
    return Button(url_for("evidence.convert_all", claim_id=current.id), translate("Make all files ready"))


def _go_on(current: CurrentClaim, form: PageForm, revision: int) -> GoOnForm:
    return GoOnForm(
        url_for("evidence.save", claim_id=current.id),
        {"revision": revision},
        list(form),
        _onward(current),
        not current.claim.exhibits and not current.waiting,
    )


def _onward(current: CurrentClaim) -> str:
    """What the button that ends the page says."""
    if not current.claim.exhibits and not current.waiting:
        return translate("Go on without")
    fixable = any(exhibit.state == "fixable" for exhibit in current.claim.exhibits)
    return translate("Make them ready and continue") if fixable else translate("Continue")
