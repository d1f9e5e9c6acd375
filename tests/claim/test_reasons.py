"""Every detail asks little, says something of its own from what it asks, and never says what was not answered."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

import pytest

from app.claim.evidence.roles import ROLES
from app.claim.questions.ask import Choice, Code, Count, Day, Kind, Measure, Price, ShortText, Tick
from app.claim.reasons import DETAILS, GROUPS, details_for
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.text.clauses import Clause, Either, placeholders

# What the sentence maker fills from the order, as long as an order makes it, and as short.
ORDER = {
    "item": ("12 stainless steel water bottles", "1 cap"),
    "things": ("stainless steel water bottles", "cap"),
    "the_item": ("the 12 stainless steel bottles", "the cap"),
    "The_item": ("The 12 stainless steel bottles", "The cap"),
    "it": ("they", "it"),
    "It": ("They", "It"),
    "is": ("are", "is"),
    "was": ("were", "was"),
    "has": ("have", "has"),
    "does": ("do", "does"),
    "pieces": ("120", "1"),
    "paid": ("1200.00 USD", "1.00 USD"),
    "total": ("1200.00 USD", "1.00 USD"),
    "variant": ("blue", "blue"),
}
SHARED = {
    "is_bad": ("are", "is"),
    "was_bad": ("were", "was"),
    "bad_it": ("these pieces", "it"),
    "Bad_it": ("These pieces", "It"),
    "All_bad": ("All 12 stainless steel bottles", "The cap"),
}
PLAIN: dict[type[Kind], tuple[str, str]] = {
    Day: ("12 Nov 2026", "1 Nov 2026"),
    Price: ("1200.00 USD", "1.00 USD"),
    Count: ("120", "1"),
    Tick: ("", ""),
}
every = pytest.mark.parametrize("detail", DETAILS.values(), ids=DETAILS.keys())


def flat(detail: Detail) -> Iterator[Clause]:
    for part in detail.clauses:
        yield from part.clauses if isinstance(part, Either) else (part,)


def samples(kind: Kind) -> tuple[str, str]:
    """The longest and the shortest that an answer of this kind puts into a sentence."""
    match kind:
        case Choice(options):
            said = sorted((option.english for option in options if option.english), key=len)
            return (said[-1], said[0]) if said else ("", "")
        case ShortText(most):
            return ("abcd " * most)[:most], "x"
        case Measure(units):
            return f"125.5 {max(units, key=len)}", f"1 {units[0]}"
        case Code(most):
            return "A" * most, "A1"
        case _:
            return PLAIN[type(kind)]


def words_for(detail: Detail) -> dict[str, tuple[str, str]]:
    words = dict(ORDER) | {name: samples(ask.kind) for name, ask in detail.asks.items()}
    if detail.share:
        words |= SHARED
    if {"listed", "measured"} <= detail.asks.keys():
        words["difference"] = ("125.5 inch", "1 cm")
    return words


def say(text: str, detail: Detail, longest: bool) -> str:
    return text.format(**{key: pair[0 if longest else 1] for key, pair in words_for(detail).items()})


def answered(detail: Detail) -> Iterator[dict[str, object]]:
    """Every combination of what the required questions allow; counts both as all pieces and as some."""
    ways: dict[str, list[object]] = {}
    for name, ask in detail.asks.items():
        if ask.required:
            ways[name] = [o.value for o in ask.kind.options] if isinstance(ask.kind, Choice) else ["x"]
    if detail.share and detail.share.bad in ways:
        ways["bad_is_all"] = [True, False]
    for combination in itertools.product(*ways.values()):
        yield dict(zip(ways, combination, strict=True))


def sayable(clause: Clause, detail: Detail, facts: dict[str, object]) -> bool:
    for name in clause.needs():
        if name in ORDER and name != "variant":
            continue
        if name in SHARED and "bad_is_all" in facts:
            continue
        if name not in facts:
            return False
        kind = detail.asks[name].kind
        if isinstance(kind, Choice) and not {o.value: o.english for o in kind.options}[str(facts[name])]:
            return False
    return all(facts.get(name) in allowed for name, allowed in clause.when.items())


def first_sayable(part: Clause | Either, detail: Detail, facts: dict[str, object]) -> Clause | None:
    candidates = part.clauses if isinstance(part, Either) else (part,)
    return next((clause for clause in candidates if sayable(clause, detail, facts)), None)


@every
def test_it_asks_at_most_three_things(detail: Detail) -> None:
    assert 1 <= sum(ask.required for ask in detail.asks.values()) <= 3


@every
def test_every_answer_is_used(detail: Detail) -> None:
    used = {name for clause in flat(detail) for name in (*clause.needs(), *clause.when)}
    used |= {detail.starts_clock}
    if detail.share:
        used |= {detail.share.bad, detail.share.whole}
    if "over_tolerance" in used:
        used |= {"tolerance"}
    assert set(detail.asks) <= used


@every
def test_ticks_only_decide_and_are_never_printed(detail: Detail) -> None:
    ticks = {name for name, ask in detail.asks.items() if isinstance(ask.kind, Tick)}
    assert not ticks & {name for clause in flat(detail) for name in clause.needs()}


@every
def test_sentences_use_only_what_they_can_have(detail: Detail) -> None:
    known = words_for(detail).keys()
    assert not detail.asks.keys() & (
        ORDER.keys() | SHARED.keys() | {"difference", "bad_is_all", "over_tolerance"}
    )
    for clause in flat(detail):
        assert set(clause.needs()) <= known, clause.id
        assert set(placeholders(clause.short)) <= set(clause.needs()), clause.id
        for name, allowed in clause.when.items():
            if name in {"bad_is_all", "over_tolerance"}:
                assert set(allowed) <= {True, False}
                assert detail.share or "tolerance" in detail.asks
                continue
            kind = detail.asks[name].kind
            values = {o.value for o in kind.options} if isinstance(kind, Choice) else {True}
            assert set(allowed) <= values, clause.id


@every
def test_its_own_defect_can_be_said_whatever_was_chosen(detail: Detail) -> None:
    for facts in answered(detail):
        said = [first_sayable(part, detail, facts) for part in detail.clauses]
        core = [clause for clause in said if clause and clause.weight == 1]
        assert any(clause.slot == "defect" for clause in core), facts


def core(detail: Detail, facts: dict[str, object]) -> str:
    said = [first_sayable(part, detail, facts) for part in detail.clauses]
    return " ".join(clause.text for clause in said if clause and clause.weight == 1)


def ordinary(detail: Detail, facts: dict[str, object]) -> dict[str, str]:
    words = {key: pair[1] for key, pair in words_for(detail).items()}
    words |= {"the_item": "the phone case", "The_item": "The phone case", "All_bad": "Both mugs"}
    for name, ask in detail.asks.items():
        if isinstance(ask.kind, Choice) and name in facts:
            words[name] = {o.value: o.english for o in ask.kind.options}[str(facts[name])]
        elif isinstance(ask.kind, ShortText):
            words[name] = "left button"
    return words


@every
def test_what_is_always_said_is_neither_bare_nor_long(detail: Detail) -> None:
    for facts in answered(detail):
        text = core(detail, facts)
        assert len(say(text, detail, longest=False).split()) >= 9, text
        said = text.format(**ordinary(detail, facts))
        assert len(said.split()) <= 30, said


@every
def test_the_short_form_fits(detail: Detail) -> None:
    for clause in flat(detail):
        if clause.slot == "defect" and clause.weight == 1:
            assert clause.short, clause.id
            text = say(clause.short, detail, longest=True)
            assert len(text) <= 90, (clause.id, len(text), text)


@every
def test_it_is_plain_english(detail: Detail) -> None:
    texts = [clause.text for clause in flat(detail)] + [c.short for c in flat(detail) if c.short]
    for ask in detail.asks.values():
        if isinstance(ask.kind, Choice):
            texts += [option.english for option in ask.kind.options]
    for text in texts:
        assert text.isascii()
        assert "!" not in text
    for text in (clause.text for clause in flat(detail)):
        assert text[0].isupper() or text.startswith("{")
        assert text.endswith(".")
        assert text.count(". ") == 0


@every
def test_choices_are_told_apart(detail: Detail) -> None:
    for ask in detail.asks.values():
        if isinstance(ask.kind, Choice):
            options = ask.kind.options
            assert len({o.value for o in options}) == len({o.label for o in options}) == len(options)
            said = [o.english for o in options if o.english]
            assert len(set(said)) == len(said)


@every
def test_few_words_are_asked_with_an_example(detail: Detail) -> None:
    for name, ask in detail.asks.items():
        if isinstance(ask.kind, ShortText):
            assert ask.kind.most <= 60
            assert "xample" in ask.hint or "as in the listing" in ask.hint, name


@every
def test_its_evidence_is_known_and_ranked(detail: Detail) -> None:
    roles = [need.role for need in detail.evidence]
    assert set(roles) <= ROLES.keys()
    assert len(set(roles)) == len(roles) >= 3
    ranks = [("required", "strong", "helpful").index(need.weight) for need in detail.evidence]
    assert ranks == sorted(ranks)
    assert ranks.count(0) <= 2


@every
def test_it_can_be_reached_and_belongs_to_a_group(detail: Detail) -> None:
    assert detail.group in {group.id for group in GROUPS}
    assert detail.receipts
    assert detail.remedies
    for receipt in detail.receipts:
        assert detail in details_for(receipt)
        assert all(detail in details_for(receipt, remedy) for remedy in detail.remedies)
    assert all(detail.wording)


@every
def test_dates_and_shares_name_real_questions(detail: Detail) -> None:
    if detail.starts_clock:
        assert isinstance(detail.asks[detail.starts_clock].kind, Day)
    if detail.share:
        assert isinstance(detail.asks[detail.share.bad].kind, Count)
        if detail.share.whole != "pieces":
            assert isinstance(detail.asks[detail.share.whole].kind, Count)


def test_no_two_details_share_a_sentence() -> None:
    where: dict[str, set[str]] = {}
    for detail in DETAILS.values():
        for clause in flat(detail):
            for text in filter(None, (clause.text, clause.short)):
                where.setdefault(text, set()).add(detail.id)
    assert {text: ids for text, ids in where.items() if len(ids) > 1} == {}


def test_ids_are_unique() -> None:
    clauses = Counter(clause.id for detail in DETAILS.values() for clause in flat(detail))
    assert [name for name, times in clauses.items() if times > 1] == []
    assert len({group.id for group in GROUPS}) == len(GROUPS)
    assert {group.id for group in GROUPS} == {detail.group for detail in DETAILS.values()}


def test_all_details_of_the_design_are_there() -> None:
    assert set(DETAILS) == set(
        """nr_no_tracking nr_in_transit nr_false_delivered nr_other_address nr_returned nr_customs nr_cancelled
        partly_item_absent partly_fewer partly_parts empty_parcel junk wrong_item wrong_model wrong_variant
        damaged_broken damaged_scratched damaged_wet dead stopped faulty nad_size nad_colour nad_material
        nad_function nad_capacity nad_design poor_quality counterfeit no_reason something_else""".split()
    )


def test_what_never_came_is_never_sent_back() -> None:
    never = {detail.id for detail in details_for(Receipt.NOT_RECEIVED, Remedy.RETURN)}
    assert never == {"something_else"}
    assert [d.id for d in DETAILS.values() if d.remedies == (Remedy.RETURN,)] == ["no_reason"]


def test_only_what_need_not_wait_is_at_once() -> None:
    assert {detail.id for detail in DETAILS.values() if detail.at_once} == {
        "nr_no_tracking", "nr_false_delivered", "nr_other_address", "nr_returned", "nr_cancelled"
    }  # fmt: skip


def test_an_own_mistake_in_the_address_is_said_as_it_is() -> None:
    detail = DETAILS["nr_other_address"]
    said = first_sayable(detail.clauses[0], detail, {"scanned": "x", "address_is": "mine"})
    assert said is not None
    assert "my order had an error" in said.text


def test_a_tone_of_the_same_colour_is_not_called_another_colour() -> None:
    detail = DETAILS["nad_colour"]
    screen = next(clause for clause in flat(detail) if clause.id == "colour.screen")
    facts: dict[str, object] = {"disclaimer": True, "listed_colour": "blue"}
    assert sayable(screen, detail, facts | {"got_colour": "green"})
    assert not sayable(screen, detail, facts | {"got_colour": "darker"})


def test_every_role_is_of_use_and_says_how() -> None:
    used = {need.role for detail in DETAILS.values() for need in detail.evidence}
    assert used == set(ROLES)
    for role in ROLES.values():
        assert role.shows.isascii()
        assert role.shows[0].islower()
        assert not role.shows.endswith(".")
        assert role.how.endswith(".")
    assert len({role.shows for role in ROLES.values()}) == len(ROLES)
