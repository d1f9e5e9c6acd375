"""What a step from one version to the next consists of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]
Migration = Callable[[Data], Data]
"""A pure function on plain data: what it was given stays as it was. Raises ``BadSaveFile`` for what cannot be."""


def unchanged(data: Data) -> Data:
    """The migration of what did not change between two versions."""
    return data


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next.

    ``claim`` changes the data of a save-file. ``record`` changes what is stored of a claim: it gets all of it, with the
    claim under ``claim`` in its new version already, and may move things between the two.
    """

    claim: Migration
    record: Migration = unchanged
