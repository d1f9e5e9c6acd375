"""From version 2 to 3: what happened after filing, as a list that is empty at first."""

from __future__ import annotations

from app.claim.versions.step import Data, Step


def _claim(data: Data) -> Data:
    return {"after": []} | data | {"version": 3}


STEP = Step(_claim)
