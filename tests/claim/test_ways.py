"""Every way through ends in clear, honest texts of the right size; every answer counts; the same answers, the same
text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache

import pytest
from app.claim.text.clauses import Clause, Either

from app.claim.draft import Draft
from app.claim.flow import with_answers
from app.claim.model.claim import LENGTHS, Claim
from app.claim.model.savefile import read, write
from app.claim.pages.amount import AMOUNT, HOW
from app.claim.pages.facts import FACTS
from app.claim.questions.ask import Choice, Code, Day, Measure, Measured, ShortText
from app.claim.reasons import DETAILS
from app.claim.rulebook import RULEBOOK
from app.claim.text import common
from app.claim.text.compose import words

from .ways import BRANCHES, NOW, TODAY, Branch, answered, draft_of, name_of, questions, ways

branches = pytest.mark.parametrize("branch", BRANCHES, ids=name_of)
COURTESY = {clause.id for clause in common.COURTESY}
SHORT, STANDARD, LONG = (RULEBOOK.number(f"{length}_text") for length in LENGTHS)
LEAST, MOST = RULEBOOK.number("standard_words_least"), RULEBOOK.number("standard_words_most")


@cache
def samples(place: int) -> tuple[Draft, ...]:
    """Drafts of claims of a branch with few, some and all answers. Nobody changes them."""
    branch = BRANCHES[place]
    full = ((0, 12), (0.4, 10), (1, 5))
    return tuple(draft_of(claim) for fullness, most in full for claim in ways(branch, fullness, most))


def drafts(branch: Branch) -> tuple[Draft, ...]:
    return samples(BRANCHES.index(branch))


@branches
def test_every_way_ends_complete_and_fits_together(branch: Branch) -> None:
    for sample in drafts(branch):
        case = sample.case
        assert case.complete
        assert [found for page in case.pages for found in page.problems(case, TODAY)] == []


@branches
def test_texts_are_clean(branch: Branch) -> None:
    for found in drafts(branch):
        for text in found.texts().values():
            assert text
            assert text.isascii()
            assert "None" not in text
            assert "  " not in text
            assert not re.search(r"[{}]|\( ?\)|: ?\.|,\.|\.\.| [.,:;]|True|False|Receipt\.|http", text), text
            assert text[0].isupper()
            assert text.endswith(".")


@branches
def test_texts_have_the_right_size(branch: Branch) -> None:
    for found in drafts(branch):
        texts = found.texts()
        assert len(texts["short"]) <= SHORT, texts["short"]
        assert LEAST <= words(texts["standard"]) <= MOST, texts["standard"]
        assert len(texts["standard"]) <= STANDARD, texts["standard"]
        assert len(texts["long"]) <= LONG, texts["long"]


def stretched(claim: Claim) -> Claim:
    """The same claim with the longest words and numbers that its questions take."""
    for page, address, ask, value in questions(claim):
        if value is None or (page is AMOUNT and address != HOW):
            continue
        match ask.kind:
            case Code(most):
                claim = with_answers(claim, {address: "8" * most})
            case ShortText(most):
                claim = with_answers(claim, {address: ("abcd " * most)[:most].strip()})
            case Choice(options) if page is FACTS:
                longest = max(options, key=lambda option: len(option.english))
                claim = with_answers(claim, {address: longest.value})
            case Measure(units):
                claim = with_answers(claim, {address: Measured(value=Decimal("1234.5"), unit=units[0])})
            case Day():
                claim = with_answers(claim, {address: TODAY})
    return claim


@branches
def test_the_longest_names_still_fit(branch: Branch) -> None:
    for fullness in (0, 1):
        claim = next(ways(branch, fullness, most=1))
        order = {
            "item_name": ("abcdefg " * 5).strip(),
            "pieces": 9999,
            "paid": Decimal("99999.99"),
            "shipping": Decimal("9999.99"),
        }
        claim = stretched(answered(claim, "order", **order))
        texts = draft_of(claim).texts()
        assert len(texts["short"]) <= SHORT, texts["short"]
        assert "99999.99" in texts["short"] or "refund" in texts["short"]
        assert len(texts["standard"]) <= STANDARD, texts["standard"]
        assert words(texts["standard"]) <= MOST, texts["standard"]
        assert len(texts["long"]) <= LONG, texts["long"]


@branches
def test_what_must_be_said_is_said_in_each_length(branch: Branch) -> None:
    for found in drafts(branch):
        amount = found.case.amount
        assert amount is not None
        money = f"{amount.money.amount:f} {amount.money.currency}"
        own = {clause.id for clause in _clauses(branch)}
        for length in LENGTHS:
            said = {sentence.clause for sentence in found.sentences[length]}
            assert own & said, (length, said)
            assert money in found.generated(length)


def _clauses(branch: Branch) -> Iterator[Clause]:
    for part in branch[2].clauses:
        yield from part.clauses if isinstance(part, Either) else (part,)


@branches
def test_the_long_text_says_all_that_the_standard_one_does(branch: Branch) -> None:
    for found in drafts(branch):
        standard = {s.clause for s in found.sentences["standard"]} - COURTESY
        assert standard <= {s.clause for s in found.sentences["long"]}


@branches
def test_every_sentence_names_answers_that_were_given(branch: Branch) -> None:
    for found in drafts(branch):
        given = {address for _page, address, _ask, value in questions(found.claim) if value is not None}
        for sentence in found.sentences["long"]:
            assert sentence.sources or sentence.clause in COURTESY | {"request.thanks"}, sentence
            answers = {source for source in sentence.sources if source.part != "exhibits"}
            assert answers <= given, sentence


@branches
def test_the_same_answers_give_the_same_text(branch: Branch) -> None:
    for claim in ways(branch, 0.6, most=4):
        again = read(write(claim))
        assert draft_of(again).texts() == draft_of(claim).texts()
        later = draft_of(claim, NOW + timedelta(days=3))
        assert later.texts() == draft_of(claim).texts()


def test_each_detail_has_a_sentence_that_no_other_has() -> None:
    said: dict[str, set[str]] = {}
    for branch in BRANCHES:
        for claim in ways(branch, 0, most=4):
            core = {s.msg.text for s in draft_of(claim).sentences["standard"] if s.clause not in COURTESY}
            said.setdefault(branch[2].id, set()).update(core)
    for detail in DETAILS:
        others: set[str] = set().union(*(texts for other, texts in said.items() if other != detail))
        assert said[detail] - others, detail
