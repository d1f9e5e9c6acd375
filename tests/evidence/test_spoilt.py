"""Tests that files spoilt at random get a verdict in words, in time, and leave nothing behind."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.errors import CannotConvert
from app.evidence.photo_conversion import convert
from app.evidence.sniff import PHOTOS

from .conftest import LIMITS, Checked
from .samples import mpo, photo, scene, video, with_location

SOUND: dict[str, Callable[[], bytes]] = {
    **{kind: partial(photo, kind, scene(320, 240)) for kind in (*PHOTOS, "mpo") if kind != "jpeg"},
    "jpeg": partial(photo, "jpeg", scene(320, 240), exif=with_location(6)),
    "portrait": mpo,
    **{kind: partial(video, kind) for kind in ("mp4", "mov", "3gp", "webm", "matroska", "avi")},
}


def spoilt(data: bytes, seed: int) -> bytes:
    """The file with a few bytes changed, most of them near the start, and sometimes the end cut or repeated."""
    chance = random.Random(seed)
    bytes_ = bytearray(data)
    for _ in range(chance.choice((1, 4, 16))):
        reach = len(bytes_) if chance.random() < 0.3 else min(400, len(bytes_))
        bytes_[chance.randrange(12, reach)] = chance.choice((0, 0xFF, 0x7F, chance.randrange(256)))
    if chance.random() < 0.2:
        del bytes_[chance.randrange(12, len(bytes_)) :]
    return bytes(bytes_)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", SOUND)
def test_spoilt_files_get_a_verdict(kind: str, seed: int, checked: Checked, tmp_path: Path) -> None:
    data = spoilt(SOUND[kind](), seed)
    drawing, target = tmp_path / "drawing", tmp_path / "converted"
    verdict = checked(data, "upload", drawing)
    if verdict.state == "unusable":
        with pytest.raises(CannotConvert, match=r"\w"):
            convert(tmp_path / "foreign", target, LIMITS)
        assert not target.exists()
        return
    assert drawing.exists()
    if verdict.kind == "photo":
        assert convert(tmp_path / "foreign", target, LIMITS).bytes < LIMITS.photo_below
