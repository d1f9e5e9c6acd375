"""The page "make one picture from two": the listing beside what was received, cropped by typed percentages."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from app.claim.evidence.edits import Crop
from app.claim.evidence.upload_order import in_upload_order
from app.claim.questions.ask import Ask, Choice, Count, Option, Tick
from app.claim.text.brackets import labels
from app.claim.text.size_table import size_rows
from app.claim.words import _
from app.errors import CannotCompose, FileLimitError
from app.web.current_claim import CurrentClaim, with_claim
from app.web.forms import StepForm
from app.web.rendering import render
from app.web.request_context import now, services
from app.web.submitted import mark_of
from app.web.translate import translate, translate_message
from app.web.view_models.composite import CompositePage, PhotoTile
from app.web.view_models.frame import Frame
from app.web.view_models.upload_words import LIMIT_WORDS

bp = Blueprint("composite", __name__, url_prefix="/claims/<claim_id>/beside")
SIDES = ("left", "top", "right", "bottom")
CROPS = {
    "listing": {
        "left": _("Listing: cut off on the left, in percent"),
        "top": _("Listing: cut off at the top, in percent"),
        "right": _("Listing: cut off on the right, in percent"),
        "bottom": _("Listing: cut off at the bottom, in percent"),
    },
    "received": {
        "left": _("Received: cut off on the left, in percent"),
        "top": _("Received: cut off at the top, in percent"),
        "right": _("Received: cut off on the right, in percent"),
        "bottom": _("Received: cut off at the bottom, in percent"),
    },
}


@bp.get("/")
@with_claim
def show(current: CurrentClaim) -> str:
    """The two choices, and the crops for those who need them."""
    return _draw(current, _form(current))


@bp.post("/")
@with_claim
def make(current: CurrentClaim) -> Response | tuple[str, int]:
    """Make the picture and show it among the exhibits."""
    form = _form(current, sent=True)
    if not form.check():
        return _draw(current, form), 422
    values = form.values
    if values["listing"] == values["received"]:
        form.add_error("received", translate("Choose another picture than for the listing"))
        return _draw(current, form), 422
    try:
        crops = (_crop(values, "listing"), _crop(values, "received"))
        made = services().composites.compose(
            *current.key,
            (values["listing"], values["received"]),
            crops,
            size_rows(current.case) if values.get("sizes") else (),
            now(),
            mark_of(request.form),
        )
    except CannotCompose as problem:
        form.add_error(problem.side or "listing", translate_message(problem.msg))
        return _draw(current, form), 422
    except FileLimitError as full:
        form.add_error("listing", translate(LIMIT_WORDS[full.limit]))
        return _draw(current, form), 422
    except ValueError:
        form.add_error(
            "listing", translate("So much is cut off that nothing would be left. Use smaller numbers.")
        )
        return _draw(current, form), 422
    return redirect(url_for("evidence.show", claim_id=current.id, _anchor=f"exhibit-{made.exhibit}"), 303)


def _crop(values: dict[str, int | None], which: str) -> Crop:
    return Crop(*(values[f"{which}_{side}"] or 0 for side in SIDES))


def _form(current: CurrentClaim, sent: bool = False) -> StepForm:
    """The questions for the photos that are here."""
    names = labels(in_upload_order(current.claim))
    photos = tuple(
        Option(e.id, f"{names.get(e.id, '')} {e.name}".strip().replace("{", "(").replace("}", ")"))
        for e in in_upload_order(current.claim)
        if e.kind == "photo" and e.id in current.record.files_by_exhibit
    )
    asks = {
        "listing": Ask(_("Which picture shows the listing?"), Choice(photos), required=True),
        "received": Ask(_("Which picture shows what you got?"), Choice(photos), required=True),
    }
    if size_rows(current.case):
        asks["sizes"] = Ask(_("Put the sizes under it: listed, measured, difference"), Tick())
    for which, words in CROPS.items():
        asks |= {f"{which}_{side}": Ask(label, Count(0, 95)) for side, label in words.items()}
    likely = {**_halves(current), "sizes": True}
    stored = {name: likely.get(name) for name in asks}
    return StepForm(asks, stored, request.form if sent else None)


_OF_LISTING = ("listing", "order_page", "size_chart")
_OF_GOODS = (
    "whole_item",
    "detail_close",
    "damage_close",
    "item_label",
    "size_ruler",
    "beside_device",
    "all_pieces",
)
"""What the two halves show, the likeliest first."""


def _halves(current: CurrentClaim) -> dict[str, str | None]:
    """The likeliest picture for each half, if there is one."""
    chosen = {e.role: e.id for e in reversed(current.claim.exhibits) if e.kind == "photo"}
    return {
        name: next((chosen[role] for role in roles if role in chosen), None)
        for name, roles in (("listing", _OF_LISTING), ("received", _OF_GOODS))
    }


def _add_url(current: CurrentClaim) -> str:
    """Where the half that is missing is added."""
    role = "whole_item" if _halves(current)["listing"] else "listing"
    return url_for("evidence.show", claim_id=current.id, role=role, _anchor="add")


def _draw(current: CurrentClaim, form: StepForm) -> str:
    exhibits, files = in_upload_order(current.claim), current.record.files_by_exhibit
    names = labels(exhibits)
    photos = [e for e in exhibits if e.kind == "photo" and e.id in files]
    main = [form[name] for name in ("listing", "received", "sizes") if name in form]
    crops = [field for field in form if field not in main]
    view = CompositePage(
        translate(
            "A reader sees at a glance what differs. Both pictures stay as they are; the new "
            "one says that it is made of two."
        ),
        len(photos) > 1,
        translate("Add two pictures first: a screenshot of the listing, and a photo of what you got."),
        url_for("composite.make", claim_id=current.id),
        main,
        crops,
        any(field.errors or field.data for field in crops),
        [
            PhotoTile(names.get(e.id, e.name), url_for("files.thumbnail", claim_id=current.id, exhibit=e.id))
            for e in photos
            if files[e.id].thumbnail
        ],
        url_for("evidence.show", claim_id=current.id),
        _add_url(current),
    )
    # Where there is nothing to choose from, there is no field that an error could lead to.
    errors = form.error_list() if view.ready else []
    return render(view, Frame(translate("Make one picture from two"), errors))
