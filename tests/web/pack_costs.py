"""What opening one claim pack costs a server: seconds, memory and bytes, in a process that does nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_OPEN = """
import json, sys, time
from datetime import UTC, datetime
from pathlib import Path
from app.claim.rulebook import RULEBOOK
from app.claim.versions.problem import BadSaveFile
from app.services.container import build_services
from app.store.place import Place

def moved():
    rows = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
    return int(rows["rchar"]), int(rows["wchar"])

def peak():
    rows = Path("/proc/self/status").read_text().split()
    return int(rows[rows.index("VmHWM:") + 1]) * 1024

services = build_services(Place(Path(sys.argv[1])), RULEBOOK, 10**10, 10**10, secret="a secret")
incoming = services.packs.incoming()
with open(sys.argv[2], "rb") as file:
    while chunk := file.read(1 << 16):
        incoming.write(chunk)
before, (read, wrote), begun = peak(), moved(), time.perf_counter()
try:
    services.packs.open("a" * 64, incoming, datetime(2026, 11, 20, tzinfo=UTC))
    said = "opened"
except BadSaveFile as bad:
    said = str(bad)
took, (read_then, wrote_then) = time.perf_counter() - begun, moved()
print(json.dumps([said, took, peak() - before, read_then - read, wrote_then - wrote]))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What was said of a pack, the seconds that it took, and the bytes that it took of memory, to read, to write."""

    said: str
    seconds: float
    memory: int
    read: int
    written: int

    def __str__(self) -> str:
        megabytes = "{:.1f} MB of memory, {:.1f} MB read, {:.1f} MB written".format(
            *(count / 1e6 for count in (self.memory, self.read, self.written))
        )
        return f"{self.seconds:.2f} s, {megabytes}: {self.said}"


def cost_of(content: bytes, folder: Path) -> Cost:
    """What this pack costs; ``folder`` is there for the pack and for the data of the server."""
    path = folder / "pack"
    path.write_bytes(content)
    command = [sys.executable, "-c", _OPEN, str(folder / "data"), str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    return Cost(*json.loads(done.stdout))
