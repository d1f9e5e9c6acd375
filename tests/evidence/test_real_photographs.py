"""Tests that coaching leaves real photographs alone, and still speaks when they are spoilt."""

from __future__ import annotations

import pytest
from PIL import ImageEnhance, ImageFilter

from .real_photographs import CROPS_OF_EACH, SHAKEN, SHARP, crops, photograph
from .test_coaching import given

# They are as large as the package ships them, which is small.
TRUE = frozenset(("few_pixels",))


def test_there_are_enough_of_them() -> None:
    assert len(SHARP) * CROPS_OF_EACH >= 200


@pytest.mark.long
@pytest.mark.parametrize("name", SHARP)
def test_a_real_photograph_in_focus_gets_no_false_advice(name: str) -> None:
    wrong = [
        (number, sorted(given(crop) - TRUE)) for number, crop in enumerate(crops(name)) if given(crop) - TRUE
    ]
    assert wrong == []


@pytest.mark.long
def test_the_same_photographs_spoilt_get_advice() -> None:
    blurred = [
        name for name in SHARP if "blurred" in given(photograph(name).filter(ImageFilter.GaussianBlur(4)))
    ]
    dark = [
        name for name in SHARP if "dark" in given(ImageEnhance.Brightness(photograph(name)).enhance(0.12))
    ]
    assert len(blurred) >= len(SHARP) * 0.85, blurred
    assert len(dark) >= len(SHARP) * 0.85, dark


@pytest.mark.long
def test_a_real_photograph_of_something_that_moved_is_called_blurred() -> None:
    assert "blurred" in given(photograph(SHAKEN))
