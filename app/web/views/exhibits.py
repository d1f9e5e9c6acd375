"""The buttons at one exhibit: convert, choose the version, describe, draw a circle, move, remove."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from app.claim.evidence.edits import Circle, Cut
from app.claim.questions.ask import Ask
from app.errors import CannotConvert, FileLimitError
from app.services.converting import NoSuchPart
from app.web.current_claim import CurrentClaim, with_claim
from app.web.exhibit_form import ASKS, CIRCLE, CUT, at_exhibit
from app.web.forms import StepForm
from app.web.request_context import at_checking, now, services
from app.web.translate import translate, translate_message
from app.web.urls import BESIDE, exhibits_page
from app.web.view_models.upload_words import LIMIT_WORDS
from app.web.views.check import draw_loose
from app.web.views.evidence import draw_page


class Unclear(ValueError):
    """What was typed cannot be used; the words say why."""


bp = Blueprint("exhibits", __name__, url_prefix="/claims/<claim_id>/exhibits/<exhibit>")


def _convert(current: CurrentClaim, exhibit: str) -> None:
    services().conversion.convert(*current.key, exhibit, now())


def _check(current: CurrentClaim, exhibit: str) -> None:
    if not services().checks.try_again(*current.key, exhibit, now()):
        services().conversion.check_again(*current.key, exhibit, now())


def _original(current: CurrentClaim, exhibit: str) -> None:
    services().conversion.choose(*current.key, exhibit, True, now())


def _converted(current: CurrentClaim, exhibit: str) -> None:
    services().conversion.choose(*current.key, exhibit, False, now())


def _stop(current: CurrentClaim, exhibit: str) -> None:
    services().jobs.cancel_for(*current.key, exhibit)


def _cut(current: CurrentClaim, exhibit: str) -> None:
    form = StepForm(CUT, dict.fromkeys(CUT), request.form)
    if not form.check():
        raise Unclear(" ".join(error.text for error in form.error_list()))
    begin, end = form["cut_from"].data, form["cut_to"].data
    if begin is not None and end is not None and end <= begin:
        raise Unclear(translate("The end must come after the beginning."))
    services().jobs.start(*current.key, exhibit, Cut(begin, end), now())


def _part(current: CurrentClaim, exhibit: str) -> None:
    number = request.form.get("part", "")
    if not number.isascii() or not number.isdigit():
        abort(400)
    try:
        services().conversion.take_part(*current.key, exhibit, int(number[:4]), now())
    except NoSuchPart:
        abort(404)


def _uncircle(current: CurrentClaim, exhibit: str) -> None:
    services().photo_labels.draw_circle(*current.key, exhibit, None, now())


def _up(current: CurrentClaim, exhibit: str) -> None:
    services().arranging.move_before(*current.key, exhibit, request.args.get(BESIDE, ""), now())


def _down(current: CurrentClaim, exhibit: str) -> None:
    services().arranging.move_behind(*current.key, exhibit, request.args.get(BESIDE, ""), now())


def _leave_out(current: CurrentClaim, exhibit: str) -> None:
    services().arranging.leave_out(*current.key, exhibit, True, now())


def _take_in(current: CurrentClaim, exhibit: str) -> None:
    services().arranging.leave_out(*current.key, exhibit, False, now())


def _remove(current: CurrentClaim, exhibit: str) -> None:
    services().arranging.remove(*current.key, exhibit, now())


ACTS: dict[str, Callable[[CurrentClaim, str], None]] = {
    "convert": _convert,
    "check": _check,
    "original": _original,
    "converted": _converted,
    "stop": _stop,
    "cut": _cut,
    "part": _part,
    "uncircle": _uncircle,
    "up": _up,
    "down": _down,
    "leave-out": _leave_out,
    "take-in": _take_in,
    "remove": _remove,
}


EVEN_WAITING = frozenset({"check", "remove"})
"""What can be done with a file that is no exhibit yet, since it waits for its check."""


@bp.post("/<act>")
@with_claim
def change(current: CurrentClaim, exhibit: str, act: str) -> Response | str | tuple[str, int]:
    """Do one of the acts and show the page again."""
    if act not in ACTS and act not in FORMS:
        abort(404)
    if act not in EVEN_WAITING and current.record.exhibit(exhibit) is None:
        abort(404)
    if act in FORMS:
        return _fill_in(current, exhibit, act)
    try:
        ACTS[act](current, exhibit)
    except CannotConvert as problem:
        return _with_problem(current, translate_message(problem.msg))
    except Unclear as unclear:
        return _with_problem(current, str(unclear))
    except FileLimitError as full:
        return _with_problem(current, translate(LIMIT_WORDS[full.limit]))
    return redirect(exhibits_page(current.id, "main" if act == "remove" else f"exhibit-{exhibit}"), 303)


def _fill_in(current: CurrentClaim, exhibit: str, act: str) -> Response | tuple[str, int]:
    """Keep what was filled in, or show it again with what is wrong."""
    asks, keep = FORMS[act]
    form = StepForm(asks, dict.fromkeys(asks), request.form)
    if not form.check():
        return draw_page(current, filled={(exhibit, act): at_exhibit(exhibit, form)}), 422
    keep(current, exhibit, form)
    return redirect(exhibits_page(current.id, f"exhibit-{exhibit}"), 303)


def _describe(current: CurrentClaim, exhibit: str, form: StepForm) -> None:
    role, caption = form["role"].data, form["caption"].data or ""
    services().arranging.describe(*current.key, exhibit, role, caption, now())


def _draw_circle(current: CurrentClaim, exhibit: str, form: StepForm) -> None:
    circle = Circle(x=form["circle_x"].data, y=form["circle_y"].data, r=form["circle_r"].data)
    services().photo_labels.draw_circle(*current.key, exhibit, circle, now())


FORMS: dict[str, tuple[Mapping[str, Ask], Callable[[CurrentClaim, str, StepForm], None]]] = {
    "edit": (ASKS, _describe),
    "circle": (CIRCLE, _draw_circle),
}
"""What can be filled in at an exhibit: the questions, and what becomes of the answers."""


def _with_problem(current: CurrentClaim, words: str) -> tuple[str, int]:
    """The page again, with what went wrong."""
    if at_checking():
        return draw_loose(current, words), 422
    return draw_page(current, problem=words), 422
