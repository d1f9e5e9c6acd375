"""Knows the buttons at one exhibit: convert, choose the version, describe, move, remove."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from app.claim.evidence.edits import Cut
from app.errors import CannotConvert, FileLimitError
from app.web.exhibit_form import ASKS, CUT
from app.web.forms import StepForm
from app.web.request_context import at_checking, now, services, visitor
from app.web.translate import translate, translate_message
from app.web.urls import exhibits_page
from app.web.view_models.exhibits import describing
from app.web.views.check import draw_loose
from app.web.views.evidence import draw_page
from app.web.views.upload import LIMIT_WORDS


class Unclear(ValueError):
    """What was typed cannot be used; the words say why."""


bp = Blueprint("exhibits", __name__, url_prefix="/claims/<claim_id>/exhibits/<exhibit>")


def _convert(claim_id: str, exhibit: str) -> None:
    services().exhibits.convert(visitor(), claim_id, exhibit, now())


def _original(claim_id: str, exhibit: str) -> None:
    services().exhibits.choose(visitor(), claim_id, exhibit, True, now())


def _converted(claim_id: str, exhibit: str) -> None:
    services().exhibits.choose(visitor(), claim_id, exhibit, False, now())


def _stop(claim_id: str, exhibit: str) -> None:
    services().jobs.cancel_for(visitor(), claim_id, exhibit, now())


def _cut(claim_id: str, exhibit: str) -> None:
    form = StepForm(CUT, dict.fromkeys(CUT), request.form)
    if not form.check():
        raise Unclear(" ".join(error["text"] for error in form.error_list()))
    begin, end = form["cut_from"].data, form["cut_to"].data
    if begin is not None and end is not None and end <= begin:
        raise Unclear(translate("The end must come after the beginning."))
    services().jobs.start(visitor(), claim_id, exhibit, Cut(begin, end), now())


def _up(claim_id: str, exhibit: str) -> None:
    services().exhibits.move(visitor(), claim_id, exhibit, -1, now())


def _down(claim_id: str, exhibit: str) -> None:
    services().exhibits.move(visitor(), claim_id, exhibit, 1, now())


def _remove(claim_id: str, exhibit: str) -> None:
    services().exhibits.remove(visitor(), claim_id, exhibit, now())


ACTS: dict[str, Callable[[str, str], None]] = {
    "convert": _convert,
    "original": _original,
    "converted": _converted,
    "stop": _stop,
    "cut": _cut,
    "up": _up,
    "down": _down,
    "remove": _remove,
}


@bp.post("/<act>")
def change(claim_id: str, exhibit: str, act: str) -> Response | str | tuple[str, int]:
    """Do one of the acts and show the page again."""
    opened = services().claims.open(visitor(), claim_id)
    if act not in ACTS and act != "edit":
        abort(404)
    if act != "remove" and opened.record.exhibit(exhibit) is None:
        abort(404)
    if act == "edit":
        return _edit(claim_id, exhibit)
    try:
        ACTS[act](claim_id, exhibit)
    except CannotConvert as problem:
        return _with_problem(claim_id, translate_message(problem.msg))
    except Unclear as unclear:
        return _with_problem(claim_id, str(unclear))
    except FileLimitError as full:
        return _with_problem(claim_id, translate(LIMIT_WORDS[full.limit]))
    return redirect(exhibits_page(claim_id, "main" if act == "remove" else f"exhibit-{exhibit}"), 303)


def _edit(claim_id: str, exhibit: str) -> Response | tuple[str, int]:
    form = StepForm(ASKS, {"role": None, "caption": None}, request.form)
    if not form.check():
        opened = services().claims.open(visitor(), claim_id)
        return draw_page(opened, described={exhibit: describing(exhibit, form)}), 422
    role, caption = form["role"].data, form["caption"].data or ""
    services().exhibits.describe(visitor(), claim_id, exhibit, role, caption, now())
    return redirect(exhibits_page(claim_id, f"exhibit-{exhibit}"), 303)


def _with_problem(claim_id: str, words: str) -> tuple[str, int]:
    """The page again, with what went wrong."""
    opened = services().claims.open(visitor(), claim_id)
    if at_checking():
        return draw_loose(opened, words), 422
    return draw_page(opened, problem=words), 422
