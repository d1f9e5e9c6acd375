"""Our own lint of English: a table of rules, each a small function that finds what no text of ours may hold.

It knows the words and shapes of our texts and little else of English. A full grammar checker (harper, link-grammar) is
deliberately not among the tests' dependencies.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from tests.words.vocabulary import (
    AMERICAN,
    ENDS,
    MANY,
    NO_COUNTS,
    NUMBERS_MANY,
    NUMBERS_ONE,
    ONE,
    UNITS,
    VERBS,
    begins_with_vowel_sound,
)

Kind = Literal["text", "sentence", "page"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text that break a rule; ``words`` are the smallest part that shows it."""

    rule: str
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What is wrong, which kinds of text are read for it, and how it is found; a day before ``today`` has passed."""

    id: str
    kinds: tuple[Kind, ...]
    finds: Callable[[str, date], Iterator[str]]


def findings(text: str, kind: Kind, today: date) -> Iterator[Finding]:
    """Everything that the rules for this kind find in a text. A ``{placeholder}`` of a page's string is read as it
    is."""
    for rule in RULES:
        if kind in rule.kinds:
            yield from (Finding(rule.id, words, text) for words in rule.finds(text, today))


def _shape(pattern: str, flags: int = 0) -> Callable[[str, date], Iterator[str]]:
    """A rule that one pattern tells."""
    compiled = re.compile(pattern, flags)
    return lambda text, _today: (_around(text, match) for match in compiled.finditer(text))


def _around(text: str, match: re.Match[str]) -> str:
    """The match with a little of what stands beside it."""
    return text[max(0, match.start() - 15) : match.end() + 15].strip()


_TOKEN = re.compile(r"\{[^{}]*\}|[\w'/-]+(?:[.,]\d+)*|[^\w\s]")


def _counted_nouns(text: str, _today: date) -> Iterator[str]:
    """A number, or a word that counts, with a noun of the other number."""
    tokens = _TOKEN.findall(text)
    for place, token in enumerate(tokens):
        many = _counts_many(token)
        before = tokens[place - 1].lower() if place else ""
        name = _name(tokens[place + 1 :])
        if many is None or before in NO_COUNTS or (name[:1] and name[0] in UNITS):
            continue
        head = _head(name)
        if head in (ONE - MANY if many else MANY - ONE):
            yield " ".join((token, *name))


def _counts_many(token: str) -> bool | None:
    """Whether a word counts several things, or one; None where it counts nothing."""
    word = token.lower()
    if word in NUMBERS_ONE:
        return False
    if word in NUMBERS_MANY or (re.fullmatch(r"\d[\d,]*", word) and word != "0"):
        return True
    return None


def _name(tokens: list[str]) -> list[str]:
    """The words behind a number up to the one that ends the name."""
    name: list[str] = []
    for token in tokens[:6]:
        if (
            token.lower() in ENDS
            or not re.fullmatch(r"[A-Za-z][\w'-]*", token)
            or _counts_many(token) is not None
        ):
            break
        name.append(token)
    return name


def _head(name: list[str]) -> str:
    """The noun that a name is about: the last that we know before a verb; "" where a word may be either ("switch")."""
    verbs = {*VERBS, *VERBS.values()}
    if any(word.lower() in verbs & (ONE | MANY) for word in name[1:]):
        return ""
    end = next((place for place, word in enumerate(name) if word.lower() in verbs), len(name))
    return next((word.lower() for word in reversed(name[:end]) if word.lower() in ONE | MANY), "")


_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+"
_SUBJECT = re.compile(
    r"(?:^|[.;] |, (?:so|and|but|while) | because )"
    rf"(?P<count>both|all|the|my|{_COUNT}|they|it)\b"
    rf"(?P<of> (?:of the )?(?:(?:{_COUNT})(?! (?:{'|'.join(UNITS)})\b) )?)"
    rf"(?P<name>(?:(?!(?:{'|'.join(ENDS)}) )[A-Za-z][\w'-]* ){{0,5}}?)"
    r"(?:of (?:(?!(?:came|have|has|with|that) )[a-z-]+ ){1,4}?)?"
    r"(?:that (?:I ordered|came|arrived|the seller sent|was sent) (?:on \d+ \w+ \d+ )?)?"
    rf"(?P<verb>{'|'.join([*VERBS, *VERBS.values()])})\b",
    re.IGNORECASE,
)
"""A counted subject at the beginning of a clause, with its verb; days may stand in between."""


def _subject_and_verb(text: str, _today: date) -> Iterator[str]:
    """A verb for one behind several, or for several behind one: "both cups is", "one of the two cups are"."""
    for match in _SUBJECT.finditer(text):
        several = _is_several(match["count"].lower(), match["of"], match["name"].split())
        if match["verb"].lower() in ONE | MANY and not text[match.end() :].startswith((" off", " on")):
            continue
        if several is not None and match["verb"].lower() in (VERBS if several else VERBS.values()):
            yield match[0].strip(" ,;.")


def _is_several(count: str, of: str, name: list[str]) -> bool | None:
    """Whether a subject is several things; None where our words do not tell."""
    if count in ("one", "1") or of.strip() in ("one", "1"):
        return False
    if count in ("it", "they"):
        return None if name or of.strip() else count == "they"
    if count in ("the", "my", "all") and not of.strip():
        head = name[-1].lower() if name else ""
        return True if head in MANY - ONE else False if head in ONE - MANY else None
    return True


_TWO_ARTICLES = re.compile(
    r"\b(a|an|the|my|one|two|three|four|five|six|seven|eight|nine|ten) (?!\1\b)(?:a|an|the|my) [a-z]\w*",
    re.IGNORECASE,
)


def _articles(text: str, _today: date) -> Iterator[str]:
    """ "a" before a vowel's sound, "an" before a consonant's; an article behind a number or another article."""
    yield from (match[0] for match in _TWO_ARTICLES.finditer(text))
    for match in re.finditer(r"\b([Aa]n?) (\w[\w-]*)", text):
        if begins_with_vowel_sound(match[2]) != (match[1].lower() == "an"):
            yield match[0]


def _spelling(text: str, _today: date) -> Iterator[str]:
    """American spelling; everything else of ours is British."""
    words = re.findall(r"[a-z]+", text.lower())
    yield from (word for word in words if word in AMERICAN)


def _brackets(text: str, _today: date) -> Iterator[str]:
    """A bracket that is empty, or is never closed."""
    yield from (match[0] for match in re.finditer(r"\(\s*\)|\[\s*\]", text))
    if text.count("(") != text.count(")"):
        yield text[text.find("(") :][:30] if "(" in text else text[-30:]


_DAY = r"\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
_WILL = re.compile(rf"\bwill\b[^.;,]*?(?P<day>{_DAY})|(?P<first>{_DAY})[^.;,]*\bwill\b")
_UNTIL = re.compile(rf"(?P<verb>\w+ (?:me|us) to \w+ )?until (?P<day>{_DAY})")
_CAME = re.compile(
    rf"\b(?:came|arrived|wrote|told|offered|refused|asked|ordered|looked)\b[^.;,]*? on (?P<day>{_DAY})"
)


def _tense(text: str, today: date) -> Iterator[str]:
    """ "will" with a day that has passed, "until" such a day, or the past with a day to come."""
    for match in _WILL.finditer(text):
        if _day(match["day"] or match["first"]) < today:
            yield match[0]
    for match in _UNTIL.finditer(text):
        if _day(match["day"]) < today and not (match["verb"] or "").startswith("asked"):
            yield match[0]
    yield from (match[0] for match in _CAME.finditer(text) if _day(match["day"]) > today)


def _day(written: str) -> date:
    return datetime.strptime(written, "%d %b %Y").date()  # noqa: DTZ007 - a day has no zone


EVERYWHERE: tuple[Kind, ...] = ("text", "sentence", "page")
OURS: tuple[Kind, ...] = ("text", "sentence")
ONCE: tuple[Kind, ...] = ("sentence", "page")
"""What stands within one sentence is not looked for in the whole text again."""

RULES: tuple[Rule, ...] = (
    Rule("doubled word", EVERYWHERE, _shape(r"\b(?!had\b|that\b)([A-Za-z]+) \1\b", re.IGNORECASE)),
    Rule("number and noun", ONCE, _counted_nouns),
    Rule("subject and verb", ONCE, _subject_and_verb),
    Rule("article", ONCE, _articles),
    Rule("unfilled brace", OURS, _shape(r"[{}]")),
    Rule("bracket", ONCE, _brackets),
    Rule("space before a mark", EVERYWHERE, _shape(r" [,;:!?)\]%](?!\S)|[(\[] | \.(?![A-Za-z0-9])")),
    Rule("double mark", EVERYWHERE, _shape(r"(?<!\.)\.\.(?!\.)|[,;:]\.|\.[,;](?! )|,,|;;")),
    Rule("not ASCII", OURS, _shape(r"[^\x00-\x7f]+")),
    Rule("small beginning", OURS, _shape(r"(?:^|(?<=[.!?] ))[^A-Z0-9]")),
    Rule("tense", ONCE, _tense),
    Rule("American spelling", ONCE, _spelling),
)
