"""Nouns as buyers type them: their number in words, their plural, and the word that takes them up again."""

from __future__ import annotations

import pytest

from app.claim.text.nouns import counted, number_word, of_name, of_thing, part_of, the_whole
from app.claim.values.things import THINGS


@pytest.mark.parametrize(
    ("name", "one", "three", "taken_up"),
    [
        ("128 GB drive", "one 128 GB drive", "three 128 GB drives", "drive"),
        ("1/2 inch adapter", "one 1/2 inch adapter", "three 1/2 inch adapters", "adapter"),
        ("2 m cable", "one 2 m cable", "three 2 m cables", "cable"),
        ("blue stickers", "blue stickers", "three pieces of blue stickers", "stickers"),
        ("Lace", "lace", "three pieces of lace", "lace"),
        ("Board", "one board", "three boards", "board"),
        (
            "replacement screen for MediaPad M3",
            "one replacement screen for MediaPad M3",
            "three replacement screens for MediaPad M3",
            "screen",
        ),
        ("T3", "one T3", "three pieces of T3", "item"),
        ("Huawei tablet", "one Huawei tablet", "three Huawei tablets", "tablet"),
        ("Cordless sander", "one cordless sander", "three cordless sanders", "sander"),
        ("kitchen knife", "one kitchen knife", "three kitchen knives", "knife"),
        ("gift box", "one gift box", "three gift boxes", "box"),
        ("coffee maker", "one coffee maker", "three coffee makers", "coffee maker"),
        ("power bank 20000", "one power bank 20000", "three power banks 20000", "power bank"),
        ("a bag of stones", "one bag of stones", "three bags of stones", "bag"),
        ("one sock", "one sock", "three socks", "sock"),
        ("camera lens", "one camera lens", "three camera lenses", "lens"),
        ("2TB SATA SSD", "one 2TB SATA SSD", "three 2TB SATA SSDs", "SSD"),
    ],
)
def test_typed_names(name: str, one: str, three: str, taken_up: str) -> None:
    noun = of_name(name)
    assert counted(1, noun) == one
    assert counted(3, noun) == three
    assert noun.short_one == taken_up


def test_a_name_that_begins_with_a_number_keeps_apart_from_a_large_count() -> None:
    assert counted(12, of_name("128 GB drive")) == "12 pieces of 128 GB drive"
    assert counted(12, of_name("cable")) == "12 cables"


def test_things_of_the_list() -> None:
    for thing in THINGS:
        noun = of_thing(thing)
        assert counted(1, noun) == f"one {noun.one}"
        assert counted(2, noun) == f"two {noun.many}"
        assert noun.one.endswith(noun.short_one), thing
        assert the_whole(2, noun) == f"the two {noun.many}"


@pytest.mark.parametrize(
    ("bad", "whole", "said"),
    [
        (2, 2, "both cups"),
        (6, 6, "all six cups"),
        (1, 6, "one of the six cups"),
        (11, 24, "11 of the 24 cups"),
    ],
)
def test_the_bad_among_all(bad: int, whole: int, said: str) -> None:
    assert part_of(bad, whole, "cups") == said


def test_numbers_in_words() -> None:
    assert [number_word(number) for number in (1, 10, 11, 1200)] == ["one", "ten", "11", "1,200"]
