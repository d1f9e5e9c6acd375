"""Tests that converted videos are what a person expects, by opening and decoding the result."""

from __future__ import annotations

import io
import re
import struct
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO, cast

import av
import pytest
from PIL import Image

from app.claim.evidence.edits import Cut
from app.claim.evidence.verdict import Verdict
from app.errors import CannotConvertVideo
from app.evidence import video_conversion
from app.evidence.budgets import Budget, convert_video_budget
from app.evidence.checks import Limits
from app.evidence.child_process import Cancelled
from app.evidence.video_conversion import convert_video
from app.evidence.video_plan import plan_video

from .conftest import LIMITS
from .film_bench import Bench, packets, pictures
from .films import RATE, SIZE, moving
from .samples import CORNER, padded, video

pytestmark = pytest.mark.long

# Everything by which a film's index could tell where, when or with what it was made.
TRACES = re.compile(rb"\xa9xyz|loci|location|Lavf|mebx|\xa9mak|\xa9mod|\xa9day|\xa9too")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can take these powers away")


def facts(data: bytes) -> tuple[str, str, int, int, list[str]]:
    with av.open(io.BytesIO(data)) as film:
        stream = film.streams.video[0]
        sounds = [track.codec_context.name for track in film.streams.audio]
        return film.format.name, stream.codec_context.name, stream.width, stream.height, sounds


def seen(frame: av.VideoFrame) -> Image.Image:
    picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]  # PyAV leaves this one untyped
    return picture.rotate(frame.rotation, expand=True)


def boxes(data: bytes) -> dict[bytes, bytes]:
    at, found = 0, {}
    while at < len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        found[name] = data[at : at + size]
        at += size
    return found


@pytest.mark.parametrize(("container", "kind"), [("mov", "mov"), ("matroska", "mkv"), ("3gp", "3gp")])
def test_a_wrong_container_is_changed_without_touching_a_picture(
    container: str, kind: str, bench: Bench
) -> None:
    original = video(container, 30, sound=container != "3gp")
    assert bench.verdict(original).format == kind
    done, data = bench.convert(original)
    assert done.way == "copy"
    assert packets(data) == packets(original)
    assert len(pictures(data)) == 30
    assert bench.verdict(data).state == "ready"
    assert list(boxes(data))[:2] == [b"ftyp", b"moov"]
    assert len(data) < len(original) + 2_000


@pytest.mark.parametrize(("container", "sound"), [("webm", "libopus"), ("avi", "mp3"), ("mov", "pcm_s16le")])
def test_what_few_players_know_becomes_h264_and_aac(container: str, sound: str, bench: Bench) -> None:
    original = _foreign(container, sound)
    _, data = bench.convert(original)
    name, codec, width, height, sounds = facts(data)
    assert ("mp4" in name, codec, sounds) == (True, "h264", ["aac"])
    assert bench.verdict(data).findings == ()
    # Picture and sound are as long as they were, and together.
    with av.open(io.BytesIO(data), "r") as film:
        lengths = [
            float(stream.duration * stream.time_base)
            for stream in (*film.streams.video, *film.streams.audio)
            if stream.duration is not None and stream.time_base is not None
        ]
    assert lengths == [pytest.approx(2, abs=0.15)] * 2
    assert width / height == pytest.approx(4 / 3, abs=0.02)
    assert len(data) <= len(original)


@pytest.mark.parametrize("container", ["mov", "mp4"])
def test_the_place_goes_and_the_picture_stays(container: str, bench: Bench) -> None:
    original = video(container, 20, place=True, sound=True)
    assert TRACES.search(boxes(original)[b"moov"])
    assert bench.verdict(original).fixable
    done, data = bench.convert(original)
    assert (done.way, done.removed_location, done.removed_metadata) == ("copy", True, True)
    assert not TRACES.search(boxes(data)[b"moov"])
    assert packets(data) == packets(original)
    assert not bench.verdict(data).fixable


