"""How to make films as phones make them: each kind of colour, shape, time and track, drawn and encoded here."""

from __future__ import annotations

import io
import struct
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, cast

import av
from PIL import Image, ImageDraw

TICK: Final = Fraction(1, 90_000)
PATCHES: Final = (
    *((221, 20, 23), (20, 200, 40), (30, 40, 210), (250, 220, 30)),
    *((200, 120, 90), (240, 240, 240), (128, 128, 128), (12, 12, 12)),
)
CORNERS: Final = ((200, 30, 30), (30, 160, 30), (30, 60, 200), (230, 230, 230))
"""Colours of the four corners, as seen: top left, top right, bottom left, bottom right."""


@dataclass(frozen=True, slots=True)
class Tags:
    """Numbers of H.273, as a film says them; None says nothing. ``as_drawn`` is the matrix that was really used."""

    as_drawn: str
    full: bool
    said: tuple[int, int, int, int] | None


HD: Final = Tags("bt709", False, (1, 1, 1, 1))
HD_UNTAGGED: Final = Tags("bt709", False, None)
FULL: Final = Tags("bt709", True, (2, 1, 1, 1))
SD: Final = Tags("smpte170m", False, (1, 6, 6, 6))
SD_UNTAGGED: Final = Tags("smpte170m", False, None)
PAL: Final = Tags("bt470bg", False, (1, 5, 5, 6))
PAL_OLD: Final = Tags("bt470bg", False, (1, 5, 5, 5))
NTSC_OLD: Final = Tags("fcc", False, (1, 4, 4, 4))


def card(size: tuple[int, int]) -> Image.Image:
    """The patches side by side."""
    picture = Image.new("RGB", size)
    wide = size[0] // len(PATCHES)
    for number, colour in enumerate(PATCHES):
        picture.paste(colour, (number * wide, 0, (number + 1) * wide, size[1]))
    return picture


