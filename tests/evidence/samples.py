"""How to make real photos and videos of every kind that the room meets, small and fast."""

from __future__ import annotations

import functools
import io
import struct
import tempfile
import zlib
from fractions import Fraction
from pathlib import Path
from typing import Any, Final, cast

import av
from PIL import ExifTags, Image, ImageDraw

from .heic import frame_of, heic

PILLOW: Final = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF", "gif": "GIF", "bmp": "BMP"}
CORNER: Final = (200, 30, 30)
# container -> (codec, pixel format)
_CODECS: Final = {
    **dict.fromkeys(("mp4", "mov", "3gp", "matroska"), "libx264"),
    "webm": "libvpx",
    "avi": "mpeg4",
}


@functools.cache
def scene(width: int = 800, height: int = 600) -> Image.Image:
    """A picture with sharp edges, soft light, and one red corner (top left) that shows which way is up."""
    picture = Image.merge(
        "RGB",
        (
            Image.linear_gradient("L").resize((width, height)),
            Image.radial_gradient("L").resize((width, height)),
            Image.effect_noise((width // 4, height // 4), 40).resize((width, height)),
        ),
    )
    draw = ImageDraw.Draw(picture)
    for line in range(12):
        draw.text((width // 4, height * line // 12), "Item torn along the seam, 4.5 cm " * 4, fill="black")
    draw.rectangle((0, 0, width // 5, height // 5), fill=CORNER)
    return picture


def photo(kind: str, picture: Image.Image | None = None, **options: Any) -> bytes:
    """One photo of a sniffed ``kind`` (also ``mpo`` and ``tiff``)."""
    return (
        _plain_photo(kind) if picture is None and not options else _photo(kind, picture or scene(), options)
    )


@functools.cache
def _plain_photo(kind: str) -> bytes:
    return _photo(kind, scene(), {})


def _photo(kind: str, picture: Image.Image, options: dict[str, Any]) -> bytes:
    if kind == "heic":
        return heic(picture, **options)
    out = io.BytesIO()
    if kind == "avif":
        options.setdefault("speed", 10)
    picture.save(out, PILLOW.get(kind, kind.upper()), **options)
    return out.getvalue()


def with_location(turn: int = 1) -> bytes:
    """An EXIF block with a place, a camera and an orientation."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif[ExifTags.Base.Make] = "Sentinel Camera"
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (48.0, 51.0, 24.0)
    return exif.tobytes()


def turned(turn: int) -> bytes:
    """A JPEG stored so that a viewer who follows the tag sees the scene upright."""
    backwards = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    picture = scene()
    stored = picture.transpose(backwards[turn]) if turn in backwards else picture
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    return photo("jpeg", stored, quality=90, exif=exif.tobytes())


def mpo() -> bytes:
    """A phone portrait: a JPEG with a second picture behind it."""
    out = io.BytesIO()
    scene().save(out, "MPO", save_all=True, append_images=[scene(320, 240)])
    return out.getvalue()


def padded(data: bytes, size: int) -> bytes:
    """A JPEG or MP4 made exactly ``size`` bytes long, still whole."""
    gap = size - len(data)
    if data[4:8] == b"ftyp":
        return data + struct.pack(">I4s", gap, b"free") + bytes(gap - 8)
    return data + bytes(gap)


def giant_png(width: int, height: int) -> bytes:
    """A few kilobytes that unpack to ``width`` times ``height`` pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + width // 8 + 1)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )


@functools.cache
def video(container: str = "mp4", frames: int = 12, *, sound: bool = False, place: bool = False) -> bytes:
    """A short film of the scene; ``sound`` adds a silent track, ``place`` a location as phones write it."""
    # By name, since the muxer reads its own file again to move the index to the front.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "film")
        with av.open(path, "w", format=container, options=_options(container)) as film:
            _filmed(film, _CODECS[container], frames, sound=sound, place=place)
        return path.read_bytes()


def _filmed(film: av.container.OutputContainer, codec: str, frames: int, *, sound: bool, place: bool) -> None:
    if place:
        film.metadata["location"] = "+48.8577+002.295/"
    options = {"preset": "ultrafast"} if codec == "libx264" else {}
    stream = cast(av.VideoStream, film.add_stream(codec, rate=12, options=options))
    stream.width, stream.height, stream.pix_fmt = 320, 240, "yuv420p"
    track = film.add_stream("aac", rate=44_100) if sound else None
    for number in range(frames):
        frame = frame_of(scene(320, 240))
        frame.pts, frame.time_base = number, Fraction(1, 12)
        film.mux(stream.encode(frame))
    film.mux(stream.encode(None))
    if track is not None:
        silence = av.AudioFrame(format="fltp", layout="stereo", samples=1024)
        for plane in silence.planes:
            plane.update(bytes(plane.buffer_size))
        silence.sample_rate, silence.pts = 44_100, 0
        film.mux(track.encode(silence))
        film.mux(track.encode(None))


def _options(container: str) -> dict[str, str]:
    # Index first, as phones and web sites write it, so that only the box sizes betray a cut end.
    return {"movflags": "faststart+use_metadata_tags"} if container in ("mp4", "mov") else {}
