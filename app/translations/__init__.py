"""The words of every language: one folder each, with its catalogue and its glossary; what makes and checks them."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
CATALOGUE = Path("LC_MESSAGES", "messages.po")
COMPILED = Path("LC_MESSAGES", "messages.mo")


def languages_in(folder: Path = FOLDER) -> list[str]:
    """The languages that have a catalogue there."""
    return sorted(path.parents[1].name for path in folder.glob(f"*/{CATALOGUE}"))


def compiled_in(folder: Path = FOLDER) -> list[str]:
    """The languages that pages can speak: their catalogues were whole when they were compiled."""
    return sorted(path.parents[1].name for path in folder.glob(f"*/{COMPILED}"))
