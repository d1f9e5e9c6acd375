"""Hostile pictures and what only looks like one, each with the verdict that it must get."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.evidence.sniff import PHOTOS

from . import crafted as c
from .samples import giant_png, photo, scene, video, with_location

SCRIPT: Final = b"<script>alert('payload')</script>"
"""What must never come back in a served byte, other than escaped."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One upload: ``name`` as the sender gives it (bytes that are not UTF-8 are lone surrogates), ``content`` or the
    path of a large one, and the ``state`` of the verdict."""

    name: str
    content: bytes | Path
    state: str


def cut() -> Iterator[Hostile]:
    """Nothing, and files that break off."""
    yield Hostile("empty.jpg", b"", "unusable")
    yield Hostile("empty.mp4", b"", "unusable")
    yield Hostile("empty", b"", "unusable")
    yield Hostile("one-byte.png", b"\x89", "unusable")
    yield Hostile("zeros.jpg", bytes(5_000), "unusable")
    for kind in PHOTOS:
        data = photo(kind)
        yield Hostile(f"head-of.{kind}", data[:24], "unusable")
        yield Hostile(f"half-of.{kind}", data[: len(data) // 2], "unusable")
        yield Hostile(f"head-then-zeros.{kind}", data[:24] + bytes(4_000), "unusable")
    for kind in ("mp4", "mov", "webm", "avi", "3gp"):
        yield Hostile(f"head-of-a-film.{kind}", video(kind)[:48], "unusable")
    yield Hostile("half-a-film.mp4", video()[: len(video()) // 2], "unusable")


def disguised() -> Iterator[Hostile]:
    """Something else under a picture's name, and pictures under another."""
    page, drawing = (
        b"<!doctype html><html ><body >" + SCRIPT,
        b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>",
    )
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + b"&a;" * 500 + b'">]><svg >&b;</svg>'
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg >&a;</svg>'
    for ending in ("jpg", "png", "mp4"):
        yield Hostile(f"page.{ending}", page, "unusable")
        yield Hostile(f"drawing.{ending}", drawing, "unusable")
    yield Hostile("page-in-utf16.jpg", page.decode().encode("utf-16"), "unusable")
    yield Hostile("page-with-mark.jpg", b"\xef\xbb\xbf" + page, "unusable")
    yield Hostile("laughs.svg", laughs, "unusable")
    yield Hostile("outside.svg", outside, "unusable")
    yield Hostile("drawing.svgz", c.packed(drawing), "unusable")
    yield Hostile("program.jpg", b"MZ\x90\0" + bytes(500), "unusable")
    yield Hostile("program.png", b"\x7fELF\x02\x01\x01" + bytes(500), "unusable")
    yield Hostile("shell.jpg", b"#!/bin/sh\nrm -rf /\n", "unusable")
    yield Hostile("paper.jpg", b"%PDF-1.7\n" + SCRIPT, "unusable")
    yield Hostile("archive.png", c.zipped("../../evil.jpg", c.small()), "unusable")
    yield Hostile("letter.jpg", c.zipped("word/document.xml", b"<x/>"), "unusable")
    yield Hostile("sound.mp4", b"ID3\x04" + bytes(500), "unusable")
    for ending in ("png", "heic", "mp4", "exe", "svg", "html"):
        yield Hostile(f"photo-called.{ending}", c.small(), "ready")
    yield Hostile("png-called.jpg", c.small("png"), "ready")
    yield Hostile("heic-called.jpg", c.small("heic"), "fixable")
    yield Hostile("film-called.jpg", video(), "ready")


def two_in_one() -> Iterator[Hostile]:
    """Files that are two things at once."""
    archive = c.zipped("page.html", SCRIPT)
    yield Hostile("photo-and-archive.jpg", c.small() + archive, "ready")
    yield Hostile("photo-and-page.jpg", c.small() + b"<html>" + SCRIPT, "ready")
    yield Hostile("photo-with-script.jpg", c.with_comment(SCRIPT), "ready")
    yield Hostile("photo-with-code.jpg", c.with_comment(b"<?php system($_GET['x']); ?>"), "ready")
    yield Hostile("photo-and-paper.jpg", c.with_comment(b"%PDF-1.4 1 0 obj"), "ready")
    yield Hostile("png-and-archive.png", c.small("png") + archive, "ready")
    yield Hostile("png-with-script.png", c.png_with(c.chunk(b"tEXt", b"Title\0" + SCRIPT)), "ready")
    yield Hostile("script.gif", b"GIF89a/*" + bytes(20) + b"*/=1;" + SCRIPT, "unusable")
    yield Hostile("gif-and-script.gif", c.small("gif") + b"//" + SCRIPT, "fixable")
    yield Hostile("film-and-archive.mp4", video() + archive, "ready")
    yield Hostile("film-and-page.mp4", video() + c.box(b"free", b"<html>" + SCRIPT), "ready")
    yield Hostile("bitmap-and-script.bmp", b"BM=1;/*" + bytes(50) + b"*/" + SCRIPT, "unusable")
    yield Hostile("page-around-a-photo.jpg", b"<html ><!--" + c.small() + b"-->" + SCRIPT, "unusable")
    yield Hostile("wave-and-page.webp", b"RIFF\x30\0\0\0WAVEfmt " + SCRIPT, "unusable")


