"""Tests that only pixels decide whether a picture is damaged, and that what stands beside them is kept, dropped or
named."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageChops, ImageStat

from app.claim.evidence.verdict import Verdict
from app.errors import CannotConvert

from .conftest import Checked, ConvertedBytes
from .samples import photo, scene
from .side_data import (
    gps,
    see_through_avif,
    spoilt_notes,
    two_tables,
    wrong_sum,
)

pytestmark = pytest.mark.long

NOTES = spoilt_notes()
# One of each kind of fault; the others are tried with the long tests.
QUICK = ("profile-sum", "text-long", "density-short")
GPS = ExifTags.GPS


def codes(verdict: Verdict) -> list[str]:
    return [found.code for found in verdict.findings]


@pytest.mark.parametrize(
    "name",
    [name if name in QUICK else pytest.param(name, marks=pytest.mark.long) for name in NOTES],
)
def test_a_broken_note_never_decides(name: str, checked: Checked, converted: ConvertedBytes) -> None:
    verdict = checked(NOTES[name], "photo.png")
    assert (verdict.state, codes(verdict), verdict.fixable) == ("ready", ["broken_notes"], True)
    done, data = converted(NOTES[name])
    assert (done.format, done.quality) == ("png", None)
    assert Image.open(io.BytesIO(data)).tobytes() == scene().tobytes()
    assert codes(checked(data, "photo.png")) == []


def test_pixels_with_a_wrong_checksum_are_damage(checked: Checked) -> None:
    data = photo("png")
    at = data.index(b"IDAT")
    wrong = data[: at - 4] + wrong_sum(b"IDAT", data[at + 4 : -16]) + data[-12:]
    assert codes(checked(wrong)) == ["photo_damaged"]


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_what_was_never_copied_is_not_counted_where_noughts_stand_for_it(kind: str, checked: Checked) -> None:
    """A copy that broke off may leave a file of full length."""
    even = Image.merge("RGB", [Image.effect_noise((640, 480), 60)] * 3)
    data = photo(kind, even)
    here = len(data) * 6 // 10
    (found,) = checked(data[:here] + bytes(len(data) - here)).findings
    assert found.code == "photo_cut_off"
    assert found.values["percent"] == pytest.approx(60, abs=8)


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_an_end_mark_does_not_stand_for_missing_rows(
    mode: str, checked: Checked, converted: ConvertedBytes
) -> None:
    even = Image.merge("RGB", [Image.effect_noise((640, 480), 60)] * 3).convert(mode)
    data = photo("jpeg", even)
    torn = data[: len(data) * 6 // 10] + b"\xff\xd9"
    (found,) = checked(torn).findings
    assert found.code == "photo_cut_off"
    assert found.values["percent"] == pytest.approx(60, abs=8)
    with pytest.raises(CannotConvert):
        converted(torn)
    grey = photo("jpeg", Image.new(mode, (640, 480), "#808080"))
    assert checked(grey).state == "ready"


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_picture_that_only_lacks_its_end_is_whole(
    kind: str, checked: Checked, converted: ConvertedBytes
) -> None:
    data = photo(kind)
    for missing in (1, 2) if kind == "jpeg" else (12, 14):
        verdict = checked(data[:-missing], f"photo.{kind}")
        assert (verdict.state, codes(verdict)) == ("ready", ["broken_notes"])
        done, again = converted(data[:-missing])
        assert done.quality is None
        one, other = (Image.open(io.BytesIO(each)).convert("RGB") for each in (data, again))
        assert ImageChops.difference(one, other).getbbox() is None


@pytest.mark.parametrize("kind", ["jpeg", "png", "bmp"])
@pytest.mark.parametrize(
    "share", [0.6, *(pytest.param(share, marks=pytest.mark.long) for share in (0.3, 0.9))]
)
def test_how_much_of_a_picture_is_there_is_said(kind: str, share: float, checked: Checked) -> None:
    # Every row costs the same, so the share of bytes is the share of rows.
    even = Image.merge("RGB", [Image.effect_noise((640, 480), 60)] * 3)
    data = photo(kind, even)
    verdict = checked(data[: round(len(data) * share)])
    (found,) = verdict.findings
    assert (found.code, verdict.state) == ("photo_cut_off", "unusable")
    assert found.values["percent"] == pytest.approx(share * 100, abs=8)


def test_a_coarse_picture_that_breaks_off_is_not_whole(checked: Checked) -> None:
    data = photo("jpeg", progressive=True)
    assert checked(data[: len(data) // 2]).state == "unusable"
    assert checked(data[:-2]).state == "ready"


@pytest.mark.parametrize(
    ("block", "status", "said"),
    [
        ({}, "", False),
        ({}, "V", False),
        (
            {GPS.GPSLatitude: (0.0, 0.0, 0.0), GPS.GPSLongitude: (0.0, 0.0, 0.0), GPS.GPSLatitudeRef: "N"},
            "",
            False,
        ),
        ({GPS.GPSAltitude: 0.0, GPS.GPSProcessingMethod: b"ASCII\0\0\0GPS"}, "V", False),
        ({GPS.GPSLatitude: (0.0, 0.0, 12.5), GPS.GPSLongitude: (0.0, 0.0, 0.0)}, "", True),
        ({GPS.GPSLatitude: (48.0, 51.0, 24.0)}, "A", True),
        ({GPS.GPSLatitude: (48.0, 51.0, 24.0)}, "V", True),
        ({GPS.GPSDestLongitude: (2.0, 1.0, 0.0)}, "", True),
        ({GPS.GPSAreaInformation: b"ASCII\0\0\0Paris"}, "", True),
    ],
)
def test_a_place_is_said_where_there_is_one(
    block: dict[int, object], status: str, said: bool, checked: Checked
) -> None:
    assert checked(photo("jpeg", exif=gps(block, status)), "photo.jpg").has_location == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('exif:GPSLatitude="48,51.4N" exif:GPSLongitude="2,17.7E"', True),
        ("><exif:GPSLongitude>2,17.7E</exif:GPSLongitude", True),
        ('exif:GPSLatitude="0,0.0N" exif:GPSLongitude="0,0.0E"', False),
        ('exif:GPSVersionID="2.3.0.0" exif:GPSStatus="V"', False),
    ],
)
@pytest.mark.long
def test_a_place_in_an_editors_notes_counts_as_well(words: str, said: bool, checked: Checked) -> None:
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description {words}></rdf:Description></x:xmpmeta>'
    assert checked(photo("jpeg", xmp=xmp.encode()), "photo.jpg").has_location == said


def test_an_avif_with_two_tables_opens(checked: Checked, converted: ConvertedBytes) -> None:
    one = see_through_avif()
    two = two_tables(one)
    with pytest.raises(Exception, match=r"\w"):
        Image.open(io.BytesIO(two)).load()
    assert codes(checked(two, "photo.avif")) == codes(checked(one, "photo.avif"))
    assert converted(two)[1] == converted(one)[1]


@pytest.mark.long
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("bits", "samples"), [(16, 1), (16, 3), (32, 1), (8, 3), (12, 1)])
def test_deep_tiffs_open_or_are_named(order: str, bits: int, samples: int, checked: Checked) -> None:
    (code, *_others) = codes(checked(_tiff(order, bits, samples), "photo.tiff"))
    assert code in ("photo_format", "photo_too_large", *(() if bits == 16 else ("photo_unsupported",)))


@pytest.mark.parametrize("brand", [b"abcd", b"miaf", b"MA1A"])
def test_an_avif_that_names_another_brand_first_opens(brand: bytes, checked: Checked) -> None:
    data = photo("avif")
    assert codes(checked(data[:8] + brand + data[12:], "photo.avif")) == ["photo_format"]


@pytest.mark.parametrize("broken", [0, 1])
def test_a_moving_png_whose_moves_are_broken_is_a_whole_picture(
    broken: int, checked: Checked, converted: ConvertedBytes
) -> None:
    data = bytearray(photo("png", save_all=True, append_images=[scene().rotate(180)]))
    at = data.index(b"fcTL")
    for _ in range(broken):
        at = data.index(b"fcTL", at + 1)
    data[at + 10] ^= 0x55
    assert codes(checked(bytes(data), "photo.png")) == ["broken_notes"]
    assert Image.open(io.BytesIO(converted(bytes(data))[1])).tobytes() == scene().tobytes()


@pytest.mark.long
def test_a_tiff_of_light_from_nought_to_one_is_not_black(converted: ConvertedBytes) -> None:
    light = scene().convert("L").convert("F").point(lambda value: value * (1 / 255) + 0)
    found = Image.open(io.BytesIO(converted(photo("tiff", light))[1])).convert("L")
    assert ImageStat.Stat(found).mean[0] == pytest.approx(
        ImageStat.Stat(scene().convert("L")).mean[0], abs=12
    )


@pytest.mark.long
def test_lab_opens(checked: Checked, converted: ConvertedBytes) -> None:
    from PIL import ImageCms

    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    picture = ImageCms.profileToProfile(scene(), srgb, lab, outputMode="LAB")
    assert picture is not None
    data = photo("tiff", picture)
    assert codes(checked(data)) == ["photo_format"]
    found = Image.open(io.BytesIO(converted(data)[1])).convert("RGB").getpixel((200, 200))
    assert _near(found, scene().getpixel((200, 200)))


def _near(one: Any, other: Any) -> bool:
    return all(abs(here - there) < 25 for here, there in zip(one, other, strict=True))


def _tiff(order: str, bits: int, samples: int) -> bytes:
    """A grey or coloured TIFF of one strip."""
    import struct

    width, height = 800, 600
    tags = {
        256: width,
        257: height,
        258: bits,
        259: 1,
        262: 2 if samples == 3 else 1,
        277: samples,
        278: height,
    }
    row = bytes(range(256)) * (width * bits * samples // 8 // 256 + 1)
    strip = row[: width * bits * samples // 8] * height
    count = len(tags) + 2
    data_at = 8 + 2 + count * 12 + 4 + 8
    entries = {**tags, 273: data_at, 279: len(strip)}
    rows = b""
    for tag, value in sorted(entries.items()):
        if tag == 258 and samples == 3:
            rows += struct.pack(order + "HHII", tag, 3, 3, data_at - 8)
        else:
            rows += struct.pack(order + "HHII", tag, 4, 1, value)
    depths = struct.pack(order + "4H", bits, bits, bits, 0)
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "IH", 8, count)
    return head + rows + struct.pack(order + "I", 0) + depths + strip
