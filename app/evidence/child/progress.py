"""How a child tells how far it is: one short line on the report stream for every step that can be seen."""

from __future__ import annotations

from typing import BinaryIO, Final

# Two hundred lines for a whole job: smooth for the eye, and far from what the parent is willing to hear.
_STEP: Final = 0.005


class _Told:
    """What was told last. A child does one job, so one of these is enough."""

    report: BinaryIO | None = None
    fraction: float = 0.0


def begin(report: BinaryIO) -> None:
    """Tell on this stream from now on."""
    _Told.report, _Told.fraction = report, 0.0


def tell(fraction: float) -> None:
    """Say that this fraction (of 1) of the job is done, when that is news."""
    if _Told.report is None or fraction < _Told.fraction + _STEP:
        return
    _Told.fraction = min(fraction, 1.0)
    _Told.report.write(b'{"progress": %.3f}\n' % _Told.fraction)
    _Told.report.flush()


def told() -> float:
    """The fraction that was told last."""
    return _Told.fraction
