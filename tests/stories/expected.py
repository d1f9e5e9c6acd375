"""What a story asks for; its days are named by how far they lie from the day that starts the clock and the last one."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.claim.rulebook import RULEBOOK

HERE = Path(__file__).parent
NAMES = sorted(file.name.removesuffix(".expect.json") for file in HERE.glob("*.expect.json"))


def expectation(name: str) -> dict[str, Any]:
    """What the story of this name asks for."""
    found: dict[str, Any] = json.loads((HERE / f"{name}.expect.json").read_text(encoding="utf-8"))
    return found


def days(window: dict[str, Any]) -> dict[str, date | None]:
    """The days of an expected window; ``opens`` is ``None`` where nobody has to wait."""
    started = date.fromisoformat(window["started"])
    closes = started + timedelta(days=RULEBOOK.number("closes"))
    after = {name: started + timedelta(days=days) for name, days in window.get("after_started", {}).items()}
    before = {name: closes - timedelta(days=days) for name, days in window["before_closes"].items()}
    return {"opens": None, "started": started, "closes": closes} | after | before
