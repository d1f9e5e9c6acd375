"""Whatever is pasted, each value stands in its line and each line in the paste, and nothing personal comes through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.claim.paste.dates import date_at_start
from app.claim.paste.label_table import ROWS
from app.claim.paste.months import MONTHS
from app.claim.paste.pasted import Pasted, Price, Read
from app.claim.paste.reading import PASTE_AT_MOST, PasteTooLong, read_paste
from app.claim.paste.signs import SIGNS

from .test_samples import NAMES, SAMPLES

NOW = date(2026, 11, 24)
at_leisure = settings(deadline=None)
"""How long a machine takes is no matter here."""
TEXTS = {name: (SAMPLES / f"{name}.txt").read_text("utf-8") for name in NAMES}
LINES = sorted({line for text in TEXTS.values() for line in text.splitlines()})
LABELS = sorted({label for row in ROWS for label in f"{row[2]} | {row[3]}".split(" | ") if label})
VALUES = st.one_of(
    st.sampled_from(LINES),
    st.text(max_size=30),
    st.from_regex(
        r"(US \$|€|R\$)? ?[0-9]{1,3}([.,][0-9]{2,3}){0,2} ?(€|zł|kr|USD)?( ?x[0-9])?", fullmatch=True
    ),
    st.from_regex(r"[0-9]{13,20}", fullmatch=True),
    st.dates().map(lambda day: f"{day:%b} {day.day}, {day.year}"),
    st.dates().map(lambda day: f"{day.day}/{day.month}/{day.year}"),
)
PASTES = st.lists(
    st.one_of(VALUES, st.builds("{}: {}".format, st.sampled_from(LABELS), VALUES), st.sampled_from(LABELS)),
    max_size=25,
).map("\n".join)


def bare(text: str) -> str:
    """The text without spaces and marks that cannot be seen, its digits plain."""
    seen = (
        mark
        for mark in text
        if not mark.isspace() and unicodedata.category(mark) not in ("Cc", "Cf", "Co", "Cs")
    )
    return "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in seen)


def reads(pasted: Pasted) -> Iterator[tuple[str, Read[object]]]:
    """Everything that was read, by its name."""
    for name in (field.name for field in fields(pasted)):
        value = getattr(pasted, name)
        if isinstance(value, Read):
            yield name, value


def stands(name: str, read: Read[object]) -> bool:
    """Whether a value stands in its line, each of its parts as it is."""
    line, wide = bare(read.line), unicodedata.normalize("NFKC", bare(read.line))
    match read.value:
        case date() as day:
            numbers = [int(number) for number in re.findall(r"\d+", unicodedata.normalize("NFKC", wide))]
            return day.day in numbers and (read.year_assumed or day.year in numbers)
        case Price(amount, sign):
            free = amount == 0 and not re.search(r"\d", wide)
            return free or (digits(amount) in re.sub(r"[^\d]", "", wide) and sign.replace(" ", "") in wide)
        case str() as words if name == "currency":
            return any(words in codes and sign.replace(" ", "") in wide for sign, codes in SIGNS.items())
        case str() as words if name in ("item_name", "variant", "order_number", "tracking_number"):
            return all(bare(word) in line or bare(word) in wide for word in words.replace(",", " ").split())
        case int() as number if name in ("pieces", "timer_days", "timer_hours"):
            return str(number) in wide
        case _:
            return name in ("status", "free_return", "paid_with")


def digits(amount: Decimal) -> str:
    """The digits of an amount as they stand on a page."""
    return re.sub(r"\D", "", str(amount))


@at_leisure
@given(PASTES)
def test_every_value_stands_in_its_line_and_every_line_in_the_paste(text: str) -> None:
    for name, read in reads(read_paste(text, NOW)):
        assert bare(read.line) in bare(text), name
        assert stands(name, read), (name, read)


@at_leisure
@given(st.text())
def test_any_text_at_all(text: str) -> None:
    for name, read in reads(read_paste(text, NOW)):
        assert stands(name, read), (name, read)


@at_leisure
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_lines_in_any_order_give_nothing_that_is_not_there(name: str, chance: Random) -> None:
    lines = TEXTS[name].splitlines()
    chance.shuffle(lines)
    for field, read in reads(read_paste("\n".join(lines), NOW)):
        assert stands(field, read), (field, read)


PERSONAL = (
    "Zqxname Sentinel\n+49 1500000000\nZqxstreet 1\nZqxtown, Germany, 00000",
    "Zqxname Sentinel +1 (555) 000-0000\nZqxstreet 1",
    "Zqxname\n0150 00000000\nZqxstreet 1\nZqxtown",
    "zqxname@example.org",
    "Contact name: Zqxname Sentinel\nAddress:\nZqxstreet 1\nPhone: 0150 00000",
)


@at_leisure
@given(st.sampled_from(NAMES), st.sampled_from(PERSONAL), st.integers(0, 40))
def test_name_address_and_phone_come_through_nowhere(name: str, personal: str, place: int) -> None:
    lines = TEXTS[name].splitlines()
    lines.insert(min(place, len(lines)), personal)
    for field, read in reads(read_paste("\n".join(lines), NOW)):
        assert "zqx" not in f"{read.value} {read.line}".casefold(), (field, read)


def test_an_address_without_a_phone_above_the_number() -> None:
    text = TEXTS["e02_detail_folded"].replace("+49 1500000000\n", "").replace("Alex Sample", "Zqxname")
    pasted = read_paste(text, NOW)
    assert pasted.item_name is not None
    assert all("Zqx" not in f"{read.value} {read.line}" for _name, read in reads(pasted))


@pytest.mark.parametrize("size", [PASTE_AT_MOST, PASTE_AT_MOST + 1])
def test_the_limit_to_the_byte(size: int) -> None:
    text = "é" + "x" * (size - 2)
    if size > PASTE_AT_MOST:
        with pytest.raises(PasteTooLong):
            read_paste(text, NOW)
    else:
        assert read_paste(text, NOW) == Pasted()


@pytest.mark.parametrize(
    "several",
    [("e01_list_of_three",), ("o01_list_one_order", "o03_expired"), ("e03_phone_list", "o04_older_wording")],
)
def test_of_several_orders_nothing_is_taken(several: tuple[str, ...]) -> None:
    pasted = read_paste(
        "\n".join(TEXTS[name].replace("View orders\nMore to love\n", "") for name in several), NOW
    )
    assert pasted == Pasted(several_orders=True)


def test_no_name_of_a_month_means_two() -> None:
    for word, number in MONTHS.items():
        found = date_at_start(f"3 {word} 2026")
        assert found is not None, word
        assert found.month == number, word


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sep 21, 2026", "2026-09-21"),
        ("Jan 01,2026, 12:00", "2026-01-01"),
        ("3 de septiembre de 2026", "2026-09-03"),
        ("12. März 2026", "2026-03-12"),
        ("3 בספט׳ 2026", "2026-09-03"),
        ("2026. 9. 3.", "2026-09-03"),
        ("2026-09-03 11:02", "2026-09-03"),
        ("03.09.2026", "2026-09-03"),
        ("13/09/2026", "2026-09-13"),
        ("09/13/2026", "2026-09-13"),
        ("09/09/2026", "2026-09-09"),
        ("03/09/2026", None),
        ("Feb 30, 2026", None),
        ("24 marble 2026", None),
        ("Dec 27 - 28", None),
        ("18:39", None),
        ("21 2026", None),
        ("14/13/2026", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    found = date_at_start(text)
    read = found.at(NOW) if found else None
    assert (read.isoformat() if read else None) == day
