"""From which measure of a picture on advice is given."""

from __future__ import annotations

from typing import Final

# Chosen on the first half of tests/evidence/coaching_pictures.py and on real photographs, tried on the second half and
# on those by test_coaching.py and test_real_photographs.py.
DARK_LIGHT: Final = 36
"""Mean light, 0 to 255, below which a picture is dark if it has no bright part either."""
DARK_HIGHLIGHTS: Final = 48
"""The 95th percentile of light below which nothing in a picture is bright: a lit item at night is above."""
BLURRED_BELOW: Final = 21.0
"""Steepest bends of light, in percent of the light there is."""
CRISP_FROM: Final = 0.33
"""How much of its height the steepest edges climb at once, of one: from here on something is in focus."""
PALE_BELOW: Final = 0.37
"""Distance between the brightest and the deepest colour, as a share of the brightest."""
GLARE_ABOVE: Final = 0.8
"""Blinding part of a picture, in percent, counted as far as its rim is soft."""
STRIPES_ABOVE: Final = 7.0
"""How far waves of colour turn one way round, against all waves as fast."""
FEW_PIXELS: Final = 700
"""Longest side, in pixels, below which details are hard to see."""
