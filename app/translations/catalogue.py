"""Catalogues as files: what the house says, read and written so that two versions differ in what was changed alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.translations import CATALOGUE

HOUSE = Path(__file__).resolve().parents[2]
METHODS = [("app/**.py", "python"), ("templates/**.html", "jinja2")]
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "translate": None,
    "gettext": None,
    "ngettext": (1, 2),
    "of": None,
}
"""The functions whose texts are marked for translation."""
_HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
_PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
}
"""Where Babel's own rule is not that of CLDR: in Arabic it changes 11 to 99 for 100 to 102."""
_WIDTH = 100


def template(house: Path = HOUSE) -> Catalog:
    """Every message of code and templates, in English."""
    found = Catalog()
    for _file, _line, message, _comments, _context in extract_from_dir(
        str(house), METHODS, keywords=KEYWORDS
    ):
        found.add(message)
    return found


def read(folder: Path, language: str) -> Catalog:
    """The catalogue of a language."""
    with (folder / language / CATALOGUE).open("rb") as file:
        return read_po(file, locale=language)


def write(catalogue: Catalog, folder: Path) -> None:
    """The catalogue, sorted, without lines of code, dates and people."""
    language = str(catalogue.locale)
    written = BytesIO()
    write_po(
        written, catalogue, width=_WIDTH, omit_header=True, no_location=True, sort_output=True,
        ignore_obsolete=True, include_previous=True,
    )  # fmt: skip
    path = folder / language / CATALOGUE
    path.parent.mkdir(parents=True, exist_ok=True)
    plurals = _PLURALS.get(language, catalogue.plural_forms)
    header = _HEADER.format(language=language, plurals=plurals)
    path.write_text(header + written.getvalue().decode("utf-8").strip() + "\n", "utf-8")
