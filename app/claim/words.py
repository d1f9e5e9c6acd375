"""How words are marked for translation and carry their values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def _(message: str) -> str:
    """Mark a string for the translators' catalogue; what comes back is the string itself."""
    return message


@dataclass(frozen=True, slots=True)
class Inside:
    """A marked name (of a thing, in a list it begins large) that stands within a sentence."""

    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several messages in a row ("a, b and c"), as a language writes them."""

    parts: tuple[Msg, ...]


@dataclass(frozen=True, slots=True)
class Msg:
    """One translatable message: an English text with ``{placeholders}`` and the values for them.

    A placeholder that is not in ``values`` names a rule (``{photo_limit}``) and is filled from the rulebook
    by whoever says the message. Values may be ``str``, ``int``, ``Decimal``, ``date``, ``datetime``, the
    quantities of ``units``, an ``Inside``, a ``Listing`` or another ``Msg``.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, **values: object) -> Msg:
        """A message from a marked text and its values: ``Msg.of(_("Under {size}"), size=Size(5))``."""
        return cls(text, values)


class Wrong(ValueError):
    """What is wrong with an answer; ``words`` are marked and carry their values."""

    def __init__(self, words: Msg) -> None:
        self.words = words
        super().__init__(words)

    def __str__(self) -> str:
        return self.words.text.format_map(self.words.values)
