"""What hostile packs cost a server: memory, and bytes that it reads and writes; the figures are printed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.web.hostile_packs import large_ones
from tests.web.pack_costs import cost_of

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux counts of a process"),
]
MEMORY, READ, WRITTEN = 40_000_000, 20_000_000, 20_000_000


def test_what_hostile_packs_cost(tmp_path: Path) -> None:
    for name, content in large_ones():
        cost = cost_of(content, tmp_path)
        print(f"\n{name} ({len(content) / 1e6:.1f} MB): {cost}")
        assert cost.said != "opened"
        assert cost.memory < MEMORY
        assert cost.read < READ
        assert cost.written < WRITTEN