@pytest.mark.parametrize(
    ("turned", "way"), [(90, "copy"), (180, "copy"), (90, "encode"), (180, "encode"), (270, "encode")]
)
def test_a_turned_film_stays_upright(turned: int, way: str, bench: Bench) -> None:
    original = moving(1, "mov", turned, "")
    verdict = bench.verdict(original)
    assert (verdict.width, verdict.height) == SIZE
    limits = LIMITS if way == "copy" else Limits(1, len(original) - 1)
    done, data = bench.convert(original, limits)
    assert done.way == way
    again = bench.verdict(data)
    assert again.width is not None
    assert again.height is not None
    assert again.width > again.height
    picture = seen(pictures(data)[0])
    corner = picture.getpixel((picture.width // 20, picture.height // 20))
    assert isinstance(corner, tuple)
    assert all(abs(one - other) < 40 for one, other in zip(corner, CORNER, strict=True)), corner
    if way == "encode":
        assert pictures(data)[0].rotation == 0


def test_a_film_that_is_too_large_comes_out_just_below_the_limit(bench: Bench) -> None:
    original = moving(4)
    for share in (0.9, 0.6):
        limits = Limits(1, int(len(original) * share))
        verdict = bench.verdict(original, limits)
        assert (verdict.state, verdict.findings[0].code, verdict.fixable) == (
            "fixable",
            "video_too_large",
            True,
        )
        done, data = bench.convert(original, limits)
        assert done.bytes == len(data) < limits.video_below
        assert len(pictures(data)) == pytest.approx(4 * RATE, abs=1)
        assert bench.verdict(data, limits).state == "ready"


def test_more_room_gives_a_larger_picture(bench: Bench) -> None:
    original = moving(4)
    heights = [
        bench.plan(original, Limits(1, int(len(original) * share))).shapes[0].height
        for share in (0.45, 0.7, 0.95)
    ]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] <= SIZE[1]


def test_the_limit_is_exact_to_the_byte(bench: Bench) -> None:
    original = moving(2)
    plan = bench.plan(original)
    below = convert_video(bench.path, bench.target, LIMITS, plan).bytes + 1
    assert convert_video(bench.path, bench.target, Limits(1, below), plan).way == "copy"
    assert convert_video(bench.path, bench.target, Limits(1, below - 1), plan).way == "encode"
    film = video()
    for size, state in ((below - 1, "ready"), (below, "fixable")):
        assert bench.verdict(padded(film, size), Limits(1, below)).state == state


def test_a_copy_that_turns_out_too_large_is_encoded_after_all(bench: Bench) -> None:
    original = moving(2)
    plan = bench.plan(original)
    below = len(original) // 2
    done = convert_video(bench.path, bench.target, Limits(1, below), plan)
    assert (done.way, bench.target.stat().st_size < below) == ("encode", True)


def test_a_cut_on_key_pictures_keeps_every_picture_as_it_is(bench: Bench) -> None:
    original = moving(6)
    done, data = bench.convert(original, cut=Cut(2.0, 5.0))
    assert done.way == "copy"
    whole, part = packets(original), packets(data)
    assert part == whole[2 * RATE : 2 * RATE + len(part)]
    assert len(pictures(data)) == pytest.approx(3 * RATE, abs=2)
    # Between two key pictures the cut is made at the earlier one, so that nothing asked for is missing.
    _, data = bench.convert(original, cut=Cut(2.6))
    assert packets(data) == whole[2 * RATE :]


def test_a_cut_that_is_encoded_is_exact(bench: Bench) -> None:
    original = moving(6, "avi", sound="mp3")
    done, data = bench.convert(original, cut=Cut(1.4, 3.4))
    assert done.way == "encode"
    assert len(pictures(data)) == pytest.approx(2 * RATE, abs=1)


def test_cutting_comes_with_a_warning_and_everything_with_words(bench: Bench) -> None:
    original = moving(2)
    words = [msg.text for msg in bench.plan(original).msgs]
    assert "without changing the picture" in words[0]
    assert "uncut" in "".join(msg.text for msg in bench.plan(original, cut=Cut(1.0)).msgs)
    smaller = bench.plan(original, Limits(1, len(original) * 3 // 4))
    assert "smaller" in smaller.msgs[0].text
    assert smaller.bytes < len(original) * 3 // 4
    assert all(msg.text.format(**msg.values) for msg in smaller.msgs)


@pytest.mark.parametrize("cut", [Cut(5.0), Cut(1.0, 1.0), Cut(-1.0), Cut(1.5, 0.5)])
def test_a_cut_that_leaves_nothing_is_no_plan(cut: Cut, bench: Bench) -> None:
    assert plan_video(bench.verdict(moving(2)), LIMITS, cut) is None


def test_hopeless_films_stay_unusable(bench: Bench) -> None:
    original = moving(4)
    verdict = bench.verdict(original, Limits(1, 20_000))
    assert (verdict.state, [found.code for found in verdict.findings]) == (
        "unusable",
        ["video_too_long"],
    )
    assert plan_video(verdict, Limits(1, 20_000)) is None
    huge = bench.verdict(original, Limits(1, 1_000_000, len(original) - 1))
    assert (huge.state, huge.findings[0].code) == ("unusable", "video_huge")


def test_a_film_that_does_not_say_how_long_it_is_can_be_converted(bench: Bench) -> None:
    original = _recorded()
    verdict = bench.verdict(original)
    assert verdict.seconds == pytest.approx(1, abs=0.2)
    _, data = bench.convert(original)
    assert bench.verdict(data).state == "ready"


def test_nothing_is_converted_for_nothing(bench: Bench) -> None:
    _, data = bench.convert(moving(1, "avi"))
    verdict = bench.verdict(data)
    assert (verdict.state, verdict.fixable) == ("ready", False)


def test_progress_rises_to_the_whole(bench: Bench) -> None:
    plan = bench.plan(moving(4, "avi"))
    told: list[float] = []
    convert_video(bench.path, bench.target, LIMITS, plan, told.append)
    assert len(told) > 20
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_a_cancelled_conversion_leaves_nothing(bench: Bench) -> None:
    plan = bench.plan(moving(60, "avi", sound=""))
    told: list[float] = []
    with pytest.raises(Cancelled):
        convert_video(bench.path, bench.target, LIMITS, plan, told.append, lambda: bool(told))
    assert told[-1] < 1
    assert not bench.target.exists()


@linux
@pytest.mark.parametrize("megabytes", [140, 160, 165, 170, 175, 180, 200])
def test_too_little_memory_is_said_in_words(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, megabytes: int
) -> None:
    # Where it runs out decides which part of the codec says so, each in its own way.
    def small(seconds: float, below: int) -> Budget:
        return replace(convert_video_budget(seconds, below), memory=megabytes * 1_000_000)

    monkeypatch.setattr(video_conversion, "convert_video_budget", small)
    plan = bench.plan(moving(2, "avi"))
    with pytest.raises(CannotConvertVideo) as refused:
        convert_video(bench.path, bench.target, LIMITS, plan)
    # Once in sixty times the codec dies of it and cannot say why; what to do is the same.
    assert refused.value.code == "crashed" or "memory" in refused.value.msg.text
    assert "lower resolution" in refused.value.msg.text
    assert not bench.target.exists()


@linux
def test_a_film_that_takes_for_ever_is_given_up_with_words(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def short(seconds: float, below: int) -> Budget:
        return replace(convert_video_budget(seconds, below), wall=1, processor=1)

    monkeypatch.setattr(video_conversion, "convert_video_budget", short)
    plan = bench.plan(moving(60, "avi", sound=""))
    with pytest.raises(CannotConvertVideo) as refused:
        convert_video(bench.path, bench.target, LIMITS, plan)
    assert "too long" in refused.value.msg.text


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:200],
        lambda data: data[: len(data) // 4],
        lambda data: data[:1_000] + bytes(len(data) - 1_000),
        lambda data: b"\x89PNG\r\n\x1a\n" + data,
    ],
)
def test_films_that_break_after_they_were_looked_at_fail_with_words(
    spoil: Callable[[bytes], bytes], bench: Bench
) -> None:
    plan = bench.plan(moving(2, "mov"))
    bench.path.write_bytes(spoil(moving(2, "mov")))
    with pytest.raises(CannotConvertVideo) as refused:
        convert_video(bench.path, bench.target, LIMITS, plan)
    assert refused.value.msg.text == video_conversion.VIDEO_WORDS[refused.value.code]
    assert not bench.target.exists()


def test_a_verdict_kept_in_the_database_plans_the_same(bench: Bench) -> None:
    verdict = bench.verdict(moving(2))
    assert plan_video(Verdict.from_json(verdict.to_json()), LIMITS) == plan_video(verdict, LIMITS)


@pytest.mark.long
@pytest.mark.parametrize("container", ["mov", "avi"])
def test_a_long_film_is_encoded_within_its_budget(container: str, bench: Bench) -> None:
    original = moving(90, container)
    limits = Limits(1, len(original) * 2 // 3)
    done, data = bench.convert(original, limits)
    assert (done.way, len(data) < limits.video_below) == ("encode", True)
    assert len(pictures(data)) == pytest.approx(90 * RATE, rel=0.01)


def _foreign(container: str, sound: str) -> bytes:
    out = io.BytesIO()
    codec = {"webm": "libvpx", "avi": "mjpeg", "mov": "mjpeg"}[container]
    kind = "yuvj420p" if codec == "mjpeg" else "yuv420p"
    with av.open(out, "w", format=container) as film, av.open(io.BytesIO(moving(2)), "r") as source:
        picture = cast(av.VideoStream, film.add_stream(codec, rate=RATE))
        picture.width, picture.height, picture.pix_fmt, picture.bit_rate = *SIZE, kind, 3_000_000
        track = cast(av.AudioStream, film.add_stream(sound, rate=48_000))
        size = track.codec_context.frame_size or 960
        sampler = av.AudioResampler(track.format.name, "stereo", 48_000, size)
        for frame in source.decode(video=0, audio=0):
            if isinstance(frame, av.VideoFrame):
                film.mux(picture.encode(frame.reformat(format=kind)))
            elif isinstance(frame, av.AudioFrame):
                for piece in sampler.resample(frame):
                    film.mux(track.encode(piece))
        film.mux(picture.encode(None))
        film.mux(track.encode(None))
    return out.getvalue()


def _recorded() -> bytes:
    """What a browser records: Matroska that was written without going back to fill in its length."""

    class Pipe:
        def __init__(self) -> None:
            self.data = b""

        def write(self, data: bytes) -> int:
            self.data += data
            return len(data)

    out = Pipe()
    with (
        av.open(io.BytesIO(video("webm")), "r") as source,
        av.open(cast(BinaryIO, out), "w", format="webm") as film,
    ):
        stream = film.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.size:
                packet.stream = stream
                film.mux(packet)
    return out.data
