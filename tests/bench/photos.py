"""Measures conversion photos: seconds against one limited decode plus one encode, likeness of the result, memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

# kind and megapixels -> what the child may hold at most, in MB
CASES: Final = {
    ("jpeg", 12): 200,
    ("jpeg", 48): 200,
    ("screenshot", 6): 300,
    ("chat", 12): 200,
    ("png", 16): 300,
    ("webp", 12): 300,
    ("webp", 16): 300,
    ("heic", 12): 300,
    ("avif", 16): 300,
    ("tiff", 16): 300,
}
BOUNDS: Final[dict[str, tuple[str, float]]] = {
    **{f"{kind} {area} MP: peak MB of the child": ("<", most) for (kind, area), most in CASES.items()},
    **{f"{kind} {area} MP: times decode + encode": ("<", 1.5) for kind, area in CASES},
    **{f"{kind} {area} MP: SSIM of the result": (">=", 0.9) for kind, area in CASES},
}
_FORMATS: Final = {"screenshot": "png", "chat": "jpeg"}
_RUNS: Final = 5


def measure() -> dict[str, float]:
    """Figures per kind and size. Every step is a process of its own, so that none counts another's memory."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        source, target = str(Path(folder, "source")), str(Path(folder, "target"))
        for kind, area in CASES:
            made = _step("make", kind, str(area), source)
            converted = min(
                (_step("convert", source, target) for _ in range(_RUNS)), key=lambda one: one["seconds"]
            )
            usual = min(
                _step("usual", _FORMATS.get(kind, kind), source, target)["seconds"] for _ in range(_RUNS)
            )
            name = f"{kind} {area} MP"
            figures[f"{name}: MB before"] = made["bytes"] / 1e6
            figures[f"{name}: MB after"] = converted["bytes"] / 1e6
            figures[f"{name}: megapixels after"] = converted["pixels"] / 1e6
            figures[f"{name}: seconds of mending"] = converted["seconds"]
            figures[f"{name}: times decode + encode"] = converted["seconds"] / usual
            figures[f"{name}: SSIM of the result"] = _step("ssim", source, target)["ssim"]
            figures[f"{name}: peak MB of the child"] = converted["peak"]
    return figures


def _step(name: str, *arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.photos", name, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def _make(kind: str, area: str, path: str) -> dict[str, float]:
    from PIL import Image, ImageChops

    from tests.evidence.coaching_brushes import grain
    from tests.evidence.coaching_scenes import scene
    from tests.evidence.heic import heic
    from tests.evidence.samples import photo

    width = round((float(area) * 1e6 * 4 / 3) ** 0.5) // 16 * 16
    size = width, width * 3 // 4
    options: dict[str, Any]
    if kind in _FORMATS:
        whole = Image.new("RGB", size, "white")
        for place in range(-(-size[0] // 1024) * -(-size[1] // 768)):
            column, row = place % -(-size[0] // 1024), place // -(-size[0] // 1024)
            whole.paste(scene("screenshot", place + 1), (column * 1024, row * 768))
        # As taken, without packing it; and as a chat app passes it on.
        options = {"compress_level": 0} if kind == "screenshot" else {"quality": 97, "subsampling": 0}
        Path(path).write_bytes(photo(_FORMATS[kind], whole, **options))
    elif kind == "heic":
        # As phones write it, in tiles; each shows the same.
        tile = scene("leaves", 1).resize((512, 512))
        Path(path).write_bytes(heic(tile, tiles=(size[0] // 512, size[1] // 512)))
    else:
        large = scene("leaves", 1).resize(size, Image.Resampling.BICUBIC)
        noise = grain(6).resize(size, Image.Resampling.NEAREST)
        whole = ImageChops.add(large, Image.merge("RGB", (noise,) * 3), 1, -128)
        options = {
            "jpeg": {"quality": 95},
            "webp": {"quality": 90},
            "avif": {"quality": 80},
        }.get(kind, {})
        Path(path).write_bytes(photo(kind, whole, **options))
    return {"bytes": Path(path).stat().st_size}


def _convert(source: str, target: str) -> dict[str, float]:
    from app.claim.rulebook import RULEBOOK
    from app.evidence.facts import Limits
    from app.evidence.photo_conversion import convert

    begun = time.monotonic()
    done = convert(
        Path(source), Path(target), Limits(photo_below=RULEBOOK.number("photo_limit"), video_below=1)
    )
    seconds = time.monotonic() - begun
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "seconds": seconds,
        "bytes": done.bytes,
        "pixels": done.width * done.height,
        "peak": peak * 1.048576,
    }


def _usual(kind: str, source: str, target: str) -> dict[str, float]:
    """What a program would do that knows the answer beforehand: start, decode to the size wanted, encode once."""
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop())\n"
        "from child.open_picture import prepare; from PIL import Image\n"
        "wanted = Image.open(sys.argv[3]); size, kind = wanted.size, wanted.format\n"
        "prepare(sys.argv[1]); picture = Image.open(sys.argv[2])\n"
        "picture.draft(None, size); picture.thumbnail(size, reducing_gap=2.0)\n"
        "picture.convert('RGB').save(sys.stdout.buffer, kind, quality=85)\n"
    )
    begun = time.monotonic()
    command = [sys.executable, "-I", "-c", code, kind, source, target, "app/evidence"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return {"seconds": time.monotonic() - begun}


def _ssim(source: str, target: str) -> dict[str, float]:
    from PIL import Image, ImageMath

    from app.evidence.child.open_picture import prepare
    from app.evidence.sniff import sniff

    prepare(sniff(Path(source).read_bytes()[:4096]).format)
    with Image.open(target) as found, Image.open(source) as original:
        one = original.convert("RGB").resize(found.size, Image.Resampling.LANCZOS).convert("L").convert("F")
        other = found.convert("L").convert("F")

    def mean(what: Callable[..., Any]) -> Any:
        """Over fields of eight by eight."""
        return ImageMath.lambda_eval(what, x=one, y=other).reduce(8)

    means = {
        "x": mean(lambda a: a["x"] + 0),
        "y": mean(lambda a: a["y"] + 0),
        "xx": mean(lambda a: a["x"] * a["x"]),
        "yy": mean(lambda a: a["y"] * a["y"]),
        "xy": mean(lambda a: a["x"] * a["y"]),
    }
    light, contrast = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    fields = ImageMath.lambda_eval(
        lambda a: (
            (2 * a["x"] * a["y"] + light)
            * (2 * (a["xy"] - a["x"] * a["y"]) + contrast)
            / (a["x"] * a["x"] + a["y"] * a["y"] + light)
            / (a["xx"] - a["x"] * a["x"] + a["yy"] - a["y"] * a["y"] + contrast)
        ),
        **means,
    )
    value = fields.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    return {"ssim": float(value)}


_STEPS: Final[dict[str, Callable[..., dict[str, float]]]] = {
    "make": _make,
    "convert": _convert,
    "usual": _usual,
    "ssim": _ssim,
}


def main() -> None:
    """One step for ``measure``, or the table."""
    if len(sys.argv) > 1:
        print(json.dumps(_STEPS[sys.argv[1]](*sys.argv[2:])))
        return
    for name, value in measure().items():
        sign, limit = BOUNDS.get(name, ("", 0.0))
        print(f"{name:<44} {value:>9.3f}  {sign} {limit if sign else ''}")


if __name__ == "__main__":
    main()
