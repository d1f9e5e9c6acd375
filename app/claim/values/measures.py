"""The units of measures, marked: the English text keeps them, pages and what it says have those of their language."""

from __future__ import annotations

from app.claim.words import _

UNITS = (
    _("mm"),
    _("cm"),
    _("m"),
    _("inch"),
    _("g"),
    _("kg"),
    _("oz"),
    _("lb"),
    _("ml"),
    _("L"),
    _("MB"),
    _("GB"),
    _("TB"),
    _("MB/s"),
    _("Mbit/s"),
    _("Gbit/s"),
    _("mAh"),
    _("Wh"),
    _("W"),
    _("V"),
    _("A"),
    _("Hz"),
    _("lm"),
    _("K"),
    _("rpm"),
    _("h"),
)
"""Every unit that a question offers."""
