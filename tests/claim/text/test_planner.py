"""Which statements a text makes: the weighty first, each once, within its ceiling, every exhibit named."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from app.claim.model.claim import Exhibit
from app.claim.text.phrases import Phrases
from app.claim.text.planner import Budget, Trials, plan, sayable, written
from app.claim.text.realise import Material, sentences
from app.claim.text.statement import FirstOf, Statement

BUDGET = Budget(100, 200)


def statement(name: str, weight: int, length: int = 20, **more: object) -> Statement:
    words = (f"{name} " + "word " * 60)[:length].strip()
    return Statement(name, "cause", words, weight, **more)  # type: ignore[arg-type]  # fields of the dataclass


def material(*exhibits: Exhibit) -> Material:
    return Material(Phrases(), exhibits)


def exhibit(key: str, role: str, caption: str = "", kind: str = "photo") -> Exhibit:
    return Exhibit.model_validate(
        {"id": key, "kind": kind, "role": role, "caption": caption, "name": "a.jpg", "bytes": 1}
    )


def said(every: Sequence[Statement], made: Material | None = None) -> list[str]:
    return [
        clause.id
        for line in plan(every, made or material(), BUDGET, Trials()).sentences
        for clause in line.clauses
    ]


def test_what_must_be_said_is_said_and_the_rest_by_weight() -> None:
    every = [statement("must", 95, 60), statement("light", 5, 60), statement("heavy", 80, 60)]
    assert said(every) == ["must", "heavy"]


def test_a_short_text_says_whatever_helps() -> None:
    assert said([statement("must", 95), statement("light", 2)]) == ["must", "light"]


@given(st.lists(st.tuples(st.integers(1, 89), st.integers(8, 120)), min_size=1, max_size=12))
def test_a_weightier_statement_never_gives_way_to_a_lighter_one(rows: list[tuple[int, int]]) -> None:
    """Beside those that weigh as much or more, what was left out does not weigh as much as it costs."""
    every = [statement(f"s{place}", weight, length) for place, (weight, length) in enumerate(rows)]
    made = plan(every, material(), BUDGET, Trials())
    chosen = {clause.id for line in made.sentences for clause in line.clauses}
    assert len(written(made.sentences)) <= BUDGET.ceiling
    for left in made.left_out:
        heavier = [s for s in every if s.id in chosen and s.weight >= left.weight]
        before = len(written(sentences(heavier, material())))
        after = len(written(sentences([s for s in every if s in heavier or s is left], material())))
        assert left.weight < BUDGET.cost(before, after)


def test_of_one_topic_only_the_weightiest_is_said() -> None:
    every = (statement("a", 50, topic="t"), statement("b", 60, topic="t"), FirstOf((statement("c", 40),)))
    assert [s.id for s in sayable(every, Phrases())] == ["b", "c"]


def test_exhibits_stand_behind_what_they_prove_and_every_one_is_named() -> None:
    label, chat = exhibit("a", "item_label"), exhibit("b", "chat")
    every = [
        Statement("model", "defect", "the model is T3", 98, shown_by=("item_label",)),
        Statement("seller", "seller", "the seller refused", 60, backed_by=("chat",)),
    ]
    lines = sentences(every, material(label, chat))
    assert written(lines) == "The model is T3 (Photo 1). The seller refused (Photo 2: chat)."


def test_brackets_give_up_their_words_before_a_fact_stays_out() -> None:
    chat = exhibit("b", "chat")
    long = Statement("seller", "seller", "the seller refused " + "again " * 22, 95, backed_by=("chat",))
    heavy = Statement("fact", "cause", "it is torn on four sides of the lid", 80)
    text = written(plan([long, heavy], material(chat), BUDGET, Trials()).sentences)
    assert "four sides" in text
    assert "(Photo 1)" in text


def test_a_join_needs_its_statement_right_before_it() -> None:
    first = Statement("a", "defect", "the cup is broken", 98)
    effect = Statement(
        "b", "effect", "it cannot be used", 60, join="so", after=("a",), alone="the cup cannot be used"
    )
    other = Statement("c", "defect", "the box was torn", 97)
    assert written(sentences([first, effect], material())) == "The cup is broken, so it cannot be used."
    apart = written(sentences([first, other, effect], material()))
    assert apart == "The cup is broken. The box was torn. The cup cannot be used."


def test_numbers_follow_the_order_of_upload_without_gaps() -> None:
    rows = [exhibit("a", "listing"), exhibit("b", "other", kind="video"), exhibit("c", "listing")]
    left_out = rows[0].model_copy(update={"left_out": True})
    line = Statement("x", "defect", "it is other than shown", 98, backed_by=("listing",))
    assert written(sentences([line], material(*rows))).count("Photos 1 and 2: listing") == 1
    assert "Photo 1: listing" in written(sentences([line], material(left_out, *rows[1:])))


def test_a_weighty_statement_takes_the_room_of_lighter_ones() -> None:
    """Where these weigh less in all: a long sentence would else stay out for some short ones."""
    every = [statement("must", 95, 60), statement("seller", 70, 100), statement("small", 72, 60)]
    every += [statement("smaller", 8, 30)]
    assert said(every) == ["must", "small"]
    heavier = [every[0], statement("seller", 86, 100), statement("told", 88, 25), statement("small", 30, 30)]
    assert said(heavier) == ["must", "seller", "told"]
