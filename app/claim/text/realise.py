"""How chosen statements become sentences: joined at most once, exhibits in brackets, a capital and a full stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from app.claim.address import Address, exhibit_role
from app.claim.model.claim import Exhibit
from app.claim.text import english
from app.claim.text.brackets import Bracket, labels, placed
from app.claim.text.cited import cited
from app.claim.text.phrases import Phrases, said
from app.claim.text.sentence import Clause, Sentence
from app.claim.text.statement import CAPTION, Join, Statement, placeholders
from app.claim.text.years import years_once
from app.claim.words import Msg, _

_JOINED: Mapping[Join, tuple[str, str]] = {
    "so": (", so ", _("{first}, so {second}")),
    "and": (", and ", _("{first}, and {second}")),
    "and_also": (" and ", _("{first} and {second}")),
    "but": (", but ", _("{first}, but {second}")),
    "because": (" because ", _("{first}, because {second}")),
    "while": (", while ", _("{first}, while {second}")),
    "which": (", which ", _("{first}, which {second}")),
}
"""How each join is written, in the text and for the gloss."""
_LONGEST = 34
"""Words from which on a sentence is not joined any further; ours."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a text is made of besides its statements; with ``nouns`` brackets say what a file is, else numbers only.

    ``numbered`` are all exhibits of the claim, in the order of their numbers, where ``exhibits`` are only some.
    """

    phrases: Phrases
    exhibits: Sequence[Exhibit]
    nouns: bool = True
    numbered: Sequence[Exhibit] = ()


def sentences(statements: Sequence[Statement], material: Material) -> tuple[Sentence, ...]:
    """The statements, which stand in the order of a text, as sentences."""
    own = material.phrases.phrases.get("own_words")
    behind = placed(statements, material.exhibits, own.text if own else "")
    names = labels(material.numbered or material.exhibits)
    written: list[Sentence] = []
    before: Statement | None = None
    for statement, following in zip_longest(statements, statements[1:]):
        bracket = behind.get(statement.id, Bracket((), frozenset()))
        clause = _clause(statement, bracket, material)
        last = written[-1] if written else None
        if last is not None and before is not None and _joins(statement, before, last):
            text = cited(statement.words, material.phrases, bracket, names, nouns=material.nouns)
            written[-1] = _joined(last, statement, text, clause, bracket)
            before = None
            continue
        led = following is not None and statement.leading and _hangs(following, statement)
        words = statement.leading if led else statement.alone or statement.words
        ids = tuple(exhibit.id for exhibit in bracket.exhibits)
        text = cited(words, material.phrases, bracket, names, nouns=material.nouns)
        written.append(Sentence(english.sentence_case(text), (clause,), clause.gloss, ids))
        before = statement
    return years_once(Sentence(s.english + ".", s.clauses, s.gloss, s.exhibits) for s in written)


def shortest(statements: Sequence[Statement], phrases: Phrases) -> tuple[Sentence, ...]:
    """The statements in their shortest words, each a sentence of its own, without exhibits."""
    nothing, none = Material(phrases, ()), Bracket((), frozenset())
    return years_once(
        Sentence(
            english.sentence_case(said(statement.short, phrases)) + ".",
            (_clause(statement, none, nothing, statement.short),),
            Msg(statement.short, _glosses(statement.short, phrases)),
        )
        for statement in statements
        if statement.short and all(name in phrases.phrases for name in placeholders(statement.short))
    )


def _joins(statement: Statement, before: Statement, sentence: Sentence) -> bool:
    return _hangs(statement, before) and len(sentence.english.split()) < _LONGEST


def _hangs(statement: Statement, before: Statement) -> bool:
    if before.exhibit:
        return bool(statement.join and before.leading) and CAPTION in statement.after
    return bool(statement.join) and before.id in statement.after


def _joined(first: Sentence, statement: Statement, text: str, clause: Clause, bracket: Bracket) -> Sentence:
    word, gloss = _JOINED[statement.join]
    ids = tuple(exhibit.id for exhibit in bracket.exhibits)
    both = Msg(gloss, {"first": first.gloss, "second": clause.gloss})
    return Sentence(first.english + word + text, (*first.clauses, clause), both, first.exhibits + ids)


def _glosses(words: str, phrases: Phrases) -> dict[str, object]:
    return {name: _filled(phrases.phrases[name].gloss, phrases) for name in placeholders(words)}


def _filled(gloss: object, phrases: Phrases) -> object:
    """The gloss of a phrase with what stands inside it, such as the number in an option's words."""
    if not isinstance(gloss, Msg):
        return gloss
    inside = {name: phrases.phrases[name].gloss for name in gloss.values if name in phrases.phrases}
    return Msg(gloss.text, {**gloss.values, **{n: v for n, v in inside.items() if not gloss.values[n]}})


def _clause(statement: Statement, bracket: Bracket, material: Material, words: str = "") -> Clause:
    words = words or statement.words
    said_alone = placeholders(statement.alone) if words == statement.words else ()
    named = (*placeholders(words), *said_alone)
    inside = (name for outer in named for name in placeholders(material.phrases.phrases[outer].text))
    used = tuple(dict.fromkeys((*named, *inside)))
    sources: list[Address] = [source for name in used for source in material.phrases.phrases[name].sources]
    sources += [source for name in statement.when for source in material.phrases.facts[name][1]]
    sources += [exhibit_role(exhibit.id) for exhibit in bracket.exhibits]
    gloss = Msg(words, _glosses(words, material.phrases))
    return Clause(statement.id, statement.slot, tuple(dict.fromkeys(sources)), gloss)
