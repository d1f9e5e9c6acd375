"""What to film for each reason: the shots in order, each with its drawing and plain words."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.reasons.detail import Detail
from app.claim.words import _


@dataclass(frozen=True, slots=True)
class Shot:
    """One thing to show in the film: its drawing's id, words, and the checklist roles that call for it."""

    drawing: str
    title: str
    words: str
    roles: frozenset[str] = frozenset()


_OPENING = frozenset({"opening_video", "parcel_outside", "parcel_label"})
SHOTS: tuple[Shot, ...] = (
    Shot(
        "sealed-parcel",
        _("The closed parcel, all sides"),
        _("Start the film before you cut anything. Turn the parcel slowly."),
        _OPENING,
    ),
    Shot(
        "label-close",
        _("The label, close up"),
        _("Hold still until number, weight and name can be read."),
        _OPENING,
    ),
    Shot(
        "scale",
        _("On a scale, if you have one"),
        _("The weight tells what was in it. Show the number."),
        frozenset({"scale", "parcel_label"}),
    ),
    Shot(
        "uncut-opening",
        _("Open it without a cut"),
        _(
            "Do not stop the film and do not leave the picture. One hand films, or put the "
            "phone against a book."
        ),
        _OPENING,
    ),
    Shot(
        "count-out",
        _("Everything that is in it"),
        _("Lay out each piece and count aloud. Show the empty box at the end."),
        frozenset({"all_pieces", "opening_video"}),
    ),
    Shot(
        "power-on",
        _("Does it work?"),
        _("Show the label, then that there is power, then what you press, then what happens."),
        frozenset({"test_video", "other_test", "function_video"}),
    ),
    Shot(
        "ruler-flat",
        _("Flat, with a ruler"),
        _("Lay it flat. Both ends of the ruler and of the thing must be seen."),
        frozenset({"size_ruler"}),
    ),
    Shot(
        "listing-beside",
        _("Beside the listing"),
        _("In daylight, the thing beside the screen with the listing, from the same side."),
        frozenset({"beside_listing", "beside_order", "listing"}),
    ),
)


def shots_for(detail: Detail | None) -> tuple[Shot, ...]:
    """The shots for a reason; all of them for a parcel that is not opened yet."""
    if detail is None:
        return SHOTS
    roles = {need.role for need in detail.evidence}
    return tuple(shot for shot in SHOTS if shot.roles & roles)
