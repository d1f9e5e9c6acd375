"""Tests of what phones write that is two kinds at once: turned and stretched, bright with notes, late, old."""

from __future__ import annotations

import io
import itertools
import tempfile
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from . import phone_films as films
from .film_bench import Bench, pictures
from .phone_films import Tags
from .test_video_looks import ALL_MATRICES, apart, corners, patches, steps
from .test_video_time import lengths, moments, numbered

pytestmark = pytest.mark.long

ONE = 1 << 16
MASTERED = (
    "log-level=none:pools=none:frame-threads=1:hdr10=1:max-cll=1000,400:"
    "master-display=G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,1)"
)


@pytest.mark.parametrize("name", ["quarter turn", "quarter turn back", "along the diagonal", "half a turn"])
@pytest.mark.parametrize("codec", ["libx264", "libx265"])
def test_a_turned_film_of_wide_pixels_keeps_its_shape(name: str, codec: str, bench: Bench) -> None:
    a, b, c, d = ALL_MATRICES[name]
    seen = films.cornered((320, 240))
    stored = seen.transform(
        seen.size if a else seen.size[::-1],
        Image.Transform.AFFINE,
        (a, c, seen.width if -1 in (a, c) else 0, b, d, seen.height if -1 in (b, d) else 0),
    )
    frame = films.plain(stored.resize((stored.width * 3 // 4, stored.height)))
    matrix = (a * ONE, b * ONE, 0, c * ONE, d * ONE, 0, 0, 0, 1 << 30)
    original = films.film(
        [(number * 3_600, frame) for number in range(4)], "mov", codec, pixel=Fraction(4, 3), matrix=matrix
    )
    assert (bench.verdict(original).width, bench.verdict(original).height) == (320, 240)
    _, data = bench.convert(original)
    poster = bench.poster(data)
    assert (poster.size, corners(poster)) == ((320, 240), [0, 1, 2, 3])


def test_hdr_with_notes_on_its_screen_rises_to_that_screens_light(bench: Bench) -> None:
    # 1000 candela are three quarters of the highest code; what is above was never on the screen that it was made on.
    levels = [step / 20 for step in range(16)]
    original = films.bright(16, levels, params=MASTERED)
    assert "video_bright" in [found.code for found in bench.verdict(original).findings]
    _, data = bench.convert(original)
    frame = pictures(data)[2]
    assert not list(frame.side_data)
    greys = steps(frame, len(levels))
    assert all(one < other for one, other in itertools.pairwise(greys)), greys
    assert (greys[0] < 6, greys[-1] > 245) == (True, True)


def test_wide_colours_of_common_light_become_those_of_common_screens(bench: Bench) -> None:
    _, data = bench.convert(films.coloured(Tags("bt2020", False, (1, 9, 9, 14)), (1280, 720)))
    frame = pictures(data)[3]
    assert (frame.color_range, frame.colorspace, frame.color_primaries, frame.color_trc) == (1, 1, 1, 1)
    found = patches(frame)
    # The skin worked out by hand by both primaries' matrices; greys are the same in both.
    for place, wanted in ((4, (235, 104, 82)), (5, (240, 240, 240)), (6, (128, 128, 128)), (7, (12, 12, 12))):
        assert apart(found[place], wanted) < 4, (found[place], wanted)


@pytest.mark.parametrize("codec", ["libx264", "libx265"])
def test_what_begins_late_begins_late(codec: str, bench: Bench) -> None:
    whole = films.film(numbered(50, 3_600), "mp4", codec, sounds=("aac",), seconds=2)
    late = films.delayed(whole, 0, 0.5)
    assert "video_hidden" not in [found.code for found in bench.verdict(late).findings]
    _, data = bench.convert(late)
    assert moments(data)[:2] == pytest.approx([0.5, 0.54], abs=0.01)
    assert lengths(data)["audio"] == pytest.approx(2, abs=0.05)


@pytest.mark.parametrize(("codec", "way"), [("libx264", "copy"), ("h263", "encode")])
def test_a_film_of_an_old_phone_keeps_its_voice(codec: str, way: str, bench: Bench) -> None:
    done, data = bench.convert(_with_amr(codec))
    assert done.way == way
    with av.open(io.BytesIO(data), "r") as film:
        assert [one.codec_context.name for one in film.streams.audio] == ["aac"]
    assert lengths(data)["audio"] == pytest.approx(1, abs=0.05)
    assert len(pictures(data)) == 25


def _with_amr(codec: str) -> bytes:
    """A 3GP with the sound that only phones write: frames of 20 ms after a head of 12.2 kbit a second."""
    voice = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50
    frame = films.plain(films.cornered((176, 144)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "film.3gp")
        with (
            av.open(io.BytesIO(voice), "r", format="amr") as source,
            av.open(path, "w", format="3gp") as film,
        ):
            picture = film.add_stream(codec, rate=25)
            assert isinstance(picture, av.VideoStream)
            picture.width, picture.height, picture.pix_fmt = 176, 144, "yuv420p"
            sound = film.add_stream_from_template(source.streams.audio[0])
            for number in range(25):
                frame.pts, frame.time_base = number, Fraction(1, 25)
                film.mux(picture.encode(frame))
            film.mux(picture.encode(None))
            for packet in source.demux(source.streams.audio[0]):
                if packet.size:
                    packet.stream = sound
                    film.mux(packet)
        return path.read_bytes()
