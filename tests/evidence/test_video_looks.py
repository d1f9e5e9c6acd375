"""Tests that a video which is encoded again has the colours and the shape that it had, by decoding both."""

from __future__ import annotations

import itertools
from fractions import Fraction

import av
import pytest
from PIL import Image, ImageStat

from app.evidence.child.film_colours import MATRICES, PRIMARIES, TRANSFERS, Meaning
from app.evidence.child.film_graph import Shaping
from app.evidence.child.geometry import Geometry

from . import phone_films as films
from .film_bench import Bench, pictures
from .phone_films import CORNERS, PATCHES, Tags

pytestmark = pytest.mark.long

FAR: float = 4.0
ALL_MATRICES = {
    "upright": (1, 0, 0, 1),
    "mirrored": (-1, 0, 0, 1),
    "upside down and mirrored": (1, 0, 0, -1),
    "half a turn": (-1, 0, 0, -1),
    "quarter turn": (0, 1, -1, 0),
    "quarter turn back": (0, -1, 1, 0),
    "along the diagonal": (0, 1, 1, 0),
    "across the diagonal": (0, -1, -1, 0),
}


def patches(frame: av.VideoFrame) -> list[tuple[float, ...]]:
    """The mean colour of each patch, as a player shows it that follows the film's tags."""
    picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV leaves this one untyped
    wide = picture.width / len(PATCHES)
    return [
        tuple(
            ImageStat.Stat(
                picture.crop(
                    (
                        round(wide * (at + 0.3)),
                        picture.height // 4,
                        round(wide * (at + 0.7)),
                        picture.height // 2,
                    )
                )
            ).mean
        )
        for at in range(len(PATCHES))
    ]


def steps(frame: av.VideoFrame, count: int) -> list[float]:
    """The mean light of each grey step, of 255."""
    picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV leaves this one untyped
    wide = picture.width / count
    return [
        ImageStat.Stat(
            picture.crop((round(wide * (at + 0.3)), 50, round(wide * (at + 0.7)), 300)).convert("L")
        ).mean[0]
        for at in range(count)
    ]


def apart(found: tuple[float, ...], wanted: tuple[int, ...]) -> float:
    """The mean difference of two colours, of 255."""
    return sum(abs(one - other) for one, other in zip(found, wanted, strict=True)) / 3


@pytest.mark.parametrize(
    ("tags", "size"),
    [
        (films.HD, (1280, 720)),
        (films.HD_UNTAGGED, (1280, 720)),
        (films.FULL, (1280, 720)),
        (films.SD, (640, 480)),
        (films.SD_UNTAGGED, (640, 480)),
        (films.PAL, (640, 480)),
        (films.PAL_OLD, (640, 480)),
        (films.NTSC_OLD, (640, 480)),
    ],
)
def test_colours_keep_their_meaning(tags: Tags, size: tuple[int, int], bench: Bench) -> None:
    done, data = bench.convert(films.coloured(tags, size))
    assert done.way == "encode"
    frame = pictures(data)[3]
    assert (frame.color_range, frame.colorspace) == (1, 1)
    assert 0 not in (frame.color_primaries, frame.color_trc)
    for found, wanted in zip(patches(frame), PATCHES, strict=True):
        assert apart(found, wanted) < FAR, (found, wanted)


@pytest.mark.parametrize(
    "meanings",
    [
        [Meaning(number, full=False, primaries=1, transfer=1) for number in MATRICES],
        [Meaning(1, full=False, primaries=number, transfer=1) for number in PRIMARIES],
        [Meaning(1, full=False, primaries=1, transfer=number) for number in TRANSFERS],
    ],
    ids=["matrix", "primaries", "transfer"],
)
def test_filters_know_every_number_that_we_know(meanings: list[Meaning]) -> None:
    frame = films.plain(films.cornered((32, 32)))
    upright = Geometry((32, 32), (0, 0, 32, 32), Fraction(1), (1, 0, 0, 1))
    for meaning in meanings:
        assert Shaping(frame, upright, meaning, (32, 32), "yuv420p").shaped(frame).width == 32, meaning


def test_colours_that_no_filter_knows_are_no_damage(bench: Bench) -> None:
    woven = films.coloured(Tags("bt709", False, (1, 8, 1, 1)), (320, 240))
    assert [found.code for found in bench.verdict(woven).findings] == ["video_unsupported"]


@pytest.mark.parametrize("codec", ["mjpeg", "libvpx-vp9"])
def test_other_codecs_keep_their_colours(codec: str, bench: Bench) -> None:
    tags = films.FULL if codec == "mjpeg" else films.HD
    _, data = bench.convert(films.coloured(tags, (1280, 720), "mov" if codec == "mjpeg" else "webm", codec))
    for found, wanted in zip(patches(pictures(data)[3]), PATCHES, strict=True):
        assert apart(found, wanted) < FAR, (
            found,
            wanted,
        )


@pytest.mark.parametrize("transfer", [16, 18])
def test_hdr_becomes_a_natural_common_picture(transfer: int, bench: Bench) -> None:
    levels = [step / 15 for step in range(16)]
    original = films.bright(transfer, levels)
    verdict = bench.verdict(original)
    assert "video_bright" in [found.code for found in verdict.findings]
    _, data = bench.convert(original)
    frame = pictures(data)[2]
    assert (frame.color_range, frame.colorspace, frame.color_primaries, frame.color_trc) == (1, 1, 1, 1)
    greys = steps(frame, len(levels))
    assert all(one + 4 < other for one, other in itertools.pairwise(greys)), greys
    # Dark stays dark, a half-lit wall is neither, light is light without all of it being white.
    assert greys[0] < 6
    assert 90 < greys[8] < 180
    assert greys[-1] > 245


