"""Fields for words and numbers to copy: what is typed is shown as it goes into the English text."""

from __future__ import annotations

from app.claim.questions.ask import Code, ShortText
from app.claim.values.code import code
from app.claim.values.latin import latin, reads_the_same
from app.claim.words import Msg, Wrong, _
from app.web.ask_field import AskField
from app.web.options import ListLine
from app.web.translate import translate


def _fitting(text: str, most: int) -> str:
    """The text, if it is no longer than that. Raises ``Wrong`` with words that say by how much it is."""
    over = len(text) - most
    if over > 0:
        words = _("This is {over} letters too long: it takes {most}.")
        raise Wrong(Msg.of(words, over=over, most=most))
    return text


_ONE_LINE = 60
"""Letters that a line of a phone takes when it is scrolled a little; more are written in two lines."""


class CodeField(AskField):
    """An order or tracking number."""

    kind = "code"

    def read(self, text: str) -> str:
        assert isinstance(self.ask.kind, Code)
        return _fitting(code(text), self.ask.kind.most)


class TextField(AskField):
    """A few words that go into the English text."""

    kind = "short_text"

    @property
    def most(self) -> int:
        """How many letters of the text it takes."""
        assert isinstance(self.ask.kind, ShortText)
        return self.ask.kind.most

    @property
    def is_long(self) -> bool:
        """Whether it needs lines in which all of it is seen; line breaks in it are spaces."""
        return self.most > _ONE_LINE

    @property
    def names(self) -> list[ListLine]:
        """What can be taken as it is: English words, each shown in the page's language."""
        assert isinstance(self.ask.kind, ShortText)
        return [ListLine(name.lower(), translate(name)) for name in self.ask.kind.names]

    @property
    def becomes(self) -> str:
        """How the text is written in English letters, where that is to be seen; else empty."""
        if self.raw is None or not self.data or reads_the_same(self.raw, self.data):
            return ""
        return str(self.data)

    def read(self, text: str) -> str:
        return _fitting(latin(text), self.most)
