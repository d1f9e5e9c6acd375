"""Which photos show almost the same, told from the likenesses in their verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from app.claim.evidence.verdict import Verdict

# Chosen on the first half of tests/evidence/coaching_pictures.py, tried on the second by test_coaching.py.
ALIKE_SHAPES: Final = 0.3
"""Share of the edges of either picture that two pictures of the same may not have in common."""
ALIKE_COLOURS: Final = 26
"""How far, 0 to 255, the colours at one place may be apart in two pictures of the same."""

_SHAPE_DIGITS: Final = 144
LIKENESS: Final = "^[0-9a-f]{240}$"
"""The form of a likeness, as a regular expression: the shapes, then sixteen colours."""
# Pictures with hardly an edge would else be unlike by two grains of noise.
_GRACE: Final = 12


def near_duplicates(verdicts: Sequence[Verdict]) -> list[tuple[int, int]]:
    """Pairs of places in ``verdicts`` whose photos show almost the same, each pair once, earlier place first.

    Verdicts of videos, and of files that did not open, are never in a pair.
    """
    known = [(place, one.likeness) for place, one in enumerate(verdicts) if one.likeness is not None]
    return [(one, other) for (one, here), (other, there) in combinations(known, 2) if alike(here, there)]


def alike(one: str, other: str) -> bool:
    """Whether two likenesses are of almost the same picture."""
    here, there = int(one[:_SHAPE_DIGITS], 16), int(other[:_SHAPE_DIGITS], 16)
    unlike = (here ^ there).bit_count() / ((here | there).bit_count() + _GRACE)
    if unlike > ALIKE_SHAPES:
        return False
    colours = zip(bytes.fromhex(one[_SHAPE_DIGITS:]), bytes.fromhex(other[_SHAPE_DIGITS:]), strict=True)
    return max(abs(here - there) for here, there in colours) <= ALIKE_COLOURS
