"""What each situation should lead to, and the claim that its buyer tells."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from app.claim.after.events import EVENTS
from app.claim.after.life import Life
from app.claim.after.timeline import added
from app.claim.case import Case
from app.claim.model.claim import Claim
from app.claim.questions.ask import Day
from app.claim.rulebook import RULEBOOK

HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = {
    file.name.removesuffix(".expect.json"): json.loads(file.read_text(encoding="utf-8"))
    for file in sorted(HERE.glob("*.expect.json"))
}
HAPPENED = sorted(name for name, found in EXPECTED.items() if "event" in found)
"""Those in which something happened to a case."""
WAITING = sorted(name for name, found in EXPECTED.items() if "situation" in found)
"""Those that are no dispute at all."""


def typed(event: str, facts: dict[str, Any]) -> dict[str, Any]:
    """Facts as JSON has them, days as days."""
    asks = EVENTS[event].asks
    return {
        name: date.fromisoformat(value) if isinstance(asks[name].kind, Day) else value
        for name, value in facts.items()
    }


def claim_of(name: str) -> Claim:
    """The claim as its buyer tells it, without the wizard: what was paid and what is wrong."""
    basics = EXPECTED[name]["basics"]
    nothing_came = basics["wrong"] == "not_received"
    return Claim.model_validate(
        {
            "receipt": {"receipt": "not_received" if nothing_came else "received"},
            "reason": {} if nothing_came else {"group": basics["wrong"]},
            "order": {"paid": basics["paid"], "currency": basics["currency"]},
        }
    )


def life_of(name: str) -> Life:
    """The life of that claim after what happened."""
    found = EXPECTED[name]
    now = datetime.fromisoformat(found["now"])
    claim = added(claim_of(name), found["event"], typed(found["event"], found["facts"]), now)
    return Case(claim, RULEBOOK, now).life
