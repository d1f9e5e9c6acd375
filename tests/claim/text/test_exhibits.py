"""Exhibits are named where they prove something, with the buyer's own words; nothing of a file that is not there."""

from __future__ import annotations

import re
from random import Random
from typing import Any

import pytest

from app.claim.address import exhibit_caption, exhibit_role
from app.claim.model.claim import Claim

from ..ways import BRANCHES, answered, draft_of, exhibit, finish, start

BROKEN = next(branch for branch in BRANCHES if branch[2].id == "damaged_broken")


def with_exhibits(*roles: str, **more: Any) -> Claim:
    """A broken thing, and a file in each of these roles."""
    claim = finish(start(BROKEN, Random(4)), Random(4), {}, 0)
    for number, role in enumerate(roles):
        made = exhibit(number, Random(1)).model_copy(update={"role": role, "kind": "photo"} | more)
        claim.exhibits.append(made)
    return claim


def text(claim: Claim) -> str:
    return draft_of(claim).generated("standard")


def test_a_file_of_no_use_or_left_out_is_not_named() -> None:
    plain = text(with_exhibits())
    assert text(with_exhibits("listing", state="unusable")) == plain
    assert text(with_exhibits("listing", left_out=True)) == plain
    assert "Photo" not in plain


def test_own_words_are_a_sentence_that_names_its_file_and_its_answer() -> None:
    claim = with_exhibits("other", caption="the lid is split in two.")
    assert "The lid is split in two (Photo 1)." in text(claim)
    line = next(line for line in draft_of(claim).sentences("standard") if line.exhibits)
    assert set(line.sources) == {exhibit_caption("e0"), exhibit_role("e0")}


@pytest.mark.parametrize("caption", ["коробка", "look at https://example.org/box", "  ", "x" * 101])
def test_own_words_that_cannot_stand_in_the_text_leave_the_number(caption: str) -> None:
    said = text(with_exhibits("damage_close", caption=caption))
    assert "(Photo 1)" in said
    assert caption.strip() == "" or caption not in said


def test_own_words_weigh_what_their_file_weighs_on_the_checklist() -> None:
    """Also where a reason names a role twice, with the answers that make it weightier: then a proof comes first."""
    branch = next(branch for branch in BRANCHES if branch[2].id == "nad_capacity")
    claim = finish(start(branch, Random(4)), Random(4), {"tool": "h2testw"}, 0)
    claim = answered(claim, "facts", "nad_capacity", own_words="I had formatted it before the test")
    made = exhibit(0, Random(1)).model_copy(update={"role": "test_result", "kind": "photo"})
    claim.exhibits.append(made.model_copy(update={"caption": "it says 58 GB"}))
    assert "It says 58 GB (Photo 1). I had formatted it before the test." in text(claim)


def test_braces_in_own_words_are_only_words() -> None:
    assert "(amount)" in text(with_exhibits("other", caption="the price tag says {amount}"))


def test_a_caption_that_says_what_the_text_says_is_said_once() -> None:
    claim = with_exhibits("damage_close")
    first = draft_of(claim).sentences("standard")[0].english.split(" (")[0]
    claim.exhibits[0].caption = first[:90]
    assert text(claim).count(first) == 1


def test_files_that_no_sentence_is_about_stand_apart_and_say_what_they_are() -> None:
    claim = with_exhibits("damage_close", "size_label", "size_label", "size_chart")
    assert "(Photo 1, also Photos 2 and 3: size label, Photo 4: size chart)" in text(claim)


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("broken corner of the box", "(Photo 1: broken corner of the box)"),
        ("the lamp and the stand in the open box before closing", "Photo 1 shows the lamp and the stand in"),
        (
            "label: the same address in both of its fields",
            "Photo 1 shows the label: the same address in both",
        ),
        ("Shenzhen scan", "(Photo 1: Shenzhen scan)"),
        ("AliExpress proposed a full refund", "AliExpress proposed a full refund (Photo 1)."),
        ("the key does not turn", "The key does not turn (Photo 1)."),
        ("nobody answered", "Nobody answered (Photo 1)."),
        ("it isn't closed", "It isn't closed (Photo 1)."),
    ],
)
def test_own_words_stand_as_what_they_are(caption: str, said: str) -> None:
    assert said in text(with_exhibits("other", caption=caption))


def test_numbers_follow_the_text_with_sentences_of_their_own_words() -> None:
    claim = with_exhibits("damage_close", "listing")
    claim.exhibits[0].caption = "the lid is split in two"
    found = draft_of(claim).generated("standard")
    assert found.index("Photo 1: listing") < found.index("is split in two (Photo 2)")


def test_files_that_show_the_same_stand_together() -> None:
    assert "(Photos 1 to 3)" in text(with_exhibits("damage_close", "damage_close", "bad_together"))


def test_no_text_says_that_there_is_no_video() -> None:
    claim = with_exhibits("parcel_outside")
    claim.evidence.no_video = True
    assert "video" not in draft_of(claim).generated("long").lower()


def test_each_file_stands_behind_the_words_that_say_what_it_shows() -> None:
    """What was promised stands behind the promise, what came behind what came; own words are looked at, too."""
    branch = next(branch for branch in BRANCHES if branch[2].id == "wrong_variant")
    claim = finish(start(branch, Random(4)), Random(4), {}, 0)
    claim = answered(claim, "facts", "wrong_variant", ordered_variant="black", got_variant="white")
    claim = answered(claim, "facts", "wrong_variant", own_words="It weighs 78 g; the seller promised 1 kg")
    for number, role in enumerate(("item_label", "order_page", "scale", "chat")):
        made = exhibit(number, Random(1)).model_copy(update={"role": role, "kind": "photo"})
        claim.exhibits.append(made)
    said = draft_of(claim).generated("long")
    assert re.search(r"white \(Photo 1\) instead of the black on the order \(Photo 2\)", said), said
    assert "It weighs 78 g (Photo 3); the seller promised 1 kg (Photo 4)" in said


def test_what_a_seller_says_in_a_chat_is_his_word() -> None:
    claim = with_exhibits("chat", caption="Olive is sold out, we sent yellow")
    assert 'The seller wrote "olive is sold out, we sent yellow" (Photo 1).' in text(claim)
    claim.exhibits[0].caption = "five stars were asked for on 7 March"
    assert "Five stars were asked for on 7 March (Photo 1)." in text(claim)


@pytest.mark.parametrize(
    "caption", ["before I took anything out, the six in the box", "18 June: new bowls for 9,800"]
)
def test_words_that_name_no_thing_stand_in_brackets(caption: str) -> None:
    assert f"(Photo 1: {caption.replace(': ', ', ')})" in text(with_exhibits("damage_close", caption=caption))