def cornered(size: tuple[int, int]) -> Image.Image:
    """A picture that is the same in no other of the eight positions; a circle shows whether it is stretched."""
    width, height = size
    picture = Image.new("RGB", size, (120, 120, 120))
    for number, colour in enumerate(CORNERS):
        left, top = number % 2 * (width - width // 4), number // 2 * (height - height // 4)
        picture.paste(colour, (left, top, left + width // 4, top + height // 4))
    ImageDraw.Draw(picture).ellipse(
        (width // 2 - height // 5, height * 3 // 10, width // 2 + height // 5, height * 7 // 10),
        fill=(0, 0, 0),
    )
    return picture


def coloured(tags: Tags, size: tuple[int, int], container: str = "mov", codec: str = "libx265") -> bytes:
    """A short film of the card whose numbers mean what ``tags`` say."""
    layout = "yuvj420p" if tags.full and codec == "mjpeg" else "yuv420p"
    way = f"out_color_matrix={tags.as_drawn}:out_range={'pc' if tags.full else 'tv'}:flags=accurate_rnd"
    frame = filtered(card(size), [("scale", way), ("format", layout)])
    return film([(number * 3_600, frame) for number in range(10)], container, codec, tags.said)


def bright(
    transfer: int, levels: Sequence[float], size: tuple[int, int] = (640, 360), params: str = ""
) -> bytes:
    """A ten-bit film of grey steps, each a share of the highest code, in BT.2020 and this transfer; ``params`` are the
    encoder's, for notes on the light."""
    frame = av.VideoFrame(*size, "yuv420p10le")
    wide = size[0] // len(levels)
    row = b"".join(struct.pack("<H", round(64 + 876 * level)) * wide for level in levels)
    light, *colours = frame.planes
    light.update(row.ljust(light.line_size, b"\0") * size[1])
    for plane in colours:
        plane.update(struct.pack("<H", 512) * (plane.line_size // 2) * (size[1] // 2))
    options = {"x265-params": params} if params else None
    frames = [(number * 3_600, frame) for number in range(5)]
    return film(frames, "mov", "libx265", (1, 9, 9, transfer), options=options)


def filtered(picture: Image.Image, steps: Iterable[tuple[str, str]]) -> av.VideoFrame:
    """The picture after filters."""
    make: Any = av.VideoFrame  # PyAV leaves from_image untyped
    frame: av.VideoFrame = make.from_image(picture)
    graph = av.filter.Graph()
    nodes = [graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=TICK)]
    nodes += [graph.add(name, how) for name, how in steps]
    graph.link_nodes(*nodes, graph.add("buffersink")).configure()
    frame.pts = 0
    graph.vpush(frame)
    return graph.vpull()


def plain(picture: Image.Image) -> av.VideoFrame:
    """The picture as most encoders want it."""
    return filtered(picture, [("format", "yuv420p")])


def film(
    frames: Sequence[tuple[int, av.VideoFrame]],
    container: str = "mp4",
    codec: str = "libx264",
    said: tuple[int, int, int, int] | None = None,
    *,
    pixel: Fraction = Fraction(1),
    matrix: Sequence[int] | None = None,
    sounds: Sequence[str] = (),
    seconds: float = 0,
    options: dict[str, str] | None = None,
    place: str = "",
) -> bytes:
    """A film of ``frames``, each with its moment in ticks; ``sounds`` are codecs of tracks of a tone that lasts so many
    ``seconds``."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "film")
        with av.open(path, "w", format=container) as out:
            if place:
                out.metadata["location"] = place
            speed = {"libx264": {"preset": "ultrafast", "crf": "12"}, "libx265": _X265}.get(codec, {})
            stream = cast(av.VideoStream, out.add_stream(codec, rate=25, options=speed | (options or {})))
            first = frames[0][1]
            stream.width, stream.height, stream.pix_fmt = first.width, first.height, first.format.name
            stream.codec_context.sample_aspect_ratio = pixel
            if container != "avi":
                stream.codec_context.time_base = TICK
            if said is not None:
                stream.color_range, stream.colorspace, stream.color_primaries, stream.color_trc = said
            if matrix is not None:
                stream.set_display_matrix(matrix)
            tracks = [cast(av.AudioStream, out.add_stream(sound, rate=48_000)) for sound in sounds]
            for moment, frame in frames:
                frame.pts, frame.time_base = moment, TICK
                out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
            for track in tracks:
                _tone(out, track, seconds)
        return path.read_bytes()


_X265: Final = {"preset": "ultrafast", "x265-params": "log-level=none:qp=8:pools=none:frame-threads=1"}


def _tone(out: av.container.OutputContainer, track: av.AudioStream, seconds: float) -> None:
    size = track.codec_context.frame_size or 1024
    wave = b"".join(
        struct.pack("<f", 0.3 if place % 96 < 48 else -0.3) for place in range(size // 96 * 96 + 96)
    )[: size * 4]
    sampler = av.AudioResampler(track.format.name, track.layout.name, 48_000)
    for start in range(0, round(seconds * 48_000), size):
        piece = av.AudioFrame(format="flt", layout="mono", samples=size)
        cast(Any, piece).planes[0].update(wave)
        piece.sample_rate, piece.pts, piece.time_base = 48_000, start, Fraction(1, 48_000)
        for one in sampler.resample(piece):
            out.mux(track.encode(one))
    out.mux(track.encode(None))


def cut_by_list(data: bytes, start: float, length: float) -> bytes:
    """The same MP4 with an edit list that shows only a part, as phones cut: nothing else is changed."""
    cut, at = bytearray(data), 0
    while (at := cut.find(b"elst", at + 1)) > 0:
        (first,) = struct.unpack_from(">i", cut, at + 16)
        (scale,) = struct.unpack_from(">I", cut, cut.index(b"mdhd", at) + 16)
        struct.pack_into(">Ii", cut, at + 12, round(length * 1_000), first + round(start * scale))
    return bytes(cut)


def delayed(data: bytes, track: int, by: float) -> bytes:
    """The same MP4, its index last, whose track of this number (from nought) begins so many seconds later: the list of
    what it shows starts with nothing."""
    made, at, more = bytearray(data), -1, 12
    for _ in range(track + 1):
        at = made.index(b"elst", at + 1)
    for name in (b"moov", b"trak", b"edts", b"elst"):
        head = made.rindex(name, 0, at + 4) - 4
        struct.pack_into(">I", made, head, struct.unpack_from(">I", made, head)[0] + more)
    (rows,) = struct.unpack_from(">I", made, at + 8)
    struct.pack_into(">I", made, at + 8, rows + 1)
    made[at + 12 : at + 12] = struct.pack(">IiI", round(by * 1_000), -1, 1 << 16)
    return bytes(made)


def in_fragments(data: bytes) -> bytes:
    """The same MP4 as recorders write it that may be stopped at any moment: a fragment for every packet."""
    out = io.BytesIO()
    with (
        av.open(io.BytesIO(data), "r") as source,
        av.open(out, "w", format="mp4", options={"movflags": "frag_every_frame+empty_moov"}) as made,
    ):
        tracks = {one.index: made.add_stream_from_template(one) for one in source.streams}
        for packet in source.demux():
            if packet.size:
                packet.stream = tracks[packet.stream.index]
                made.mux(packet)
    return out.getvalue()


def with_clean_part(data: bytes, width: int, height: int) -> bytes:
    """The same MP4, whose first picture track says to show only its middle of this size (``clap``)."""
    clean = struct.pack(">I4s8I", 40, b"clap", width, 1, height, 1, 0, 1, 0, 1)
    made, at = bytearray(data), 0
    path = (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd", b"avc1")
    heads = {b"stsd": 16, b"avc1": 86}
    for name in path:
        while made[at + 4 : at + 8] != name:
            at += struct.unpack_from(">I", made, at)[0]
        size = struct.unpack_from(">I", made, at)[0]
        struct.pack_into(">I", made, at, size + len(clean))
        end, at = at + size, at + heads.get(name, 8)
    made[end:end] = clean
    return bytes(made)


def with_last_picture_for(data: bytes, ticks: int) -> bytes:
    """The same MP4 without B-frames, whose last picture is shown for so many ticks."""
    made = bytearray(data)
    table = made.index(b"stts") + 8
    (rows,) = struct.unpack_from(">I", made, table)
    count, before = struct.unpack_from(">II", made, table + 4 + 8 * (rows - 1))
    assert count == 1
    struct.pack_into(">I", made, table + 8 * rows, ticks)
    for name, at, scale in (
        (b"mvhd", 16, 1_000),
        (b"tkhd", 20, 1_000),
        (b"mdhd", 16, 90_000),
        (b"elst", 8, 1_000),
    ):
        place = made.index(name) + 4 + at
        (length,) = struct.unpack_from(">I", made, place)
        struct.pack_into(">I", made, place, length + (ticks - before) * scale // 90_000)
    return bytes(made)
