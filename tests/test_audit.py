"""An audit that could not ask anybody never passes for one that found nothing; lock files name no place."""

from __future__ import annotations

import re
from typing import Any

from tests.audit import HOLES, LOCKS, NOT_AUDITED, ROOT, SAFE, UNREACHED, judged

GOOD = {"name": "a", "version": "1", "vulns": []}
BAD = {"name": "b", "version": "2", "vulns": [{"id": "X-1", "fix_versions": ["2.1"]}]}
UNKNOWN = {"name": "c", "skip_reason": "Dependency not found and could not be audited"}


def report(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"dependencies": list(rows)}


def test_a_database_that_is_not_reached_is_said() -> None:
    assert judged(None) == (NOT_AUDITED, [UNREACHED])
    assert judged(report(UNKNOWN, UNKNOWN)) == (NOT_AUDITED, [UNREACHED])


def test_a_hole_is_named_with_the_version_that_mends_it() -> None:
    code, words = judged(report(GOOD, BAD, UNKNOWN))
    assert code == HOLES
    assert words == ["b 2: X-1, mended in 2.1", "not audited: c", "2 packages audited, 1 known holes."]


def test_nothing_found_is_safe() -> None:
    assert judged(report(GOOD)) == (SAFE, ["1 packages audited, 0 known holes."])


def test_lock_files_have_a_hash_for_everything_and_name_no_place() -> None:
    for name in LOCKS:
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in text
        assert "index-url" not in text
        packages = re.findall(r"^[a-z0-9][^\s]*==\S+.* \\$", text, re.MULTILINE | re.IGNORECASE)
        entries = re.findall(r"^[a-z0-9][^\s]*==", text, re.MULTILINE | re.IGNORECASE)
        assert len(packages) == len(entries) > 20
