"""Knows how long a dispute text should be. These are settings of ours: no source gives the form's own limit."""

from app.claim.rulebook.rule import Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

TEXT: tuple[Rule, ...] = (
    Rule(
        "short_text",
        "text",
        _("The short text"),
        _("The short text has at most {value}. How long the form's text may be is in no source: this length is ours."),
        ("ours",),
        AS_OF,
        Quantity(200, "characters"),
    ),
    Rule(
        "standard_text",
        "text",
        _("The standard text"),
        _("The standard text has at most {value}. This length is ours."),
        ("ours",),
        AS_OF,
        Quantity(500, "characters"),
    ),
    Rule(
        "long_text",
        "text",
        _("The long text"),
        _("The long text has at most {value}. This length is ours."),
        ("ours",),
        AS_OF,
        Quantity(1000, "characters"),
    ),
    Rule(
        "standard_words_least",
        "text",
        _("Enough words"),
        _("A standard text of at least {value} says what was ordered, what came and what you want. This number is ours, from texts of real buyers."),
        ("ours", "S003", "aliholic"),
        AS_OF,
        Quantity(40, "words"),
    ),
    Rule(
        "standard_words_most",
        "text",
        _("Not too many words"),
        _("A standard text stays under {value}: two or three plain sentences beat a paragraph of anger. This number is ours."),
        ("ours", "S003"),
        AS_OF,
        Quantity(70, "words"),
    ),
    Rule(
        "tone",
        "text",
        _("The tone"),
        _("Polite, short and exact, with no threats and no links. A text without perfect English is fine when it is clear."),
        ("S003", "S004", "S002b"),
        AS_OF,
    ),
)  # fmt: skip
