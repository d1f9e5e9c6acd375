"""How a foreign film is checked, converted and taken apart again in tests."""

from __future__ import annotations

import io
from pathlib import Path

import av
from PIL import Image

from app.claim.evidence.edits import WHOLE, Cut
from app.claim.evidence.verdict import Verdict
from app.claim.rulebook import RULEBOOK
from app.evidence.checks import Limits, check
from app.evidence.video_conversion import ConvertedVideo, convert_video
from app.evidence.video_plan import VideoPlan, plan_video

LIMITS = Limits(RULEBOOK.number("photo_limit"), RULEBOOK.number("video_limit"))


class Bench:
    """A foreign film on its way to a converted one."""

    def __init__(self, folder: Path) -> None:
        self.path, self.target = folder / "foreign", folder / "converted"

    def verdict(self, data: bytes, limits: Limits = LIMITS) -> Verdict:
        self.path.write_bytes(data)
        return check(self.path, "film", limits)

    def poster(self, data: bytes) -> Image.Image:
        """What stands for the film on a page."""
        self.path.write_bytes(data)
        drawing = self.path.with_name("drawing")
        check(self.path, "film", LIMITS, drawing)
        picture = Image.open(io.BytesIO(drawing.read_bytes()))
        picture.load()
        return picture

    def plan(self, data: bytes, limits: Limits = LIMITS, cut: Cut = WHOLE) -> VideoPlan:
        plan = plan_video(self.verdict(data, limits), limits, cut)
        assert plan is not None
        return plan

    def convert(self, data: bytes, limits: Limits = LIMITS, cut: Cut = WHOLE) -> tuple[ConvertedVideo, bytes]:
        plan = self.plan(data, limits, cut)
        done = convert_video(self.path, self.target, limits, plan)
        assert done.way == plan.way
        return done, self.target.read_bytes()


def packets(data: bytes) -> list[bytes]:
    with av.open(io.BytesIO(data), "r") as film:
        return [bytes(packet) for packet in film.demux(video=0) if packet.size]


def pictures(data: bytes) -> list[av.VideoFrame]:
    with av.open(io.BytesIO(data), "r") as film:
        return list(film.decode(video=0))
