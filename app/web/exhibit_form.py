"""The questions about one exhibit: what it shows, the buyer's own words, a circle; and of a video that stays away."""

from collections.abc import Mapping

from app.claim.evidence.roles import ROLES
from app.claim.questions.ask import Ask, Choice, Count, Option, Price, ShortText
from app.claim.words import _
from app.web.forms import StepForm

FilledIn = Mapping[tuple[str, str], StepForm]
"""Forms that were sent and did not fit, by exhibit and act."""


def at_exhibit(exhibit_id: str, form: StepForm) -> StepForm:
    """The form with ids of its own among those of the other exhibits."""
    for field in form:
        field.id = f"{field.name}-{exhibit_id}"
    return form


ASKS = {
    "role": Ask(
        _("What does it show?"),
        Choice(tuple(Option(role.id, role.label) for role in ROLES.values())),
        required=True,
    ),
    "caption": Ask(
        _("What can be seen in it? One short sentence"),
        ShortText(100),
        hint=_("In English, for example: the hole for the sensor is 11 mm off. It goes into the text."),
    ),
}

TOLD = {
    "name": Ask(
        _("Name of the video file"),
        ShortText(60),
        hint=_("In Latin letters, for example: opening.mp4"),
        required=True,
    ),
    "megabytes": Ask(
        _("Its size in megabytes"),
        Price(),
        hint=_("As your phone shows it under details or info"),
        required=True,
    ),
    "seconds": Ask(_("Its length in seconds"), Count(1, 86_400)),
    "told_role": Ask(
        _("What does the video show?"),
        Choice(tuple(Option(role.id, role.label) for role in ROLES.values() if role.kind != "photo")),
        required=True,
    ),
}
"""A video that stays on the device, as its owner tells it."""
CUT = {
    "cut_from": Ask(
        _("Keep from this second"), Count(0, 86_400), hint=_("Leave it empty to keep the beginning")
    ),
    "cut_to": Ask(_("Keep to this second"), Count(1, 86_400), hint=_("Leave it empty to keep the end")),
}
"""What is kept of a video; one uncut video is stronger."""

CIRCLE_SIZE = 12
"""What a new circle's size is until it is changed."""
CIRCLE = {
    "circle_x": Ask(_("From left to right, 0 to 100"), Count(0, 100), required=True),
    "circle_y": Ask(_("From top to bottom, 0 to 100"), Count(0, 100), required=True),
    "circle_r": Ask(_("Size, 1 to 50"), Count(1, 50), required=True),
}
"""Where the circle goes, in percent of the picture."""
