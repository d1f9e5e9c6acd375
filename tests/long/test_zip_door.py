"""What hostile packs cost a server: seconds, memory and bytes on the disk; the figures are printed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.hostile_packs import large_ones

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux counts of a process"),
]
ROOT = Path(__file__).parents[2]
SECONDS, MEMORY, WRITTEN = 5.0, 40_000_000, 20_000_000
OPEN = """
import json, resource, sys, time
from datetime import UTC, datetime
from pathlib import Path
from app.claim.rulebook import RULEBOOK
from app.claim.versions.problem import BadSaveFile
from app.services.container import build_services
from app.store.place import Place

def written():
    rows = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
    return int(rows["wchar"])

def peak():
    rows = Path("/proc/self/status").read_text().split()
    return int(rows[rows.index("VmHWM:") + 1]) * 1024

services = build_services(Place(Path(sys.argv[1])), RULEBOOK, 10**10, 10**10, secret="a secret")
incoming = services.packs.incoming()
with open(sys.argv[2], "rb") as file:
    while chunk := file.read(1 << 16):
        incoming.write(chunk)
before, wrote, begun = peak(), written(), time.perf_counter()
try:
    services.packs.open("a" * 64, incoming, datetime(2026, 11, 20, tzinfo=UTC))
    said = "opened"
except BadSaveFile as bad:
    said = str(bad)
print(json.dumps([said, time.perf_counter() - begun, peak() - before, written() - wrote]))
"""


def test_what_hostile_packs_cost(tmp_path: Path) -> None:
    for name, content in large_ones():
        path = tmp_path / "pack"
        path.write_bytes(content)
        command = [sys.executable, "-c", OPEN, str(tmp_path / "data"), str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
        said, seconds, memory, written = json.loads(done.stdout)
        print(
            f"\n{name} ({len(content) / 1e6:.1f} MB): {seconds:.2f} s, {memory / 1e6:.1f} MB of memory, "
            f"{written / 1e6:.1f} MB written: {said}"
        )
        assert said != "opened"
        assert seconds < SECONDS
        assert memory < MEMORY
        assert written < WRITTEN
