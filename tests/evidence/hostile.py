"""The files that nobody sends in good faith, each with the verdict that it must get."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.evidence.facts import PHOTO_AT_MOST

from . import crafted as c
from . import hostile_pictures as h
from .hostile_pictures import SCRIPT, Hostile
from .samples import video

__all__ = ["SCRIPT", "Hostile", "every", "large"]


def every() -> Iterator[Hostile]:
    """All files of at most a few megabytes; two of them have the same name."""
    pictures = (h.cut, h.disguised, h.two_in_one, h.bombs, h.moving, h.odd_sizes, h.profiles, h.cameras)
    for make in (*pictures, _names, _boxes):
        yield from make()


def large(folder: Path) -> Iterator[Hostile]:
    """Files near 200 MB, one after the other in ``folder``; each is gone when the next is asked for."""
    near = 199_999_999
    whole = video()
    table = (
        (
            "padded.mp4",
            whole + (near - len(whole)).to_bytes(4, "big") + b"free",
            near,
            "ready",
        ),
        (
            "over.mp4",
            whole + (near + 1 - len(whole)).to_bytes(4, "big") + b"free",
            near + 1,
            "fixable",
        ),
        ("zeros.mp4", b"", near, "unusable"),
        ("head-only.mp4", c.FTYP + (near - len(c.FTYP)).to_bytes(4, "big") + b"mdat", near, "unusable"),
        ("tail.jpg", c.small(), PHOTO_AT_MOST, "fixable"),
        ("tail.png", c.small("png"), PHOTO_AT_MOST, "fixable"),
        ("longer-tail.jpg", c.small(), near, "unusable"),
        ("zeros.jpg", b"\xff\xd8\xff\xe0", near, "unusable"),
        ("zeros.bmp", c.bmp_claiming(5000, 5000), PHOTO_AT_MOST, "fixable"),
        ("zeros.webm", b"\x1a\x45\xdf\xa3", near, "unusable"),
    )
    for name, head, size, state in table:
        path = folder / "large"
        path.write_bytes(head)
        os.truncate(path, size)  # a hole in the file: full of zeros, quick to make
        try:
            yield Hostile(name, path, state)
        finally:
            path.unlink()


NAMES: Final = (
    *(
        "../../../etc/passwd.jpg",
        "..\\..\\windows\\win.ini.jpg",
        "/etc/passwd.jpg",
        "C:\\boot.jpg",
        "a/b/c.jpg",
    ),
    *(
        "nul\0byte.jpg",
        "line\nbreak.jpg",
        "return\r\nSet-Cookie: x=1.jpg",
        "tab\t.jpg",
        "\x1b[31mred.jpg",
        "\x7f.jpg",
    ),
    *(
        "\u202egpj.exe",
        "\u200f\u05d0\u05d1.jpg",
        "\u2066left\u2069.jpg",
        "zero\u200bwidth.jpg",
        "\ufeffmark.jpg",
    ),
    *("a" * 296 + ".jpg", "\u00e9" * 148 + ".jpg", "\U0001f4e6\U0001f600.jpg", "e\u0301" * 20 + ".jpg"),
    *(
        "CON.jpg",
        "nul",
        "LPT1.jpg",
        "aux.jpg",
        "COM1",
        "\udcff\udcfe.jpg",
        "caf\udce9.jpg",
        "",
        ".",
        "..",
        " .jpg",
        ".jpg",
    ),
    *(
        "photo.jpg.",
        "photo.jpg.exe",
        "photo.php.jpg",
        SCRIPT.decode() + ".jpg",
        '"><img src=x onerror=alert(1)>.jpg',
    ),
    *(
        "'; DROP TABLE claims;--.jpg",
        "{{7*7}}.jpg",
        "%s%n.jpg",
        "%2e%2e%2fpasswd.jpg",
        "$(reboot).jpg",
        "-rf.jpg",
        "~.jpg",
    ),
)


def _names() -> Iterator[Hostile]:
    for name in NAMES:
        yield Hostile(name, c.small(), "ready")
    yield Hostile("same.jpg", c.small(), "ready")
    yield Hostile("same.jpg", c.small("png"), "ready")


def _boxes() -> Iterator[Hostile]:
    whole = video()
    table = {
        "only-a-head": c.FTYP,
        "no-index": c.FTYP + c.box(b"mdat", bytes(5_000)),
        "to-the-end": c.FTYP + b"\0\0\0\0moov" + bytes(5_000),
        "zero-lengths": c.FTYP + bytes(50_000),
        "lengths-of-one": c.FTYP + b"\0\0\0\x01moov" * 5_000,
        "too-short-lengths": c.FTYP + b"\0\0\0\x07moov" * 5_000,
        "nested": c.FTYP + c.nested(b"moov", 3_000),
        "nested-tracks": c.FTYP + c.box(b"moov", c.nested(b"trak", 3_000)),
        "largest-length": c.FTYP + b"\0\0\0\x01moov" + b"\x7f" + b"\xff" * 7 + bytes(500),
        "negative-length": c.FTYP + b"\0\0\0\x01moov" + b"\xff" * 8 + bytes(500),
        "longer-than-the-file": c.film_sized(b"mdat", 2**31),
        "index-longer-than-the-file": c.film_sized(b"moov", 2**31),
        "many-boxes": c.FTYP + c.box(b"free") * 100_000,
        "many-tracks": c.FTYP + c.box(b"moov", c.box(b"trak", c.box(b"mdia", bytes(8))) * 2_000),
        "endless-sizes": c.film_with(b"stsz", 8, b"\xff" * 4),
        "places-outside": c.film_with(b"stco", 8, b"\xff" * 4),
        "no-clock": c.film_with(b"mdhd", 12, bytes(4)),
        "endless-chunks": c.film_with(b"stsc", 4, b"\xff" * 4),
    }
    for name, data in table.items():
        yield Hostile(f"boxes-{name}.mp4", data, "unusable")
    yield Hostile("boxes-behind.mp4", whole + c.box(b"free") * 15_000, "ready")
    yield Hostile("boxes-endless-time.mp4", c.film_with(b"mvhd", 12, b"\xff" * 8), "ready")
    # Players find the way through these two, so they are films.
    yield Hostile("boxes-index-of-nothing.mp4", c.film_sized(b"moov", 8), "ready")
    yield Hostile("boxes-endless-places.mp4", c.film_with(b"stco", 4, b"\xff" * 4), "ready")
