"""Knows the two questions about one exhibit: what it shows, and the buyer's own words for it."""

from app.claim.ask import Ask, Choice, Option, ShortText
from app.claim.roles import ROLES
from app.claim.words import _

ASKS = {
    "role": Ask(
        _("What does it show?"),
        Choice(tuple(Option(role.id, role.label) for role in ROLES.values())),
        required=True,
    ),
    "caption": Ask(
        _("In your own words"),
        ShortText(60),
        hint=_("In Latin letters. For something else, these words stand in the text."),
    ),
}
