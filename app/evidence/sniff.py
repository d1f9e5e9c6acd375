"""What a file is by its first bytes, without decoding anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.claim.evidence.verdict import Family

HEAD_BYTES: Final = 4096
"""How much of a file ``sniff`` wants to see."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A family and a format, both as this room's tables name them; ``other`` is what nothing here takes."""

    family: Family
    format: str


PHOTOS: Final = ("jpeg", "png", "webp", "heic", "avif", "gif", "bmp", "tiff")
VIDEOS: Final = ("mp4", "mov", "3gp", "webm", "mkv", "avi")
# Videos told apart by name, but not opened: their readers are old and rarely met.
_CLOSED_VIDEOS: Final = ("wmv", "flv", "mpeg")

_STARTS: Final = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0\x10\0\0\0CR", "raw"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "wmv"),
    (b"FLV\x01", "flv"),
    (b"\0\0\x01\xba", "mpeg"),
    (b"\0\0\x01\xb3", "mpeg"),
    (b"\xff\x0a", "jxl"),
    (b"\0\0\0\x0cJXL ", "jxl"),
    (b"\0\0\0\x0cjP  ", "jp2"),
    (b"8BPS", "psd"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"7z\xbc\xaf\x27\x1c", "zip"),
    (b"Rar!\x1a\x07", "zip"),
    (b"\x1f\x8b", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "document"),
    (b"{\\rtf", "document"),
    (b"%!PS", "eps"),
    (b"\xc5\xd0\xd3\xc6", "eps"),
    (b"ID3", "audio"),
    (b"\xff\xfb", "audio"),
    (b"\xff\xf1", "audio"),
    (b"OggS", "audio"),
    (b"fLaC", "audio"),
    (b"#!AMR", "audio"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
)
_BRANDS: Final = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"), "heic"),
    **dict.fromkeys((b"avif", b"avis", b"avio"), "avif"),
    b"qt  ": "mov",
    **dict.fromkeys((b"M4A ", b"M4B ", b"M4P "), "audio"),
    b"crx ": "raw",
}
# These say only that it is a picture of this family, and that somebody can read it.
_GENERAL_BRANDS: Final = (b"mif1", b"msf1", b"mif2", b"miaf", b"1pic", b"heif")
_RIFFS: Final = {b"WEBP": "webp", b"AVI ": "avi", b"WAVE": "audio"}
# QuickTime files from before 2001, and some cameras to this day, start without naming themselves.
_OLD_MOVIE: Final = (b"moov", b"mdat", b"wide", b"pnot", b"skip", b"free")
_BMP_HEADERS: Final = (12, 16, 40, 52, 56, 64, 108, 124)
_OFFICE_PARTS: Final = (b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis")
_MARKUP: Final = (
    ("svg", re.compile(rb"<svg[\s>]", re.I)),
    ("html", re.compile(rb"<(?:!doctype html|html|head|body|script|iframe)[\s>]", re.I)),
)
_TEXT_BYTES: Final = frozenset(range(0x20, 0x7F)) | {9, 10, 13} | frozenset(range(0x80, 0x100))


def sniff_file(path: Path) -> Kind:
    """The kind of the file at ``path``. Raises OSError when it cannot be read."""
    with path.open("rb") as opened:
        return sniff(opened.read(HEAD_BYTES))


def sniff(head: bytes) -> Kind:
    """The kind of a file from its first ``HEAD_BYTES`` bytes; names and claimed types play no part."""
    if not head:
        return Kind("other", "empty")
    for look in (_by_start, _by_brand, _by_riff, _by_ebml, _by_bmp, _by_text):
        found = look(head)
        if found is not None:
            return Kind(_family(found), found)
    return Kind("other", "unknown")


def _family(name: str) -> Family:
    if name in PHOTOS:
        return "photo"
    return "video" if name in VIDEOS or name in _CLOSED_VIDEOS else "other"


def _by_start(head: bytes) -> str | None:
    for start, name in _STARTS:
        if head.startswith(start):
            if name == "zip" and any(part in head for part in _OFFICE_PARTS):
                return "document"
            return name
    return None


def _by_brand(head: bytes) -> str | None:
    if head[4:8] in _OLD_MOVIE:
        return "mov"
    if head[4:8] != b"ftyp" or len(head) < 12:
        return None
    size = max(16, min(int.from_bytes(head[:4], "big"), len(head)))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, size - 3, 4))]
    major, others = brands[0], brands[1:]
    if major in _BRANDS and major not in _GENERAL_BRANDS:
        return _BRANDS[major]
    if major[:3] in (b"3gp", b"3g2"):
        return "3gp"
    # A general brand, or one that nobody knows, comes first in many files; the particular ones beside it decide.
    found = [_BRANDS[brand] for brand in others if brand in _BRANDS and brand not in _GENERAL_BRANDS]
    pictures = [name for name in found if name in PHOTOS]
    if pictures:
        return "avif" if "avif" in pictures else pictures[0]
    if any(brand in _GENERAL_BRANDS for brand in brands):
        return "heic"
    return "mp4"


def _by_riff(head: bytes) -> str | None:
    return _RIFFS.get(head[8:12]) if head.startswith(b"RIFF") else None


def _by_ebml(head: bytes) -> str | None:
    if not head.startswith(b"\x1a\x45\xdf\xa3"):
        return None
    return "webm" if b"webm" in head[:64] else "mkv"


def _by_bmp(head: bytes) -> str | None:
    return "bmp" if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS else None


def _by_text(head: bytes) -> str | None:
    if b"%PDF-" in head[:1024]:
        return "pdf"
    text = head.removeprefix(b"\xef\xbb\xbf")
    if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = text.replace(b"\0", b"")[2:]
    if not _TEXT_BYTES.issuperset(text):
        return None
    found = min(
        ((match.start(), name) for name, pattern in _MARKUP if (match := pattern.search(text))), default=None
    )
    return found[1] if found else "text"
