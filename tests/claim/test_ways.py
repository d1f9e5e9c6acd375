"""Every way through ends in clear, honest texts of the right size; every answer counts; the same answers, the same text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache
from random import Random

import pytest

from app.claim import common
from app.claim.amount import hows
from app.claim.answers import DayKind
from app.claim.ask import Ask, Choice, Code, Count, Day, Measure, Measured, Price, ShortText
from app.claim.clauses import Clause, Either
from app.claim.draft import Draft, draft
from app.claim.model import LENGTHS, Claim, Exhibit
from app.claim.problems import problems
from app.claim.reasons import DETAILS
from app.claim.reasons.detail import Receipt, Remedy
from app.claim.rulebook import RULEBOOK
from app.claim.savefile import read, write
from app.claim.steps import StepId, asks, path, with_values
from app.claim.text import Sentence, sentences, words

from .ways import BRANCHES, NOW, TODAY, Branch, exhibit, finish, name_of, questions, start, ways

branches = pytest.mark.parametrize("branch", BRANCHES, ids=name_of)
COURTESY = {clause.id for clause in common.COURTESY}
NOTHING_GOES_BACK = "it is asked before it is known that nothing can be sent back"
UNUSED_BY_DESIGN = {
    "set_pieces": "it is read off the order page with the rest; it matters only where some pieces can be bad",
    "free_return": NOTHING_GOES_BACK,
    "label_paid": NOTHING_GOES_BACK,
    "keep_it": "to keep it matters only where a part of the money can be asked for",
}
"""Questions from which nothing follows on some ways, with the reason why they are asked all the same."""


def drafted(claim: Claim) -> Draft:
    return draft(claim, RULEBOOK, NOW)


@cache
def samples(place: int) -> tuple[Draft, ...]:
    """Drafts of claims of a branch with few, some and all answers. Nobody changes them."""
    branch = BRANCHES[place]
    full = ((0, 12), (0.4, 10), (1, 5))
    return tuple(drafted(claim) for fullness, most in full for claim in ways(branch, fullness, most))


def drafts(branch: Branch) -> tuple[Draft, ...]:
    return samples(BRANCHES.index(branch))


@branches
def test_every_way_ends_complete_and_fits_together(branch: Branch) -> None:
    for sample in drafts(branch):
        assert sample.complete
        claim = sample.claim
        found = [found for step in path(claim) for found in problems(claim, step, TODAY)]
        assert found == []


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
        assert len(texts["short"]) <= 200, texts["short"]
        assert 40 <= words(texts["standard"]) <= 70, texts["standard"]
        assert len(texts["standard"]) <= 500, texts["standard"]
        assert len(texts["long"]) <= 1000, texts["long"]


def stretched(claim: Claim) -> Claim:
    """The same claim with the longest words and numbers that its questions take."""
    for step, name, ask, value in questions(claim):
        if value is None or (step is StepId.AMOUNT and name != "how"):
            continue
        match ask.kind:
            case Code(most):
                claim = with_values(claim, step, {name: "8" * most})
            case ShortText(most):
                claim = with_values(claim, step, {name: ("abcd " * most)[:most].strip()})
            case Choice(options) if step is StepId.FACTS:
                longest = max(options, key=lambda option: len(option.english))
                claim = with_values(claim, step, {name: longest.value})
            case Measure(units):
                claim = with_values(claim, step, {name: Measured(value=Decimal("1234.5"), unit=units[0])})
            case Day():
                claim = with_values(claim, step, {name: TODAY})
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
        claim = stretched(with_values(claim, StepId.ORDER, order))
        texts = drafted(claim).texts()
        assert len(texts["short"]) <= 200, texts["short"]
        assert "99999.99" in texts["short"] or "refund" in texts["short"]
        assert len(texts["standard"]) <= 500, texts["standard"]
        assert words(texts["standard"]) <= 70, texts["standard"]
        assert len(texts["long"]) <= 1000, texts["long"]


@branches
def test_what_must_be_said_is_said_in_each_length(branch: Branch) -> None:
    for found in drafts(branch):
        assert found.amount is not None
        money = f"{found.amount.money.amount:f} {found.amount.money.currency}"
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
        claim = found.claim
        given = {
            f"{'facts.' + branch[2].id if step is StepId.FACTS and name in branch[2].asks else _part(claim, step, name)}.{name}"
            for step, name, _ask, value in questions(claim)
            if value is not None
        }
        for sentence in found.sentences["long"]:
            assert sentence.sources or sentence.clause in COURTESY | {"request.thanks"}, sentence
            answers = {source for source in sentence.sources if not source.startswith("exhibits.")}
            assert answers <= given, sentence


def _part(claim: Claim, step: StepId, name: str) -> str:
    return "seller" if step is StepId.FACTS and name in type(claim.seller).model_fields else step.value


@branches
def test_the_same_answers_give_the_same_text(branch: Branch) -> None:
    for claim in ways(branch, 0.6, most=4):
        again = read(write(claim))
        assert drafted(again).texts() == drafted(claim).texts()
        later = draft(claim, RULEBOOK, NOW + timedelta(days=3))
        assert later.texts() == drafted(claim).texts()


def test_each_detail_has_a_sentence_that_no_other_has() -> None:
    said: dict[str, set[str]] = {}
    for branch in BRANCHES:
        for claim in ways(branch, 0, most=4):
            core = {s.msg.text for s in drafted(claim).sentences["standard"] if s.clause not in COURTESY}
            said.setdefault(branch[2].id, set()).update(core)
    for detail in DETAILS:
        others: set[str] = set().union(*(texts for other, texts in said.items() if other != detail))
        assert said[detail] - others, detail


# Every answer counts


def fingerprint(claim: Claim) -> str:
    """All that follows from the answers: sentences, amount, remedy, card, traps, checklist, window."""
    found = drafted(claim)
    parts = (
        [sentence.english for sentence in sentences(claim)],
        found.amount,
        found.remedy,
        found.recommended,
        found.detail.wording if found.detail else None,
        [trap.id for trap in found.traps],
        [(slot.role.id, slot.weight) for slot in found.checklist],
        found.window,
        found.open_step,
    )
    return repr(parts)


def others(ask: Ask, value: object, rng: Random) -> list[object]:
    """Other answers to a question, none among them where it may be left open."""
    found: list[object] = [] if ask.required else [None]
    match ask.kind:
        case Choice(options):
            found += [option.value for option in rng.sample(options, min(4, len(options)))]
        case Count(least, most):
            found += [
                max(least, min(most, (value if isinstance(value, int) else 4) + step)) for step in (-1, 1)
            ]
        case Measure(units):
            found += [Measured(value=Decimal(1), unit=units[0]), Measured(value=Decimal(400), unit=units[0])]
        case Price():
            found += [Decimal("0.07")]
        case Day():
            found += [TODAY - timedelta(days=25)]
        case ShortText() | Code():
            found += ["OTHER"]
        case _:
            found += [True]
    return [other for other in found if other != value]


@branches
def test_every_answer_counts(branch: Branch) -> None:
    rng = Random(name_of(branch))
    asked: set[str] = set()
    used: set[str] = set()
    for claim in bases(branch, rng):
        mark = fingerprint(claim)
        for step, name, ask, value in questions(claim):
            found = [] if name in used else others(ask, value, rng)
            asked.update([name] if found else [])
            if any(fingerprint(with_values(claim, step, {name: other})) != mark for other in found):
                used.add(name)
    assert asked - used <= allowed(branch)


def bases(branch: Branch, rng: Random) -> Iterator[Claim]:
    """Claims with few and with all answers, in every way to an amount, with a timer and a second day."""
    for fullness in (0, 1):
        claim = start(branch, rng)
        claim.order.pieces = 6 if fullness else 2
        claim = finish(claim, rng, {}, fullness)
        claim.order.other_day, claim.order.other_day_kind = TODAY - timedelta(days=9), DayKind.DELIVERED
        claim.order.timer_read_at = NOW if fullness else None
        if not fullness:
            claim.order.day, claim.order.day_kind = TODAY - timedelta(days=2), DayKind.COMPLETED
        numbers = {
            "repair_work": Decimal("0.50"),
            "repair_material": Decimal("0.20"),
            "worth": Decimal("0.30"),
        }
        for how in hows(claim, branch[2]):
            yield with_values(claim, StepId.AMOUNT, numbers | {"how": how})


def allowed(branch: Branch) -> set[str]:
    """What may be without effect on this way."""
    receipt, remedy, detail = branch
    if remedy is Remedy.RETURN:
        return {"set_pieces", "keep_it"}
    if receipt is Receipt.RECEIVED:
        return {"set_pieces"} if detail.share is None else set()
    return set(UNUSED_BY_DESIGN)


@branches
def test_every_choice_that_says_something_is_told_apart(branch: Branch) -> None:
    claim = next(ways(branch, 1, most=1))
    for name, ask in asks(claim, StepId.FACTS).items():
        if isinstance(ask.kind, Choice):
            said = [option for option in ask.kind.options if option.english]
            marks = {fingerprint(with_values(claim, StepId.FACTS, {name: option.value})) for option in said}
            assert len(marks) == len(said), name


# Exhibits


def with_exhibits(*roles: str, **more: str) -> Claim:
    claim = next(ways(BRANCHES[12], 0, most=1))
    for number, role in enumerate(roles):
        claim.exhibits.append(
            exhibit(number, Random(1)).model_copy(update={"role": role, "kind": "photo"} | more)
        )
    return claim


def said(claim: Claim) -> list[Sentence]:
    return [s for s in drafted(claim).sentences["long"] if s.clause.startswith("exhibits.")]


def test_exhibits_are_named_by_number_and_those_of_one_kind_together() -> None:
    claim = with_exhibits("listing", "parcel_label", "listing")
    assert [s.english for s in said(claim)] == [
        "Photos 1 and 3 show the listing.",
        "Photo 2 shows the label on the parcel.",
    ]
    assert said(claim)[0].sources == ("exhibits.e0.role", "exhibits.e2.role")


def test_a_caption_speaks_only_where_no_role_does() -> None:
    assert (
        said(with_exhibits("other", caption="the torn corner."))[0].english
        == "Photo 1 shows the torn corner."
    )
    assert said(with_exhibits("other", caption="коробка"))[0].english == "Photo 1 shows further evidence."
    assert (
        said(with_exhibits("listing", caption="the torn corner"))[0].english == "Photo 1 shows the listing."
    )


def test_a_file_of_no_use_is_not_named() -> None:
    assert said(with_exhibits("listing", state="unusable")) == []


def test_no_text_says_at_once_that_there_is_a_video_and_none() -> None:
    claim = with_values(with_exhibits("opening_video"), StepId.EVIDENCE, {"no_video": True})
    assert "no video" in drafted(claim).generated("long")
    film = Exhibit(id="v", kind="video", role="opening_video", name="a.mp4", bytes=5)
    claim.exhibits = [film]
    assert "no video" not in drafted(claim).generated("long")
