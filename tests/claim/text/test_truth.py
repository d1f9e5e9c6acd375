"""Every text of every way: whole, within its length, plain English, and no assertion without its answer."""

from __future__ import annotations

import re
from functools import cache

from app.claim.address import Address, read
from app.claim.draft import Draft
from app.claim.model.claim import LENGTHS, Length
from app.claim.rulebook import RULEBOOK
from app.claim.text.brackets import labels
from tests.claim.ways import BRANCHES, Branch, draft_of, each_branch, ways

LIMITS: dict[Length, str] = {"short": "short_text", "standard": "standard_text", "long": "long_text"}
NEVER = (
    "you ", "scam", "liar", "maybe", "i think", "thank you", "compensation", "nothing to return", "no video",
    "not what the listing promises", "further evidence", "this: ",
)  # fmt: skip
"""Words that lose a case, and leftovers of a form."""


@cache
def samples(place: int) -> tuple[Draft, ...]:
    branch = BRANCHES[place]
    full = ((0, 6), (0.4, 6), (1, 4))
    return tuple(draft_of(claim) for fullness, most in full for claim in ways(branch, fullness, most))


def drafts(branch: Branch) -> tuple[Draft, ...]:
    return samples(BRANCHES.index(branch))


@each_branch
def test_texts_are_plain_and_within_their_length(branch: Branch) -> None:
    for draft in drafts(branch):
        for length in LENGTHS:
            text = draft.generated(length)
            assert 30 <= len(text) <= RULEBOOK.number(LIMITS[length]), text
            assert text.isascii(), text
            assert text == " ".join(text.split()), text
            assert not re.search(r"[{}]|\(\)| [.,;]|\.\.|\b(\w+) \1\b(?! \d)", text), text
            assert not re.search(r"(^|[.] )[a-z]", text), text
            assert [word for word in NEVER if word in f" {text.lower()} "] == [], text


@each_branch
def test_the_request_is_last_and_whole(branch: Branch) -> None:
    for draft in drafts(branch):
        for length in LENGTHS:
            last = draft.sentences(length)[-1]
            assert last.slot == "request"
            assert draft.case.amount is not None
            assert f"{draft.case.amount.money.amount:,f}" in last.english


@each_branch
def test_every_assertion_has_its_answer(branch: Branch) -> None:
    for draft in drafts(branch):
        for line in draft.sentences("long"):
            for clause in line.clauses:
                assert clause.sources, clause
                for source in clause.sources:
                    assert _is_answered(draft, source), (clause, source)


def _is_answered(draft: Draft, source: Address) -> bool:
    """Whether something stands at that address that counts now; what decides itself counts by what decided it."""
    if source.part == "exhibits":
        found = next(e for e in draft.claim.exhibits if e.id == source.of)
        return getattr(found, source.name) is not None
    if str(source) in ("remedy.remedy", "amount.how", "order.shipping"):
        return True
    return read(draft.claim, source) is not None


@each_branch
def test_every_exhibit_is_named_once_and_no_other(branch: Branch) -> None:
    for draft in drafts(branch):
        text, names = draft.generated("standard"), labels(draft.case.exhibits)
        named = [key for line in draft.sentences("standard") for key in line.exhibits]
        assert sorted(named) == sorted(names), text
        for kind in ("Photo", "Video"):
            count = sum(label.startswith(kind) for label in names.values())
            numbers = [
                int(n) for n in re.findall(r"\d+", " ".join(re.findall(rf"{kind}s? [\d, and to]+", text)))
            ]
            assert max(numbers, default=0) == count, text


@each_branch
def test_nothing_is_said_twice(branch: Branch) -> None:
    for draft in drafts(branch):
        clauses = [clause.id for line in draft.sentences("long") for clause in line.clauses]
        assert len(set(clauses)) == len(clauses)
        bodies = [re.sub(r"\([^)]*\)", "", line.english) for line in draft.sentences("long")]
        assert not [body for body in bodies if bodies.count(body) > 1]


@each_branch
def test_the_standard_text_is_a_part_of_the_long_one(branch: Branch) -> None:
    for draft in drafts(branch):
        standard = {
            c.id
            for line in draft.sentences("standard")
            for c in line.clauses
            if not c.id.startswith("exhibit")
        }
        assert standard <= {clause.id for line in draft.sentences("long") for clause in line.clauses}


@each_branch
def test_the_short_text_says_what_is_wrong(branch: Branch) -> None:
    for draft in drafts(branch):
        slots = {line.slot for line in draft.sentences("short")}
        assert {"defect", "request"} <= slots or {"arrival", "request"} <= slots, draft.generated("short")


@each_branch
def test_an_adverse_answer_is_never_contradicted(branch: Branch) -> None:
    """After "usable in part" or "usable" no text says that it cannot be used."""
    for draft in drafts(branch):
        if draft.case.facts.get("usable") in ("partly", "yes"):
            assert "cannot be used" not in draft.generated("long")
