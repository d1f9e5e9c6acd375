"""Bringing an older claim to the newest version: one file for each step, and here the list of them."""

from __future__ import annotations

from app.claim.versions import v0_to_v1, v1_to_v2, v2_to_v3, v3_to_v4, v4_to_v5
from app.claim.versions.problem import BadSaveFile, Problem
from app.claim.versions.step import Data, Migration, Step
from app.claim.versions.v1_one_text import texts_by_length
from app.claim.words import _

STEPS: tuple[Step, ...] = (v0_to_v1.STEP, v1_to_v2.STEP, v2_to_v3.STEP, v3_to_v4.STEP, v4_to_v5.STEP)
"""``STEPS[n]`` leads from version n to version n + 1."""
NEWEST = len(STEPS)
EARLIER_SHAPES: dict[int, Migration] = {1: texts_by_length}
"""Versions that were written in two shapes, before every change of shape got a version of its own."""


def upgrade_claim(data: Data) -> Data:
    """The data of a save-file in the newest version. Raises ``BadSaveFile`` for a version that is not known."""
    claim: Data = upgrade_record({"claim": data})["claim"]
    return claim


def upgrade_record(doc: Data) -> Data:
    """What is stored of a claim, in the newest version; its version is that of the claim in it.

    What was given stays as it was. Raises ``BadSaveFile``.
    """
    version = _version(doc["claim"])
    doc = _one_shape(doc, version)
    for step in STEPS[version:]:
        version += 1
        doc = _one_shape(step.record(doc | {"claim": step.claim(doc["claim"])}), version)
    return doc


def _version(claim: Data) -> int:
    version = claim.get("version", 0)
    if not isinstance(version, int) or isinstance(version, bool) or not 0 <= version <= NEWEST:
        raise BadSaveFile(Problem("version", _("is not one that this program knows")))
    return version


def _one_shape(doc: Data, version: int) -> Data:
    earlier = EARLIER_SHAPES.get(version)
    return doc | {"claim": earlier(doc["claim"])} if earlier else doc
