"""What the numbers of a film's picture mean as colours, and how they become what every screen shows (BT.709)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import av

from .containers import StrangeColours
from .geometry import Step

# Numbers as H.273 has them -> the filters' names of them, or of what looks most like them.
MATRICES: Final = {
    0: "gbr",
    1: "bt709",
    4: "fcc",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    9: "bt2020nc",
    10: "bt2020nc",
}
PRIMARIES: Final = {
    1: "bt709",
    4: "bt470m",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    9: "bt2020",
    11: "smpte431",
    12: "smpte432",
}
TRANSFERS: Final = {
    1: "bt709",
    4: "bt470m",
    5: "bt470bg",
    6: "smpte170m",
    7: "smpte240m",
    13: "iec61966-2-1",
    14: "bt2020-10",
    15: "bt2020-12",
    16: "smpte2084",
    18: "arib-std-b67",
}
# Light and colours apart in ways that no filter takes back (YCgCo, ICtCp, IPT): taken for others they would be green.
_STRANGE: Final = (8, 14, 15, 16, 17)
_BT709, _BT2020 = 1, 9
_WIDE, _BRIGHT = (9, 11, 12), (16, 18)
_FULL, _LIMITED = 2, 1
_RGB: Final = 0
_HD: Final = 720
_SD_MATRIX: Final = 6


@dataclass(frozen=True, slots=True)
class Meaning:
    """Numbers of H.273. ``mapped`` where they reach further than common screens do: more light, or wider colours."""

    matrix: int
    full: bool
    primaries: int
    transfer: int

    @property
    def bright(self) -> bool:
        """Whether it is HDR: light far above that of paper."""
        return self.transfer in _BRIGHT

    @property
    def mapped(self) -> bool:
        """Whether its colours have to be moved into what common screens show."""
        return self.bright or self.primaries in _WIDE

    def unmapped(self) -> Meaning:
        """The same numbers, taken for what common screens show."""
        return replace(self, primaries=_BT709, transfer=_BT709) if self.mapped else self

    def steps(self) -> tuple[list[Step], list[Step]]:
        """Filters that state this meaning, then those that give it BT.709's matrix and limited range. Primaries and
        transfer stay what they were, and are written, unless they have to be moved: players know the others."""
        stated = (
            f"range={'pc' if self.full else 'tv'}:colorspace={MATRICES[self.matrix]}"
            f":color_primaries={PRIMARIES[self.primaries]}:color_trc={TRANSFERS[self.transfer]}"
        )
        target = "out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd"
        if self.mapped:
            target += ":out_primaries=bt709:out_transfer=bt709:intent=perceptual"
        return [("setparams", stated)], [("scale", target)]

    def written(self) -> tuple[int, int, int, int]:
        """Range, matrix, primaries and transfer of what ``steps`` makes."""
        kept = (_BT709, _BT709) if self.mapped else (self.primaries, self.transfer)
        return (_LIMITED, _BT709, *kept)


def meaning_of(stream: av.VideoStream) -> Meaning:
    """What the film says of itself; what it does not say is what players take for granted. Raises StrangeColours."""
    coded = stream.codec_context
    if coded.colorspace in _STRANGE:
        raise StrangeColours(coded.colorspace)
    primaries = coded.color_primaries if coded.color_primaries in PRIMARIES else _BT709
    return Meaning(
        _matrix(coded, primaries),
        _is_full(coded),
        primaries,
        coded.color_trc if coded.color_trc in TRANSFERS else _BT709,
    )


def _matrix(coded: av.VideoCodecContext, primaries: int) -> int:
    if _is_rgb(coded):
        return _RGB
    if coded.colorspace in MATRICES and coded.colorspace != _RGB:
        return coded.colorspace
    if primaries == _BT2020:
        return _BT2020
    return _BT709 if coded.height >= _HD or coded.width >= _HD * 16 // 9 else _SD_MATRIX


def _is_full(coded: av.VideoCodecContext) -> bool:
    if coded.color_range in (_FULL, _LIMITED):
        return coded.color_range == _FULL
    return _is_rgb(coded) or (coded.pix_fmt or "").startswith("yuvj")


def _is_rgb(coded: av.VideoCodecContext) -> bool:
    return coded.format is not None and coded.format.is_rgb
