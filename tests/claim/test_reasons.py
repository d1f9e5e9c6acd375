"""Every detail asks little, says something of its own from what it asks, and never says what was not answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from app.claim.evidence.roles import ROLES
from app.claim.questions.ask import Ask, Choice, Count, Day, Option, ShortText, Tick
from app.claim.reasons import DETAILS, GROUPS, details_for
from app.claim.reasons.detail import CameOf, Detail, Measures, Need, Receipt, Remedy, Share
from app.claim.text.compose import DisputeText
from app.claim.text.gather import gather
from app.claim.text.statement import MUST, Statement
from tests.made_up import SMELL, detail_added
from tests.web.pseudo import messages

from .detail_lacks import SHARED, flat, lacks, phrases_of, words_of
from .ways import BRANCHES, Branch, answered, case_of, claim_of, each_branch, ways

every = pytest.mark.parametrize("detail", DETAILS.values(), ids=DETAILS.keys())


@cache
def marked() -> frozenset[str]:
    """Every string that translators get."""
    return frozenset(message for message in messages() if isinstance(message, str))


@every
def test_a_detail_lacks_nothing(detail: Detail) -> None:
    assert lacks(detail, marked()) == []


def test_a_made_up_detail_lacks_nothing_but_its_marks() -> None:
    with detail_added():
        assert lacks(SMELL, marked()) == sorted(
            {f"a mark around {text!r}" for text in words_of(SMELL) if text}
        )
        assert lacks(SMELL, frozenset(words_of(SMELL))) == []


ASK = SMELL.asks["smells_of"]
SAID = flat(SMELL).__next__()


def asking(**asks: Ask) -> Detail:
    return replace(SMELL, asks={**SMELL.asks, **asks})


def saying(**changes: object) -> Detail:
    return replace(SMELL, statements=(replace(SAID, **changes),))  # type: ignore[arg-type]  # fields of a statement


@pytest.mark.parametrize(
    ("made", "lack"),
    [
        (replace(SMELL, group="smells"), "a group of the list"),
        (replace(SMELL, label="It smells."), "a label without a full stop"),
        (replace(SMELL, wording=("", "")), "receipts, remedies and AliExpress's wording"),
        (replace(SMELL, traps=("unknown",)), "a trap unknown"),
        (replace(SMELL, evidence=(Need("nose", "strong"),)), "a role nose"),
        (
            replace(SMELL, evidence=SMELL.evidence[:2]),
            "three roles or more, each once, the weightiest first, at most two of them required",
        ),
        (replace(SMELL, starts_clock="since"), "a question since of kind Day"),
        (replace(SMELL, share=Share("smells_of")), "a question smells_of of kind Count"),
        (replace(SMELL, came=CameOf("came", "pieces")), "a question came of kind Count"),
        (replace(SMELL, flat=Measures("a", "b")), "a question a of kind Measure"),
        (asking(since=Ask("Since when?", Day())), "a use of since"),
        (asking(since=Ask("Since when?", Day())), "a place in the claim for since"),
        (asking(item=Ask("Which?", Count())), "another name for item"),
        (asking(how=Ask("How?", Count())), "another name for how"),
        (
            asking(dog=Ask("A dog?", Tick(), under=("smells_of", ("meat",)))),
            "a question before dog that it stands under",
        ),
        (
            asking(dog=Ask("A dog?", Tick(), under=("cat", (True,)))),
            "a question before dog that it stands under",
        ),
        (asking(what=Ask("What?", ShortText())), "an example for what"),
        (
            asking(of=Ask("Of?", Choice((Option("a", "A", "a"), Option("b", "B", "a"))))),
            "options of of that are told apart",
        ),
        (asking(of=Ask("Of?", Choice(()))), "options of of"),
        (
            asking(**{name: Ask("?", Tick(), required=True) for name in "abc"}),
            "one to three required facts besides the number of bad pieces",
        ),
        (
            replace(SMELL, asks={"smells_of": replace(ASK, required=False)}),
            "one to three required facts besides the number of bad pieces",
        ),
        (replace(SMELL, statements=(SAID, SAID)), "one statement made_up.smell"),
        (saying(words="it smells of {herring}"), "a phrase herring for made_up.smell"),
        (saying(short="{nose}"), "a phrase nose for made_up.smell"),
        (saying(join="so", after=("made_up.dog",)), "a statement made_up.dog before made_up.smell"),
        (saying(after=("made_up.smell",)), "both a join and what made_up.smell hangs on"),
        (saying(shown_by=("nose",)), "a role nose for made_up.smell"),
        (saying(weight=101), "a weight from 1 to 100 for made_up.smell"),
        (saying(words="It smells of {smells_of}."), "plain words for made_up.smell"),
        (saying(when={"dog": (True,)}), "a fact dog for made_up.smell"),
        (saying(when={"smells_of": ("meat",)}), "an option of smells_of for made_up.smell"),
    ],
)
def test_what_a_detail_lacks_is_said(made: Detail, lack: str) -> None:
    with detail_added():
        assert lack in lacks(made, frozenset())


@each_branch
def test_one_thing_must_be_said_whatever_was_chosen_and_has_short_words(branch: Branch) -> None:
    """With only the required answers: the text has its defect, and the short text, too."""
    own = {statement.id for statement in flat(branch[2])}
    for claim in ways(branch, 0, most=24):
        said = DisputeText(case_of(claim)).statements
        core = [s.id for s in said if s.id in own and s.slot == "defect" and s.weight >= MUST and s.short]
        assert len(core) == 1, core


@each_branch
def test_phrases_are_those_that_a_case_fills(branch: Branch) -> None:
    allowed = phrases_of(branch[2])
    for claim in ways(branch, 1, most=3):
        found = {name for name in gather(case_of(claim)).phrases if not name.startswith(("last_", "before_"))}
        asked = {name for name in found if name in branch[2].asks or name not in SHARED}
        assert asked <= allowed


def test_every_shared_phrase_is_filled_somewhere() -> None:
    filled: set[str] = set()
    for branch in BRANCHES:
        for claim in ways(branch, 1, most=6):
            filled |= gather(case_of(claim)).phrases.keys()
    assert SHARED - filled == set()


def test_one_id_means_one_statement() -> None:
    words: dict[str, set[str]] = {}
    for detail in DETAILS.values():
        for statement in flat(detail):
            words.setdefault(statement.id, set()).add(statement.words)
    assert {key: said for key, said in words.items() if len(said) > 1} == {}
    assert len({group.id for group in GROUPS}) == len(GROUPS)
    assert {group.id for group in GROUPS} == {detail.group for detail in DETAILS.values()}


def test_what_must_be_said_is_each_details_own() -> None:
    where: dict[str, set[str]] = {}
    for detail in DETAILS.values():
        for statement in flat(detail):
            if statement.weight >= MUST:
                where.setdefault(statement.words, set()).add(detail.id)
    assert {text: ids for text, ids in where.items() if len(ids) > 1} == {}


def test_all_details_of_the_design_are_there() -> None:
    assert set(DETAILS) == set(
        """nr_no_tracking nr_in_transit nr_false_delivered nr_other_address nr_returned nr_customs nr_cancelled
        partly_item_absent partly_fewer partly_parts empty_parcel junk wrong_item wrong_model wrong_variant
        damaged_broken damaged_scratched damaged_wet dead stopped faulty nad_size nad_colour nad_material
        nad_function nad_capacity nad_design poor_quality counterfeit no_reason something_else""".split()
    )


@every
def test_it_can_be_reached(detail: Detail) -> None:
    for receipt in detail.receipts:
        assert detail in details_for(receipt)
        assert all(detail in details_for(receipt, remedy) for remedy in detail.remedies)


def test_what_never_came_is_never_sent_back() -> None:
    never = {detail.id for detail in details_for(Receipt.NOT_RECEIVED, Remedy.RETURN)}
    assert never == {"something_else"}
    assert [d.id for d in DETAILS.values() if d.remedies == (Remedy.RETURN,)] == ["no_reason"]


def test_only_what_need_not_wait_is_at_once() -> None:
    assert {detail.id for detail in DETAILS.values() if detail.at_once} == {
        "nr_no_tracking",
        "nr_false_delivered",
        "nr_other_address",
        "nr_returned",
        "nr_cancelled",
    }


def sayable(detail: str, receipt: str, facts: Mapping[str, object]) -> set[str]:
    """What may be said with these facts, by the statements' ids."""
    claim = claim_of(receipt, detail, reason={"group": DETAILS[detail].group, "detail": detail})
    return {s.id for s in DisputeText(case_of(answered(claim, "facts", detail, **facts))).statements}