def bombs() -> Iterator[Hostile]:
    """Small files that ask for much."""
    for width, height in ((40_000, 30_000), (65_000, 65_000), (300_000, 3_000)):
        yield Hostile(f"bomb-{width}x{height}.png", giant_png(width, height), "unusable")
    yield Hostile("claims-all.png", c.png_claiming(2**31 - 1, 2**31 - 1), "unusable")
    yield Hostile("claims-nothing.png", c.png_claiming(0, 0), "unusable")
    yield Hostile("text-bomb.png", c.text_bomb(), "ready")
    yield Hostile("profile-bomb.png", c.profile_bomb(), "ready")
    yield Hostile("claims.gif", c.gif_claiming(65_535, 65_535), "unusable")
    yield Hostile("claims.bmp", c.bmp_claiming(60_000, 60_000), "unusable")
    yield Hostile("claims-less-than-nothing.bmp", c.bmp_claiming(-5, 2**31 - 1), "unusable")
    yield Hostile("claims.jpg", c.jpeg_claiming(65_500, 65_500), "unusable")
    yield Hostile("claims-no-height.jpg", c.jpeg_claiming(800, 0), "unusable")
    yield Hostile("claims.tiff", c.tiff_claiming(60_000, 60_000), "unusable")
    yield Hostile("claims-2e9.tiff", c.tiff_claiming(2**31 - 1, 2**31 - 1), "unusable")
    yield Hostile("claims.webp", c.webp_claiming(16_384), "unusable")
    yield Hostile("scans.jpg", c.jpeg_of_scans(2_000), "unusable")


def moving() -> Iterator[Hostile]:
    """Many pictures in one."""
    yield Hostile("many-frames.gif", c.animation("gif", 2_000), "fixable")
    yield Hostile("many-frames.webp", c.animation("webp", 500), "fixable")
    yield Hostile("many-frames.png", c.animation("png", 500), "ready")
    yield Hostile("many-pages.tiff", c.animation("tiff", 300), "fixable")
    yield Hostile("grows.gif", c.gif_growing(), "fixable")


def odd_sizes() -> Iterator[Hostile]:
    """Lines and dots."""
    for size in ((1, 20_000), (20_000, 1), (1, 1)):
        for kind, state in (("png", "ready"), ("jpeg", "ready"), ("webp", "fixable"), ("bmp", "fixable")):
            if max(size) < 16_384 or kind != "webp":
                yield Hostile(f"{size[0]}x{size[1]}.{kind}", photo(kind, scene().resize(size)), state)


def profiles() -> Iterator[Hostile]:
    """Colour profiles that are none."""
    whole = c.small()
    for name, profile in (
        ("rubbish", bytes(range(256)) * 8),
        ("short", b"x"),
        ("long", b"\0\0\xff\xff" + bytes(200_000)),
    ):
        yield Hostile(f"profile-{name}.jpg", c.small(icc_profile=profile), "ready")
        yield Hostile(f"profile-{name}.png", c.small("png", icc_profile=profile), "ready")
        yield Hostile(f"profile-{name}.webp", c.small("webp", icc_profile=profile), "fixable")
    yield Hostile("profile-cut.jpg", whole[:2] + b"\xff\xe2\0\x10ICC_PROFILE\0\x05\xff" + whole[2:], "ready")


def cameras() -> Iterator[Hostile]:
    """Blocks of cameras that lead nowhere or in a ring."""

    def pointer(tag: int, to: int) -> tuple[int, int, int, bytes]:
        return tag, 4, 1, to.to_bytes(4, "big")

    blocks = {
        "next-is-itself": c.exif([], following=8),
        "camera-is-itself": c.exif([pointer(0x8769, 8)]),
        "place-is-itself": c.exif([pointer(0x8825, 8)]),
        "both-point-at-each-other": c.exif([pointer(0x8769, 8), pointer(0x8825, 8), pointer(0xA005, 8)]),
        "points-outside": c.exif([pointer(0x8825, 2**32 - 1)]),
        "endless-text": c.exif([(0x010F, 2, 2**32 - 1, bytes(4))]),
        "turn-99": c.exif([(0x0112, 3, 1, b"\0\x63\0\0")]),
        "turn-is-text": c.exif([(0x0112, 2, 4, b"six\0")]),
        "turn-is-by-zero": c.exif([(0x0112, 5, 1, (8).to_bytes(4, "big"))]),
        "all-rubbish": b"Exif\0\0" + bytes(range(256)) * 200,
        "many-entries": b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + bytes(60_000),
        "xmp-with-script": b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SCRIPT,
    }
    for name, block in blocks.items():
        yield Hostile(f"camera-{name}.jpg", c.with_app1(block), "ready")
    yield Hostile("pictures-in-a-ring.tiff", c.tiff_claiming(10, 10, following=8), "fixable")
    yield Hostile("place.jpg", photo("jpeg", scene(), exif=with_location()), "ready")
