"""Text in plain ASCII for the form at AliExpress: letters of the Latin script and common signs, never another
script."""

from __future__ import annotations

import re
import unicodedata

from app.claim.values.currency_signs import currencies_of
from app.claim.values.pasted import visible
from app.claim.words import Msg, Wrong, _

_PUNCTUATION = {
    **dict.fromkeys("‘’‚‛ʼʻ′´", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("•·‣◦●▪■", "-"),
    "…": "...",
    "‹": "<",
    "›": ">",
    "、": ",",
    "。": ".",
    "−": "-",
    "¡": "",
    "¿": "",
}
"""Read as the same in ASCII: such a change needs no word to the buyer. Dashes are Unicode's own kind."""
_SIGNS = {
    "⁄": "/",
    "∕": "/",
    "×": "x",
    "✕": "x",
    "÷": "/",
    "±": "+/-",
    "≈": "~",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "→": "->",
    "←": "<-",
    "©": "(C)",
    "®": "(R)",
    "°": "deg",
    "℃": "deg C",
    "℉": "deg F",
    "μ": "u",
    "Ω": "ohm",
    "⌀": "diameter",
}
"""Signs with a common way to write them in ASCII. What Unicode itself takes apart (½, ², µ, ™, ㎜) is not named
here."""
_APART = frozenset("°℃℉\N{OHM SIGN}\N{GREEK CAPITAL LETTER OMEGA}⌀")
"""Written apart from a number, as are the codes of currencies: 90 deg, 10 ohm, 5 EUR."""
_LETTERS = {
    "SHARP S": "ss",
    "ETH": "d",
    "THORN": "th",
    "DOTLESS I": "i",
    "DOTLESS J": "j",
    "ENG": "ng",
    "KRA": "k",
    "SCHWA": "e",
    "OPEN E": "e",
    "OPEN O": "o",
    "REVERSED E": "e",
    "TURNED E": "e",
    "AFRICAN D": "d",
    "ESH": "sh",
    "EZH": "zh",
    "LONG S": "s",
    "SCRIPT G": "g",
    "ALPHA": "a",
    "GAMMA": "g",
    "IOTA": "i",
    "UPSILON": "u",
    "YOGH": "gh",
    "BARRED O": "o",
}
"""Latin letters that Unicode calls by a name of their own; the others it calls by the letters themselves (AE, O, L)."""
_LATIN = re.compile(r"LATIN (?:SMALL|CAPITAL) (?:LETTER|LIGATURE) (.+?)(?: WITH .+)?")
_SHOWN_AT_MOST = 8


class NotEnglish(Wrong):
    """Characters that have no place in an English text: ``characters``, each once, in order."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        shown = " ".join(map(_shown, characters[:_SHOWN_AT_MOST]))
        if len(characters) > _SHOWN_AT_MOST:
            shown += " …"
        words = _(
            "These characters cannot go into English text: {characters}. Write it in English: a translation will do."
        )
        super().__init__(Msg.of(words, characters=shown))


def latin(text: str) -> str:
    """The text in plain ASCII: accents dropped, ł as l, ½ as 1/2, µ as u. Raises ``NotEnglish`` for what has no ASCII.

    Words of another script are never spelt out: a Korean or Russian word in Latin letters is no English.
    """
    marks = unicodedata.normalize("NFC", visible(text))
    strange = tuple(dict.fromkeys(mark for mark in marks if _ascii(mark) is None))
    if strange:
        raise NotEnglish(strange)
    written, before = "", " "
    for mark in marks:
        plain = _ascii(mark) or ""
        written += _joint(before, mark, written[-1:], plain) + plain
        before = mark
    return " ".join(written.split())


def reads_the_same(text: str, plain: str) -> bool:
    """Whether the ASCII form of a text differs in nothing but spaces, quotation marks and dashes."""
    same = "".join(_PUNCTUATION.get(mark) or _dash(mark) or mark for mark in visible(text))
    return " ".join(same.split()) == plain


def _joint(before: str, mark: str, last: str, plain: str) -> str:
    """What comes between what is written already and the next sign: a space, ^ before an exponent, or nothing."""
    parts = unicodedata.decomposition(mark)
    if before.isdecimal() and parts.startswith("<super>") and not plain.isalpha():
        return "^"
    if not (last.isalnum() and plain[:1].isalnum()):
        return ""
    apart = any(one in _APART and other.isdecimal() for one, other in ((mark, before), (before, mark)))
    coins = any(unicodedata.category(one) == "Sc" for one in (before, mark))
    mixed = before.isdecimal() and parts.startswith("<fraction>")
    return " " if apart or coins or mixed or (before == "°") else ""


def _ascii(mark: str) -> str | None:
    """One character in ASCII; ``None`` where there is no common way to write it."""
    if mark.isascii() or mark in _PUNCTUATION or mark in _SIGNS:
        return _simple(mark)
    parts = [_simple(part) for part in unicodedata.normalize("NFKD", mark)]
    return None if None in parts else "".join(filter(None, parts))


def _simple(mark: str) -> str | None:
    """The same for a character that Unicode does not take apart any more."""
    if mark.isascii():
        return mark if mark.isprintable() else None
    if mark in _PUNCTUATION or mark in _SIGNS:
        return _PUNCTUATION.get(mark, _SIGNS.get(mark))
    if mark.isdecimal():
        return str(unicodedata.decimal(mark))
    match unicodedata.category(mark):
        case "Mn":
            return ""
        case "Pd":
            return "-"
        case "Sc":
            return next(iter(currencies_of(mark)), None)
    return _letter(mark)


def _dash(mark: str) -> str:
    return "-" if unicodedata.category(mark) == "Pd" else ""


def _letter(mark: str) -> str | None:
    """A Latin letter without its strokes and hooks, by the name that Unicode gives it."""
    named = _LATIN.fullmatch(unicodedata.name(mark, ""))
    if named is None:
        return None
    plain = _LETTERS.get(named[1], named[1] if len(named[1]) <= 2 else None)
    if plain is None:
        return None
    return plain.capitalize() if mark.isupper() else plain.lower()


def _shown(mark: str) -> str:
    """The character itself, or its number where nothing can be seen."""
    return f"U+{ord(mark):04X}" if unicodedata.category(mark).startswith("C") else mark
