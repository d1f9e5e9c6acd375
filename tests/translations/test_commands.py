"""A new catalogue, one after a change of words, and which of them pages speak."""

from __future__ import annotations

from gettext import c2py
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog

from app.translations import CATALOGUE, COMPILED, compiled_in
from app.translations import __main__ as commands
from app.translations.__main__ import compile_whole, main, merge, new
from app.translations.catalogue import read, write
from tests.translations.extracted import extracted


@pytest.fixture(autouse=True)
def extracted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands as they are, but for reading all code anew each time: the README's test lets them."""
    monkeypatch.setattr(commands, "template", extracted)


def filled(folder: Path) -> Catalog:
    """A made-up language, whole."""
    new("eo", folder)
    catalogue = read(folder, "eo")
    for message in catalogue:
        if message.id:
            message.string = message.id if isinstance(message.id, str) else tuple(message.id)
    write(catalogue, folder)
    return catalogue


def test_a_whole_catalogue_is_compiled_and_offered(tmp_path: Path) -> None:
    filled(tmp_path)
    assert compile_whole(tmp_path) == []
    assert compiled_in(tmp_path) == ["eo"]


def test_a_catalogue_that_is_whole_no_more_is_not_offered(tmp_path: Path) -> None:
    catalogue = filled(tmp_path)
    compile_whole(tmp_path)
    catalogue["Continue"].string = ""
    write(catalogue, tmp_path)
    (line,) = compile_whole(tmp_path)
    assert line.startswith("eo: 1 missing, 0 fuzzy, 0 unused")
    assert "Continue" in line
    assert not (tmp_path / "eo" / COMPILED).exists()


def test_a_changed_message_keeps_its_old_translation_for_a_look(tmp_path: Path) -> None:
    catalogue = filled(tmp_path)
    old = "Paste it here. It is read on this page, and not kept at all."
    catalogue.delete("Paste it here. It is read on this page, and not kept.")
    catalogue.add(old, "Old words.")
    write(catalogue, tmp_path)
    (line,) = merge(tmp_path)
    assert line.startswith("eo: 0 missing, 1 fuzzy, 1 unused")
    changed = read(tmp_path, "eo")["Paste it here. It is read on this page, and not kept."]
    assert (changed.string, changed.fuzzy) == ("Old words.", True)
    assert f'#| msgid "{old}"' in (tmp_path / "eo" / CATALOGUE).read_text("utf-8")
    assert compile_whole(tmp_path) != []


def test_merging_twice_changes_nothing(tmp_path: Path) -> None:
    filled(tmp_path)
    before = (tmp_path / "eo" / CATALOGUE).read_bytes()
    assert merge(tmp_path)[0].startswith("eo: 0 missing, 0 fuzzy, 0 unused")
    assert (tmp_path / "eo" / CATALOGUE).read_bytes() == before


def test_a_new_catalogue_holds_every_message(tmp_path: Path) -> None:
    new("ar", tmp_path)
    catalogue = read(tmp_path, "ar")
    assert {message.id for message in catalogue} == {message.id for message in extracted()}
    assert catalogue.num_plurals == 6


@pytest.mark.parametrize("language", ["nobody", "../ar", "eo"])
def test_what_is_no_new_language_is_refused(tmp_path: Path, language: str) -> None:
    new("eo", tmp_path)
    with pytest.raises(ValueError, match=r"language|already"):
        new(language, tmp_path)


def test_an_unknown_command_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translate"]) == 2
    assert "python -m app.translations merge" in capsys.readouterr().out


def test_arabic_counts_as_cldr_does(tmp_path: Path) -> None:
    new("ar", tmp_path)
    catalogue = read(tmp_path, "ar")
    rule = Locale("ar").plural_form
    forms = ("zero", "one", "two", "few", "many", "other")
    chosen = c2py(catalogue.plural_expr)
    assert [forms[chosen(n)] for n in range(1, 1_000)] == [rule(n) for n in range(1, 1_000)]
