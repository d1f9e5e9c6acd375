"""Tests which tracks of a film are used, and that what cannot be is told apart from damage and said before it
happens."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import Any, cast

import av
import pytest
from PIL import Image

from . import phone_films as films
from .conftest import Checked
from .film_bench import Bench, pictures


def still() -> av.VideoFrame:
    return films.plain(films.cornered((320, 240)))


def short(container: str = "mov", codec: str = "libx264", sounds: tuple[str, ...] = ()) -> bytes:
    frame = still()
    return films.film(
        [(number * 3_600, frame) for number in range(25)], container, codec, sounds=sounds, seconds=1
    )


def codes(bench: Bench, data: bytes) -> list[str]:
    return [found.code for found in bench.verdict(data).findings]


def sounds(data: bytes) -> list[str]:
    with av.open(io.BytesIO(data), "r") as film:
        return [track.codec_context.name for track in film.streams.audio]


@pytest.mark.long
def test_an_unknown_sound_gives_way_to_the_one_behind_it(bench: Bench) -> None:
    original = short(sounds=("pcm_s16le", "aac")).replace(b"sowt", b"apac")
    assert codes(bench, original) == ["video_format", "video_more_tracks"]
    _, data = bench.convert(original)
    assert sounds(data) == ["aac"]


@pytest.mark.long
def test_a_film_whose_only_sound_is_unknown_says_so_and_is_silent(bench: Bench) -> None:
    original = short(sounds=("pcm_s16le",)).replace(b"sowt", b"apac")
    assert codes(bench, original) == ["video_silent", "video_format"] or "video_silent" in codes(
        bench, original
    )
    _, data = bench.convert(original)
    assert (sounds(data), len(pictures(data))) == ([], 25)


@pytest.mark.long
def test_surround_and_second_sounds_are_said_before_they_go(bench: Bench) -> None:
    assert codes(bench, short(sounds=("aac", "aac"))) == ["video_format", "video_more_tracks"]
    assert codes(bench, short("mp4", sounds=("aac", "aac"))) == []
    surround = _with_layout("5.1")
    assert "video_surround" in codes(bench, surround)
    _, data = bench.convert(surround)
    with av.open(io.BytesIO(data), "r") as film:
        assert film.streams.audio[0].channels == 2


@pytest.mark.long
def test_sound_from_all_sides_that_stays_is_not_said_to_go(bench: Bench) -> None:
    surround = _with_layout("5.1", "aac")
    assert "video_surround" not in codes(bench, surround)
    _, data = bench.convert(surround)
    with av.open(io.BytesIO(data), "r") as film:
        assert film.streams.audio[0].channels == 6


def test_a_picture_that_no_decoder_knows_is_named(checked: Checked) -> None:
    verdict = checked(short("mp4").replace(b"avc1", b"zzz9"), "film.mp4")
    assert [found.code for found in verdict.findings] == ["video_unsupported"]
    assert verdict.findings[0].message.values == {"codec": "ZZZ9"}


def test_sound_alone_is_no_damage(checked: Checked) -> None:
    for container in ("mp4", "mov", "3gp", "matroska"):
        assert [found.code for found in checked(_recording(container)).findings] == ["no_picture"]
    assert [found.code for found in checked(_recording("ipod")).findings] == ["audio"]


def test_a_cover_is_no_film(checked: Checked) -> None:
    assert [found.code for found in checked(_recording("mp4", cover=True)).findings] == ["no_picture"]


@pytest.mark.parametrize(
    ("codec", "container", "said"),
    [("libsvtav1", "mp4", "AV1"), ("libx265", "mp4", "HEVC"), ("libvpx-vp9", "mp4", "VP9")],
)
def test_a_codec_is_called_by_its_own_name(codec: str, container: str, said: str, checked: Checked) -> None:
    frame = still()
    data = films.film([(number * 3_600, frame) for number in range(3)], container, codec)
    (found,) = checked(data, "film.mp4").findings
    assert (found.code, found.values["codec"]) == ("video_codec", said)


@pytest.mark.parametrize(
    ("place", "said"),
    [("+48.8577+002.2950/", True), ("+00.0000+000.0000/", False), ("-33.9000+000.0000+012.000/", True)],
)
def test_a_place_is_said_where_there_is_one(place: str, said: bool, checked: Checked) -> None:
    data = films.film([(0, still())], "mp4", place=place)
    assert checked(data, "film.mp4").has_location == said


def _recording(container: str, *, cover: bool = False) -> bytes:
    """What a phone's voice recorder writes."""
    out = io.BytesIO()
    with av.open(out, "w", format=container) as film:
        track = film.add_stream("aac", rate=48_000)
        if cover:
            picture = film.add_stream("mjpeg", rate=1)
            picture.width, picture.height, picture.pix_fmt = 64, 64, "yuvj420p"
            picture.disposition = av.stream.Disposition.attached_pic
            frame = films.filtered(Image.new("RGB", (64, 64)), [("format", "yuvj420p")])
            frame.time_base = Fraction(1, 1)
            film.mux(picture.encode(frame))
            film.mux(picture.encode(None))
        _silence(film, track, "stereo")
    return out.getvalue()


def _with_layout(layout: str, codec: str = "ac3") -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format="matroska") as film:
        picture = film.add_stream("libx264", rate=25)
        picture.width, picture.height, picture.pix_fmt = 320, 240, "yuv420p"
        track = cast(av.AudioStream, film.add_stream(codec, rate=48_000, layout=layout))
        frame = still()
        for number in range(25):
            frame.pts, frame.time_base = number, Fraction(1, 25)
            film.mux(picture.encode(frame))
        film.mux(picture.encode(None))
        _silence(film, track, layout)
    return out.getvalue()


def _silence(film: av.container.OutputContainer, track: av.AudioStream, layout: str) -> None:
    size = track.codec_context.frame_size or 1024
    for start in range(0, 48_000, size):
        piece = av.AudioFrame(format="fltp", layout=layout, samples=size)
        for plane in cast(Any, piece).planes:
            plane.update(bytes(plane.buffer_size))
        piece.sample_rate, piece.pts, piece.time_base = 48_000, start, Fraction(1, 48_000)
        film.mux(track.encode(piece))
    film.mux(track.encode(None))
