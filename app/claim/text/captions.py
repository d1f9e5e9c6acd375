"""The buyer's own words for an exhibit: whether they can stand in the text, and as what."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from app.claim.model.claim import Exhibit
from app.claim.text.nouns import small_first

_LONGEST, _SHORT = 100, 40
"""Characters of a caption that can stand in the text, and of one that stands in brackets; ours."""
CaptionForm = Literal["", "bracket", "shown", "sentence"]
"""Not in the text; "(Photo 1: the broken corner)"; "Photo 1 shows ..."; a sentence of its own."""

_FINITE = frozenset(
    "is are was were has have had does do did can cannot could will would shows show showed says say said "
    "comes come came worked lie lay stood ran weighs weigh weighed goes went got gets gave fell wrote writes told "
    "tells begins began wants promised carries carry serves failed looked sells sold sends needs keeps gives slides "
    "refuses refused blames blamed admits admitted agrees agreed contains includes lacks appears remains states reads "
    "demands equals grips beeps blinks flashes".split()
)
"""Verbs that are nothing else."""
_ALSO_NOUNS = frozenset(
    "works work lies stands stand reads fits fit runs run measures lights moves move starts start stops stop fails "
    "fail falls asks answers ends leaks smells looks feels turns bends names costs covers promises offers".split()
)
"""Verbs where no article stands before them."""
_LITTLE = frozenset(
    "a an the my his her its our this that these those in on at from of with all both no".split()
)
"""Words that are nobody's name."""
_ADVERBS = frozenset(
    "before after on in at with without from to under over inside outside behind beside between when while how where "
    "during until since same only not no".split()
)
"""Words with which a caption begins that names no thing: "before I took anything out"."""
_DONE = r"(?:[a-z]{2,}ed|left|sent|lost|made|broke|took|put|cut)"
_OBJECT = r"(?:a|an|the|me|my|it|no|to|that|only|him|her|them|us|his|its|their)"
_SUBJECTS = frozenset("i it they we he she nobody nothing there".split())
"""Words with which a sentence begins, never the name of a thing."""


def typed_words(exhibit: Exhibit) -> str:
    """The words as they were typed, where they can stand in the text; else nothing."""
    words = " ".join(exhibit.caption.split()).rstrip(".")
    plain = re.fullmatch(rf"[\x20-\x7e]{{3,{_LONGEST}}}", words)
    return words if plain and "http" not in words.lower() else ""


def caption_words(exhibit: Exhibit) -> str:
    """The words as they follow others in a sentence, where they can stand in the text; else nothing."""
    return small_start(typed_words(exhibit))


def small_start(words: str) -> str:
    """The words without the capital of their beginning, where that is no name."""
    if not words:
        return ""
    first, *others = words.split()
    plain = first.lower() in _LITTLE or (first.lower() in _SUBJECTS and first != "I")
    return " ".join([first.lower(), *others] if plain else small_first([first, *others]))


def with_article(words: str) -> str:
    """Words that name a thing, as an object: "the pick-up receipt of 13 February"; names and numbers go without."""
    first = words.split()[0]
    return words if first in _LITTLE or not first[0].islower() or "," in words else f"the {words}"


def caption_form(exhibit: Exhibit) -> CaptionForm:
    """How its words stand in the text: what has a verb is a sentence, what names a thing is not."""
    words = caption_words(exhibit)
    if not words:
        return ""
    if _is_sentence(words):
        return "sentence"
    names_no_thing = words[0].isdigit() or words.split()[0].lower() in _ADVERBS
    return "bracket" if len(words) <= _SHORT or names_no_thing else "shown"


def _is_sentence(words: str) -> bool:
    said = re.findall(r"[a-z]+(?:n't)?", words.lower())
    if (said[:1] and said[0] in _SUBJECTS) or re.search(rf"\w {_DONE} {_OBJECT}\b", words.lower()):
        return True
    return any(
        word in _FINITE or word.endswith("n't") or (word in _ALSO_NOUNS and before not in _LITTLE)
        for before, word in pairwise(said)
    )
