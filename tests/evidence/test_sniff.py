"""Tests that the first bytes alone tell the kind."""

from __future__ import annotations

import struct

import pytest

from app.evidence.sniff import HEAD_BYTES, PHOTOS, VIDEOS, Kind, sniff

from .samples import photo, video


@pytest.mark.parametrize("kind", PHOTOS)
def test_every_photo_kind_is_known(kind: str) -> None:
    assert sniff(photo(kind)[:HEAD_BYTES]) == Kind("photo", kind)


@pytest.mark.parametrize("kind", VIDEOS)
def test_every_video_kind_is_known(kind: str) -> None:
    data = video({"mkv": "matroska"}.get(kind, kind))
    assert sniff(data[:HEAD_BYTES]) == Kind("video", kind)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg"),
        ('\ufeff<svg viewBox="0 0 1 1">'.encode(), "svg"),
        ("<svg >".encode("utf-16"), "svg"),
        (b"<!DOCTYPE html><title>x</title><svg ></svg>", "html"),
        (b"  <script >alert(1)</script >", "html"),
        (b"PK\x03\x04 somewhere/photo.jpg", "zip"),
        (b"PK\x03\x04 word/document.xml", "document"),
        (b"ID3\x04", "audio"),
        (b"\0\0\0\x20ftypM4A \0\0\0\0", "audio"),
        (b"\0\0\0\x18ftypcrx \0\0\0\0", "raw"),
        (b"hello, seller", "text"),
        (b"\x00\x01\x02\x03", "unknown"),
        (b"BM but no bitmap follows\x00", "unknown"),
        (b"RIFF", "text"),
        (b"\0\0\0\x08ftyp", "unknown"),
    ],
)
def test_what_is_not_taken_is_told_apart(head: bytes, name: str) -> None:
    assert sniff(head) == Kind("other", name)


@pytest.mark.parametrize(
    ("brands", "name"),
    [
        (b"MiHB mif1heic", "heic"),
        (b"abcd heixmif1", "heic"),
        (b"abcd mif1avifmiaf", "avif"),
        (b"abcd mif1miaf", "heic"),
        (b"msf1 hevcisom", "heic"),
        (b"msf1 avisisomiso8", "avif"),
        (b"heif mif1", "heic"),
        (b"abcd isommp42", "mp4"),
        (b"isom isomavc1mp41", "mp4"),
        (b"mp42 mp41isom", "mp4"),
        (b"3gp5 3gp5isom", "3gp"),
        (b"qt   qt  ", "mov"),
        (b"M4A  M4A mp42isom", "audio"),
        (b"avif mif1miaf", "avif"),
        (b"heic mif1heic", "heic"),
    ],
)
def test_an_unknown_brand_is_decided_by_those_beside_it(brands: bytes, name: str) -> None:
    major, others = brands[:4], brands[5:]
    head = struct.pack(">I", 16 + len(others)) + b"ftyp" + major + bytes(4) + others + bytes(100)
    assert sniff(head).format == name


def test_a_drawing_for_printers_is_no_text() -> None:
    assert sniff(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n").format == "eps"


def test_a_general_brand_gives_way_to_the_particular_one() -> None:
    assert sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif").format == "avif"
    assert sniff(b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic").format == "heic"


def test_a_picture_first_and_something_else_behind_is_the_picture() -> None:
    assert sniff(photo("jpeg")[:200] + b"PK\x03\x04 %PDF-1.4 <script >").format == "jpeg"