def test_the_poster_of_an_hdr_film_is_natural_too(bench: Bench) -> None:
    levels = [step / 7 for step in range(8)]
    picture = bench.poster(films.bright(18, levels)).convert("L")
    greys = [
        picture.getpixel((round(picture.width * (at + 0.5) / 8), picture.height // 2)) for at in range(8)
    ]
    assert greys == sorted(set(greys)), greys  # type: ignore[type-var]  # of a grey picture these are numbers
    assert greys[0] < 10  # type: ignore[operator]
    assert greys[-1] > 235  # type: ignore[operator]


def corners(picture: Image.Image) -> list[int]:
    """Which of the four colours stands in each corner."""
    width, height = picture.size
    found = []
    for x, y in ((0.06, 0.06), (0.94, 0.06), (0.06, 0.94), (0.94, 0.94)):
        pixel = picture.convert("RGB").getpixel((round(width * x), round(height * y)))
        assert isinstance(pixel, tuple)
        found.append(
            min(range(4), key=lambda at: sum(abs(a - b) for a, b in zip(pixel, CORNERS[at], strict=True)))
        )
    return found


@pytest.mark.parametrize("name", ALL_MATRICES)
@pytest.mark.parametrize("way", ["copy", "encode"])
def test_every_display_matrix_is_followed(name: str, way: str, bench: Bench) -> None:
    a, b, c, d = ALL_MATRICES[name]
    seen = films.cornered((320, 240))
    original = _turned_film(seen, (a, b, c, d), "libx264" if way == "copy" else "libx265")
    verdict = bench.verdict(original)
    assert (verdict.width, verdict.height) == (320, 240)
    assert corners(bench.poster(original)) == [0, 1, 2, 3]
    done, data = bench.convert(original)
    assert done.way == way
    assert corners(bench.poster(data)) == [0, 1, 2, 3]
    if way == "encode":
        frame = pictures(data)[0]
        assert "DISPLAYMATRIX" not in frame.side_data
        assert corners(frame.to_image()) == [0, 1, 2, 3]  # type: ignore[no-untyped-call]


def _turned_film(seen: Image.Image, signs: tuple[int, int, int, int], codec: str) -> bytes:
    """``seen`` stored so that a player which follows the matrix shows it."""
    a, b, c, d = signs
    size = seen.size if a else seen.size[::-1]
    # Pillow asks for each stored pixel where it comes from: the matrix itself, moved so that all is positive.
    stored = seen.transform(
        size,
        Image.Transform.AFFINE,
        (a, c, seen.width if -1 in (a, c) else 0, b, d, seen.height if -1 in (b, d) else 0),
    )
    one = 1 << 16
    frame = films.plain(stored)
    return films.film(
        [(number * 3_600, frame) for number in range(4)],
        "mov",
        codec,
        matrix=(a * one, b * one, 0, c * one, d * one, 0, 0, 0, 1 << 30),
    )


@pytest.mark.parametrize(
    ("stored", "pixel", "seen"),
    [
        ((240, 240), Fraction(4, 3), (320, 240)),
        ((320, 120), Fraction(1, 2), (320, 240)),
        ((301, 225), Fraction(1), (300, 224)),
    ],
)
def test_shapes_are_kept(
    stored: tuple[int, int], pixel: Fraction, seen: tuple[int, int], bench: Bench
) -> None:
    drawn = films.cornered(seen).resize(stored)
    frame = films.filtered(drawn, [("format", "yuv444p" if stored[0] % 2 else "yuv420p")])
    original = films.film([(number * 3_600, frame) for number in range(5)], "mov", "libx265", pixel=pixel)
    verdict = bench.verdict(original)
    assert verdict.width == pytest.approx(seen[0], abs=1)
    assert verdict.height == pytest.approx(seen[1], abs=1)
    _, data = bench.convert(original)
    picture = pictures(data)[2]
    assert (picture.width, picture.height) == seen
    assert _circle(picture.to_image()) == pytest.approx(1, abs=0.05)  # type: ignore[no-untyped-call]


def test_what_a_film_says_to_cut_off_is_cut_off(bench: Bench) -> None:
    framed = Image.new("RGB", (400, 300), (255, 0, 255))
    framed.paste(films.cornered((320, 240)), (40, 30))
    frame = films.plain(framed)
    original = films.with_clean_part(
        films.film([(number * 3_600, frame) for number in range(5)], "mov"), 320, 240
    )
    assert (bench.verdict(original).width, bench.verdict(original).height) == (320, 240)
    _, data = bench.convert(original)
    picture: Image.Image = pictures(data)[2].to_image()  # type: ignore[no-untyped-call]
    assert picture.size == (320, 240)
    assert corners(picture) == [0, 1, 2, 3]


def _circle(picture: Image.Image) -> float:
    """Width of the black circle in its heights."""
    box = picture.convert("L").point([255] * 50 + [0] * 206).getbbox()
    assert box is not None
    return (box[2] - box[0]) / (box[3] - box[1])
