"""How long a dispute text should be. These are settings of ours: no source gives the form's own limit."""

from app.claim.rulebook.rule import Rule
from app.claim.rulebook.sources import AS_OF
from app.claim.values.units import Quantity
from app.claim.words import _

TEXT: tuple[Rule, ...] = (
    Rule(
        "short_text",
        "text",
        _("The short text"),
        _(
            "The short text has at most {value}. How long the form's text may be is in no source: this length is ours."
        ),
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
        "standard_text_free",
        "text",
        _("A text that is read at a glance"),
        _(
            "Up to {value} whatever helps is said; from there on a fact must weigh more, the "
            "longer the text gets. This length is ours, from texts that won."
        ),
        ("ours", "S003", "aliholic"),
        AS_OF,
        Quantity(300, "characters"),
    ),
    Rule(
        "tone",
        "text",
        _("The tone"),
        _(
            "Polite, short and exact, with no threats and no links. A text without perfect "
            "English is fine when it is clear."
        ),
        ("S003", "S004", "S002b"),
        AS_OF,
    ),
)
