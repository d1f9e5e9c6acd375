"""From version 3 to 4: more answers to choose from, so that an older program does not meet one that it cannot know."""

from __future__ import annotations

from app.claim.versions.step import Data, Step


def _claim(data: Data) -> Data:
    return data | {"version": 4}


STEP = Step(_claim)