def test_an_own_mistake_in_the_address_is_never_denied() -> None:
    for answer, right in (("right", True), ("changed", False), ("mine", False)):
        said = sayable("nr_other_address", "not_received", {"scanned": "2026-11-01", "address_is": answer})
        assert ("address.right" in said) is right
        assert ("address.ask" in said) is (answer != "mine")


def test_a_tone_of_the_same_colour_is_not_called_another_colour() -> None:
    facts = {"disclaimer": True, "listed_colour": "blue"}
    assert "colour.disclaimer" in sayable("nad_colour", "received", facts | {"got_colour": "green"})
    assert "colour.disclaimer" not in sayable("nad_colour", "received", facts | {"got_colour": "darker"})


def test_every_role_is_of_use_and_says_how() -> None:
    used = {need.role for detail in DETAILS.values() for need in detail.evidence}
    used |= {
        role for detail in DETAILS.values() for s in flat(detail) for role in (*s.shown_by, *s.backed_by)
    }
    assert used == set(ROLES)
    for role in ROLES.values():
        assert role.noun.isascii()
        assert role.noun[:1].islower() or role.id == "other"
        assert not role.noun.endswith(".")
        assert role.how.endswith(".")
        assert {role.label, role.noun, role.how} - {""} <= marked()


@every
def test_no_two_roles_of_a_detail_are_called_the_same(detail: Detail) -> None:
    nouns = [ROLES[role].noun for role in {need.role for need in detail.evidence}]
    assert len(set(nouns)) == len(nouns)


def test_statements_are_data() -> None:
    assert all(isinstance(statement, Statement) for detail in DETAILS.values() for statement in flat(detail))
