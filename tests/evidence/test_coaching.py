"""Tests that coaching speaks where it should and is silent where it should, on the half that chose no threshold."""

from __future__ import annotations

import functools
import random
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageEnhance

from app.claim.evidence.findings import MEANINGS
from app.claim.evidence.look_alikes import alike, near_duplicates
from app.evidence.checks import check
from app.evidence.child.fingerprint import likeness
from app.evidence.child.measures import measured
from app.evidence.child.screen_pattern import stripes
from app.evidence.facts import Facts, Inspection
from app.evidence.judge import judge
from app.evidence.sniff import Kind

from .coaching_pictures import SPOILS, compressed, every
from .coaching_scenes import SCENES, scene
from .conftest import LIMITS
from .samples import photo

ADVICE = sorted(set().union(*SPOILS.values()))
# Measured on the half that chose the thresholds and on this one; room for another version of Pillow, no more.
FALSE_ALARMS, MISSES = 0.05, 0.15
# A sharp photo that is called blurred costs more than a blurred one that is not: what cannot be told is not said.
MISSES_OF = {"blurred": 0.2}
DRAWINGS = Path(__file__).parents[2] / "static" / "drawings"


def given(picture: Image.Image) -> frozenset[str]:
    """The advice on a picture, from the functions that the child calls."""
    small: dict[str, Any] = {**measured(picture), "stripes": stripes(picture)}
    seen = Inspection(outcome="decoded", width=picture.width, height=picture.height, **small)
    verdict = judge(Facts("x.jpg", 1_000, Kind("photo", "jpeg"), seen), LIMITS)
    return frozenset(finding.code for finding in verdict.findings)


@functools.cache
def tried() -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Every picture of the second half: its name, the advice that it deserves, the advice that it gets."""
    return [(one.name, one.advice, given(one.picture.convert("RGB"))) for one in every(half=1)]


@pytest.mark.long
@pytest.mark.parametrize("code", ADVICE)
def test_advice_is_given_where_it_is_deserved(code: str) -> None:
    alarms = [name for name, deserved, got in tried() if code in got and code not in deserved]
    misses = [name for name, deserved, got in tried() if code in deserved and code not in got]
    meant = sum(code in deserved for _, deserved, _ in tried())
    others = len(tried()) - meant
    print(
        f"{code:20} {len(alarms):3}/{others} false alarms {alarms}, {len(misses):3}/{meant} misses {misses}"
    )
    assert len(alarms) <= FALSE_ALARMS * others
    assert len(misses) <= MISSES_OF.get(code, MISSES) * meant


def test_there_are_enough_pictures_and_both_halves_differ() -> None:
    assert len(SCENES) * len(SPOILS) * 2 >= 200
    one, other = (scene("label", seed).tobytes() for seed in (1, 2))
    assert one != other
    assert scene("label", 1).tobytes() == one


def test_pictures_of_the_same_are_found() -> None:
    found = misses = alarms = 0
    originals = {name: scene(name, 3) for name in SCENES}
    known = {name: likeness(picture) for name, picture in originals.items()}
    for name, picture in originals.items():
        for copy in _copies(picture):
            found += 1
            misses += not alike(known[name], likeness(copy))
    pairs = [(one, other) for one in SCENES for other in SCENES if one < other]
    pairs_of_kind = [(likeness(scene(name, 1)), likeness(scene(name, 2))) for name in SCENES]
    alarms += sum(alike(known[one], known[other]) for one, other in pairs)
    alarms += sum(alike(one, other) for one, other in pairs_of_kind)
    print(
        f"near duplicates: {misses}/{found} misses, {alarms}/{len(pairs) + len(pairs_of_kind)} false alarms"
    )
    assert misses <= MISSES * found
    assert alarms <= FALSE_ALARMS * (len(pairs) + len(pairs_of_kind))


def test_near_duplicates_are_pairs_of_places(tmp_path: Path) -> None:
    label, table = scene("label", 1), scene("table", 1)
    files = [
        photo("jpeg", label),
        photo("png", table),
        b"not a picture",
        photo("webp", label.resize((700, 525))),
        photo("jpeg", label, quality=50),
    ]
    verdicts = []
    for place, data in enumerate(files):
        path = tmp_path / str(place)
        path.write_bytes(data)
        verdicts.append(check(path, path.name, LIMITS))
    assert near_duplicates(verdicts) == [(0, 3), (0, 4), (3, 4)]
    assert near_duplicates([]) == []


def test_every_drawing_is_there() -> None:
    for meaning in MEANINGS.values():
        assert meaning.drawing is None or (DRAWINGS / f"{meaning.drawing}.svg").is_file()
    assert all(MEANINGS[code].drawing for code in (*ADVICE, "near_duplicate"))


@pytest.mark.long
@pytest.mark.parametrize("code", ADVICE)
def test_a_child_says_the_same(code: str, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    wrong = []
    for one in every(half=1):
        if code in one.advice:
            path.write_bytes(photo("jpeg", one.picture.convert("RGB"), quality=90))
            wrong += [one.name] * (code not in {found.code for found in check(path, "x", LIMITS).findings})
    assert len(wrong) <= 1 + MISSES_OF.get(code, MISSES) * len(SCENES) * sum(
        code in advice for advice in SPOILS.values()
    )


def _copies(picture: Image.Image) -> list[Image.Image]:
    """The same picture saved again, shrunk, lit otherwise, and taken again from a hand's breadth beside."""
    chance = random.Random(5)
    left, top = chance.randint(3, 12), chance.randint(3, 12)
    return [
        compressed(picture, 40),
        picture.resize((400, 300)),
        ImageEnhance.Brightness(picture).enhance(0.92),
        ImageEnhance.Brightness(picture).enhance(1.06),
        picture.crop((left, top, picture.width, picture.height)),
    ]
