"""Known holes in what the lock files install: `make audit`. Says so where no database of them can be reached."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")
DATABASE = "osv"
"""The database that is asked."""
UNREACHED = "No database of known holes can be reached from here: nothing was audited."
SAFE, HOLES, NOT_AUDITED = 0, 1, 2


def report_of(lock: str) -> dict[str, Any] | None:
    """What the auditor says of a lock file; None when it does not get to saying anything."""
    command = [sys.executable, "-m", "pip_audit", "-r", lock, "--require-hashes", "--disable-pip"]
    more = ["--format", "json", "--progress-spinner", "off", "--timeout", "20", "-s", DATABASE]
    done = subprocess.run(
        [*command, *more], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return None
    return found


def judged(report: dict[str, Any] | None) -> tuple[int, list[str]]:
    """How to end, and what to say. A package that the database does not know counts as not audited."""
    if report is None:
        return NOT_AUDITED, [UNREACHED]
    skipped = [row["name"] for row in report["dependencies"] if "skip_reason" in row]
    if len(skipped) == len(report["dependencies"]):
        return NOT_AUDITED, [UNREACHED]
    holes = list(_holes(report))
    words = [*holes, f"not audited: {', '.join(skipped)}"] if skipped else holes
    count = len(report["dependencies"]) - len(skipped)
    return (HOLES if holes else SAFE), [*words, f"{count} packages audited, {len(holes)} known holes."]


def _holes(report: dict[str, Any]) -> Iterator[str]:
    for row in report["dependencies"]:
        for hole in row.get("vulns", ()):
            mended = ", ".join(hole.get("fix_versions", ())) or "no version yet"
            yield f"{row['name']} {row['version']}: {hole['id']}, mended in {mended}"


def main() -> int:
    """Audit both lock files; the worst of both is how it ends."""
    worst = SAFE
    for lock in LOCKS:
        code, words = judged(report_of(lock))
        print(f"{lock}:", *words, sep="\n  ")
        worst = max(worst, code)
    return worst


if __name__ == "__main__":
    sys.exit(main())
