"""Drops name, address, phone and mail address, with all that stands around them, before anything else is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.claim.paste.dates import date_at_start
from app.claim.paste.days import is_bare_date
from app.claim.paste.label_table import Subject
from app.claim.paste.landmarks import is_landmark
from app.claim.paste.lines import Line

_PHONE = re.compile(r"\+ ?\d[\d ()./-]{6,}|^[\d ()./-]{7,20}$")
_MAIL = re.compile(r"[^\s@]@[^\s@]+\.[^\s@]")
_PHONE_DIGITS = range(7, 14)


def without_personal(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without those that a person wrote about themselves.

    Gone are: what a label of name, address or phone stands before; every phone and mail address; the lines that no
    page puts there right above and below these, and right above the first label, where the detail page has the address.
    """
    kept: list[Line] = []
    run: list[Line] = []
    labelled = told = False
    for line in lines:
        if is_personal(line) or not is_landmark(line):
            told = told or is_personal(line)
            run.append(line)
            continue
        heads = not labelled and (bool(line.labels) or is_bare_date(line))
        kept += [] if told or heads else run
        kept.append(line)
        labelled, told, run = labelled or heads, False, []
    return (*kept, *([] if told else run))


def is_personal(line: Line) -> bool:
    """Whether a line says by itself that it is about a person."""
    return line.is_about(Subject.PERSONAL) or _is_phone(line) or _MAIL.search(line.plain) is not None


def _is_phone(line: Line) -> bool:
    match = _PHONE.search(line.plain)
    if match is None or date_at_start(line.plain):
        return False
    return match[0].startswith("+") or sum(mark.isdigit() for mark in match[0]) in _PHONE_DIGITS
