"""Tests that a video which is converted lasts as long, moves as fast and hides as little as a person expects."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, cast

import av
import pytest
from PIL import Image, ImageStat

from app.claim.evidence.edits import Cut
from app.evidence.child.tracks import CopiedSound, Span

from . import phone_films as films
from .film_bench import Bench, pictures

pytestmark = pytest.mark.long

SIZE = (160, 120)
SECOND = 90_000


def grey(value: int) -> av.VideoFrame:
    return films.plain(Image.new("RGB", SIZE, (value, value, value)))


def numbered(count: int, apart: int) -> list[tuple[int, av.VideoFrame]]:
    """Pictures of greys that are far from their neighbours'."""
    return [(number * apart, grey(shade(number))) for number in range(count)]


def shade(number: int) -> int:
    return 30 + number * 67 % 190


def greys(data: bytes, **options: str) -> list[int]:
    """The grey of every picture, with what lists would hide if asked to."""
    with av.open(io.BytesIO(data), "r", options=options) as film:
        return [
            round(ImageStat.Stat(cast(Any, frame).to_image().convert("L")).mean[0])
            for frame in film.decode(video=0)
        ]


def moments(data: bytes) -> list[float]:
    return [frame.time for frame in pictures(data)]


def lengths(data: bytes) -> dict[str, float]:
    """Seconds of picture and of sound."""
    with av.open(io.BytesIO(data), "r") as film:
        found: dict[str, float] = {}
        for stream in film.streams:
            assert stream.duration is not None
            assert stream.time_base is not None
            found[stream.type] = float(stream.duration * stream.time_base)
        return found


@pytest.mark.parametrize(("start", "codec"), [(2.6, "libx264"), (2.0, "libx264"), (2.6, "libx265")])
@pytest.mark.parametrize("container", ["mp4", "mov"])
def test_what_was_cut_off_on_the_phone_never_comes_back(
    start: float, codec: str, container: str, bench: Bench
) -> None:
    whole = films.film(
        numbered(150, 3_600), container, codec, sounds=("aac",), seconds=6, options={"g": "25"}
    )
    cut = films.cut_by_list(whole, start, 2.0)
    verdict = bench.verdict(cut)
    assert "video_hidden" in [found.code for found in verdict.findings]
    assert verdict.fixable
    assert verdict.seconds == pytest.approx(2, abs=0.05)
    done, data = bench.convert(cut)
    assert done.way == "encode"
    wanted = [shade(round(start * 25) + number) for number in range(50)]
    for found in (greys(data), greys(data, ignore_editlist="1")):
        assert len(found) == len(wanted)
        assert all(abs(one - other) <= 6 for one, other in zip(found, wanted, strict=True)), found
    assert lengths(data) == {"video": pytest.approx(2, abs=0.05), "audio": pytest.approx(2, abs=0.05)}
    assert "video_hidden" not in [found.code for found in bench.verdict(data).findings]


def test_a_film_that_hides_nothing_is_not_suspected(bench: Bench) -> None:
    for options in ({"bf": "2"}, {"bf": "0"}):
        frames = numbered(50, 3_600)
        whole = films.film(
            frames, "mov", sounds=("aac",), seconds=2, options=options | {"preset": "veryfast"}
        )
        assert [found.code for found in bench.verdict(whole).findings] == ["video_format"]
        done, _ = bench.convert(whole)
        assert done.way == "copy"


def test_a_film_in_fragments_hides_nothing(bench: Bench) -> None:
    whole = films.film(numbered(50, 3_600), "mp4", sounds=("aac",), seconds=2)
    data = films.in_fragments(whole)
    assert [found.code for found in bench.verdict(data).findings] == []
    done, again = bench.convert(data)
    assert (done.way, greys(again)) == ("copy", greys(whole))


def test_two_pieces_of_sound_at_one_moment_are_no_damage() -> None:
    film, out = io.BytesIO(films.film(numbered(5, 3_600), sounds=("aac",), seconds=0.2)), io.BytesIO()
    with av.open(film, "r") as source, av.open(out, "w", format="mp4") as made:
        sound = source.streams.audio[0]
        track = CopiedSound(made, sound, Span(0.0, origin=0.0))
        pieces = [packet for packet in source.demux(sound) if packet.size]
        pieces[3].pts = pieces[2].pts
        kept = [one.pts or 0 for piece in pieces for one in track.take(piece)]
    assert kept == sorted(set(kept))
    assert len(kept) == len(pieces) - 1


def test_sound_from_before_a_cut_does_not_come_along(bench: Bench) -> None:
    whole = films.film(
        numbered(100, 3_600), "mov", "libx265", sounds=("aac",), seconds=4, options={"g": "50"}
    )
    _, data = bench.convert(whole, cut=Cut(1.4, 3.4))
    with av.open(io.BytesIO(data), "r", options={"ignore_editlist": "1"}) as film:
        sound = film.streams.audio[0]
        kept = sum((packet.duration or 0) * packet.time_base for packet in film.demux(sound))
    assert float(kept) == pytest.approx(2, abs=0.15)
    assert lengths(data) == {"video": pytest.approx(2, abs=0.05), "audio": pytest.approx(2, abs=0.05)}


