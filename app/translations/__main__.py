"""Commands for who keeps the languages: a new catalogue, all of them after a change of words, and what pages read."""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.translations import COMPILED, FOLDER, languages_in
from app.translations.catalogue import read, template, write
from app.translations.faults import Gaps, gaps

USAGE = """\
python -m app.translations new LANGUAGE  an empty catalogue to translate
python -m app.translations merge         take the words of code and pages into every catalogue, and say what is missing
python -m app.translations compile       make what pages read; a catalogue that is not whole is left out
"""


def new(language: str, folder: Path = FOLDER) -> str:
    """An empty catalogue. Raises ``ValueError`` where there is one, or no such language."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"Nobody knows a language {language!r}.") from error
    if language in languages_in(folder):
        raise ValueError(f"There is a catalogue of {language} already.")
    empty = Catalog(locale=locale)
    empty.update(template())
    write(empty, folder)
    return f"{language}: {len(empty)} messages to translate"


def merge(folder: Path = FOLDER) -> list[str]:
    """Every catalogue with today's messages; one line for each. A changed message keeps its old translation, marked."""
    words, lines = template(), []
    for language in languages_in(folder):
        catalogue = read(folder, language)
        unused = gaps(catalogue, words).unused
        catalogue.update(words)
        write(catalogue, folder)
        left = gaps(catalogue, words)
        lines.append(_report(language, Gaps(left.missing, left.fuzzy, unused)))
    return lines or ["There is no catalogue yet."]


def compile_whole(folder: Path = FOLDER) -> list[str]:
    """Compile the catalogues that are whole; one line for each that is not. What was compiled of it before goes."""
    lines = []
    for language in languages_in(folder):
        catalogue, target = read(folder, language), folder / language / COMPILED
        left = gaps(catalogue)
        if left:
            target.unlink(missing_ok=True)
            lines.append(f"{_report(language, left)}; not offered")
            continue
        with target.open("wb") as file:
            write_mo(file, catalogue)
    return lines


def _report(language: str, left: Gaps) -> str:
    counts = f"{len(left.missing)} missing, {len(left.fuzzy)} fuzzy, {len(left.unused)} unused"
    named = [f"  missing: {one}" for one in left.missing[:20]] + [
        f"  fuzzy: {one}" for one in left.fuzzy[:20]
    ]
    return "\n".join([f"{language}: {counts}", *named])


def main(words: list[str]) -> int:
    """One command; exit 1 where it cannot be done, 2 for one that does not exist."""
    try:
        match words:
            case ["new", language]:
                return _told([new(language)])
            case ["merge"]:
                return _told(merge())
            case ["compile"]:
                return _told(compile_whole())
    except ValueError as error:
        return _told([str(error)], 1)
    return _told([USAGE.strip()], 2)


def _told(lines: list[str], code: int = 0) -> int:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
