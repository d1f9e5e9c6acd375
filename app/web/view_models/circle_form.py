"""The form that puts a circle on a photo: by three numbers, or by a tap on the picture, where it is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.claim.model.claim import Exhibit
from app.web.exhibit_form import CIRCLE, CIRCLE_SIZE, at_exhibit
from app.web.forms import StepForm
from app.web.translate import translate
from app.web.urls import exhibit_act
from app.web.view_models.parts import Button, FormField


@dataclass(frozen=True, slots=True)
class DrawnCircle:
    """A circle in percent of the picture, as SVG takes it."""

    x: int
    y: int
    r: int


@dataclass(frozen=True, slots=True)
class CircleForm:
    """The form; ``circle`` is the one that is drawn already, ``remove`` the button that takes it away again."""

    title: str
    action: str
    fields: Sequence[FormField]
    picture_url: str
    circle: DrawnCircle | None
    remove: Button | None
    open: bool


def circle_form(e: Exhibit, claim_id: str, picture_url: str, sent: StepForm | None) -> CircleForm:
    """The form at one photo; ``sent`` is what was filled in and did not fit."""
    drawn = DrawnCircle(e.circle.x, e.circle.y, e.circle.r) if e.circle else None
    stored = {
        "circle_x": drawn.x if drawn else None,
        "circle_y": drawn.y if drawn else None,
        "circle_r": drawn.r if drawn else CIRCLE_SIZE,
    }
    remove = Button(exhibit_act(claim_id, e.id, "uncircle"), translate("Take the circle away"))
    return CircleForm(
        translate("Change the circle") if drawn else translate("Draw a circle"),
        exhibit_act(claim_id, e.id, "circle"),
        list(sent or at_exhibit(e.id, StepForm(CIRCLE, stored))),
        picture_url,
        drawn,
        remove if drawn else None,
        sent is not None,
    )