def test_a_moving_second_between_still_ones_keeps_its_pictures(bench: Bench) -> None:
    still = [number * SECOND for number in range(5)]
    moving = [5 * SECOND + number * 3_000 for number in range(30)]
    after = [6 * SECOND + number * SECOND for number in range(4)]
    frames = [(moment, grey(40 + number)) for number, moment in enumerate((*still, *moving, *after))]
    original = films.film(frames, "mov", "libx265", sounds=("aac",), seconds=10)
    _, data = bench.convert(original)
    assert moments(data)[: len(frames)] == pytest.approx([moment / SECOND for moment, _ in frames], abs=0.002)
    assert lengths(data) == {"video": pytest.approx(10, abs=1.1), "audio": pytest.approx(10, abs=0.1)}


def test_the_last_picture_is_shown_as_long_as_it_was(bench: Bench) -> None:
    frames = [*numbered(10, 3_600), (3 * SECOND, grey(200)), (6 * SECOND, grey(220))]
    original = films.film(frames, "mov", "libx265", options={"x265-params": "log-level=none:bframes=0"})
    original = films.with_last_picture_for(original, 4 * SECOND)
    assert bench.verdict(original).seconds == pytest.approx(10, abs=0.1)
    _, data = bench.convert(original)
    assert bench.verdict(data).seconds == pytest.approx(10, abs=0.1)


@pytest.mark.parametrize(
    ("rate", "kept"), [(24, 24), (25, 25), (30, 30), (50, 25), (60, 30), (120, 30), (35, 30)]
)
def test_fast_films_are_thinned_evenly(rate: int, kept: int, bench: Bench) -> None:
    frames = [(round(number * SECOND / rate), grey(30 + number)) for number in range(2 * rate)]
    original = films.film(frames, "mov", "libx265")
    assert ("video_fast" in [found.code for found in bench.verdict(original).findings]) == (rate > 30)
    _, data = bench.convert(original)
    found = moments(data)
    assert len(found) == pytest.approx(2 * kept, abs=1)
    steps = [other - one for one, other in itertools.pairwise(found)]
    assert max(steps) - min(steps) < (0.002 if rate != 35 else 1.1 / 35)


def test_trembling_clocks_lose_nothing(bench: Bench) -> None:
    frames = [(number * 3_000 + (number % 3 - 1) * 200 + 200, grey(40 + number)) for number in range(60)]
    _, data = bench.convert(films.film(frames, "mov", "libx265"))
    assert len(moments(data)) == 60


@pytest.mark.parametrize("slower", [0.99, 1.0, 1.01])
def test_sound_does_not_drift_from_the_picture(slower: float, bench: Bench) -> None:
    """The picture flashes and the sound starts at second 20, as both say; the sound's clock runs otherwise."""
    original = _flashing(20.0, 24.0, slower)
    _, data = bench.convert(original)
    flash, sound = _flash(data), _first_sound(data)
    assert flash == pytest.approx(20, abs=0.05)
    assert sound == pytest.approx(20, abs=0.06)


def test_sound_that_starts_late_starts_late(bench: Bench) -> None:
    original = _flashing(1.0, 4.0, 1.0, from_second=1.0)
    _, data = bench.convert(original)
    assert _first_sound(data) == pytest.approx(1, abs=0.06)


def _flashing(at: float, seconds: float, slower: float, from_second: float = 0.0) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as film:
        picture = film.add_stream(
            "libx265", rate=25, options={"preset": "ultrafast", "x265-params": "log-level=none"}
        )
        picture.width, picture.height, picture.pix_fmt = *SIZE, "yuv420p"
        track = film.add_stream("pcm_s16le", rate=48_000, layout="mono")
        dark, light = grey(30), grey(220)
        for number in range(round(seconds * 25)):
            frame = light if number >= at * 25 else dark
            frame.pts, frame.time_base = number, Fraction(1, 25)
            film.mux(picture.encode(frame))
        film.mux(picture.encode(None))
        for packet in _beeps(track, at, seconds, slower, from_second):
            film.mux(packet)
    return out.getvalue()


def _beeps(
    track: av.AudioStream, at: float, seconds: float, slower: float, start: float
) -> list[av.Packet[Any]]:
    size, moment, made = 960, start, []
    while moment < seconds:
        loud = moment >= at
        piece = av.AudioFrame(format="s16", layout="mono", samples=size)
        values: Sequence[int] = [
            (8_000 if place % 96 < 48 else -8_000) if loud else 0 for place in range(size)
        ]
        cast(Any, piece).planes[0].update(struct.pack(f"<{size}h", *values))
        piece.sample_rate, piece.pts, piece.time_base = 48_000, round(moment * 48_000), Fraction(1, 48_000)
        made += track.encode(piece)
        moment += size / 48_000 * slower
    return made


def _flash(data: bytes) -> float:
    return next(
        frame.time
        for frame in pictures(data)
        if ImageStat.Stat(cast(Any, frame).to_image().convert("L")).mean[0] > 120
    )


def _first_sound(data: bytes) -> float:
    with av.open(io.BytesIO(data), "r") as film:
        for frame in film.decode(audio=0):
            values = struct.unpack(
                f"<{frame.samples}f", bytes(cast(Any, frame).planes[0])[: frame.samples * 4]
            )
            loud = next((place for place, value in enumerate(values) if abs(value) > 0.1), None)
            if loud is not None:
                return float(frame.time or 0) + loud / frame.sample_rate
    raise AssertionError("no sound")
