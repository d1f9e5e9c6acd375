"""Shows that the list of things is short, plain English, and in an order in which it can be searched by eye."""

import re
from itertools import groupby

import pytest

from app.claim.values.more_things import MORE_THINGS
from app.claim.values.thing import GROUPS
from app.claim.values.things import THINGS


def test_list_is_long_enough_and_not_too_long() -> None:
    assert 140 <= len(THINGS) <= 200
    assert 10 <= len(GROUPS) <= 15


def test_nothing_is_there_twice() -> None:
    for field in ("id", "label", "one", "many"):
        values = [getattr(thing, field) for thing in THINGS.values()]
        assert len(values) == len(set(values)), field


def test_what_many_had_to_type_can_be_chosen() -> None:
    common = "cable hub adapter sticker memory_card light_strip sensor module battery screen part decoration tool_set"
    assert set(common.split()) <= set(THINGS)


def test_nouns_are_plain_lower_case() -> None:
    for thing in THINGS.values():
        for noun in (thing.one, thing.many):
            assert re.fullmatch(r"[a-z][a-z-]*( [a-z-]+)*", noun), thing
        assert thing.one != thing.many, thing
        assert not re.search(r"[^aeiou]ys$", thing.many), f"batteries, not batterys: {thing}"
        assert not re.search(r"(sh|ch|x|ss)s$", thing.many), f"boxes, not boxs: {thing}"
        assert re.fullmatch(r"[a-z0-9_]+", thing.id), thing


def test_label_is_the_noun() -> None:
    for thing in THINGS.values():
        pair = thing.one.removeprefix("pair of ")
        if pair != thing.one:
            assert thing.many == f"pairs of {pair}"
            assert thing.label == f"{pair.capitalize()} (pair)"
        else:
            assert thing.label == thing.one.capitalize()


def test_groups_stand_together_and_are_alphabetical() -> None:
    runs = [
        (group, [t.label for t in things]) for group, things in groupby(THINGS.values(), lambda t: t.group)
    ]
    assert [group for group, _labels in runs] == list(GROUPS)
    for group, labels in runs:
        assert labels == sorted(labels, key=str.casefold), group


def test_more_names_are_plain_alphabetical_and_not_in_the_list() -> None:
    names = [name.lower() for name in MORE_THINGS]
    assert names == sorted(set(names))
    listed = {noun for thing in THINGS.values() for noun in (thing.one, thing.many)}
    assert [name for name in names if name in listed] == []
    assert [name for name in names if len(name) > 40 or not re.fullmatch(r"[a-z][a-z -]*", name)] == []


@pytest.mark.parametrize("name", ["teapot", "vase", "umbrella", "kettle", "string lights", "cardigan"])
def test_what_the_list_lacks_can_be_taken_by_its_name(name: str) -> None:
    assert name in [one.lower() for one in MORE_THINGS]
