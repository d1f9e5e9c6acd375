"""A picture's likeness: what stays the same when it is saved again, shrunk, moved or lit a little otherwise."""

from __future__ import annotations

from typing import Final

from PIL import Image

_SIDE: Final = 12
_COLOURS: Final = 4
# Smaller steps are noise on a plain ground.
_STEP: Final = 3


def likeness(picture: Image.Image) -> str:
    """Where a coarse grid brightens or darkens (four bits a field), then 4 by 4 mean colours, all in hexadecimal."""
    wide = _SIDE + 1
    grey = picture.convert("L").resize((wide, wide), Image.Resampling.BOX).tobytes()
    fields = ""
    for at in (y * wide + x for y in range(_SIDE) for x in range(_SIDE)):
        across, down = grey[at] - grey[at + 1], grey[at] - grey[at + wide]
        fields += f"{_sign(across) << 2 | _sign(down):x}"
    colours = picture.convert("RGB").resize((_COLOURS, _COLOURS), Image.Resampling.BOX).tobytes()
    return fields + colours.hex()


def _sign(step: int) -> int:
    return (step > _STEP) << 1 | (step < -_STEP)
