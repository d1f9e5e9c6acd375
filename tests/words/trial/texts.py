"""`python -m tests.words.trial.texts [ID]`: our text and the freely written one of each situation, side by side."""

from __future__ import annotations

import sys
from pathlib import Path

from app.claim.after.next_step import next_step
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.savefile import read
from app.claim.rulebook import RULEBOOK
from app.claim.text.after_letters import compose
from tests.words.trial.test_sheets import read as sheet_of

HERE = Path(__file__).parent
FOLDERS = {
    file.stem: folder
    for folder in (HERE, HERE / "fresh", HERE / "fresh_again")
    for file in sorted((folder / "claims").glob("*.json"))
}
"""The situations that were walked, each with the folder in which it stands."""


def ours(name: str) -> str:
    """The text that the buyer pastes now: of the dispute, or of what comes after it."""
    folder = FOLDERS[name]
    now = sheet_of(folder / "sheets" / f"{name}.json").now
    case = Case(read((folder / "claims" / f"{name}.json").read_bytes()), RULEBOOK, now)
    letter = next_step(case.life).letter if case.claim.after else None
    return compose(case.life, letter).text if letter else Draft(case).generated("standard")


def free(name: str) -> str:
    """The text that was written freely from the same sheet."""
    return (FOLDERS[name] / "free" / f"{name}.txt").read_text("utf-8").strip()


if __name__ == "__main__":
    for name in sys.argv[1:] or FOLDERS:
        print(f"{name}\n  ours: {ours(name)}\n  free: {free(name)}\n")
