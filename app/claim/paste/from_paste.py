"""An answer that a paste gives, with the words that stand beside its field."""

from __future__ import annotations

from dataclasses import dataclass

from app.claim.words import Msg, _

READ = Msg(_("Read from your paste"))
SHORTENED = Msg(_("Read from your paste, shortened"))
YEAR_ASSUMED = Msg(_("Read from your paste, which shows no year: check it"))
LESS_SHIPPING = Msg(_("Read from your paste: the total less the shipping"))
MAYBE_SHIPPING = Msg(_("Read from your paste: the total. Shipping may be in it."))
WHICH_CURRENCY = _("Your paste shows only {sign}: check the currency")


@dataclass(frozen=True, slots=True)
class FromPaste:
    """An answer for a field and the words beside it; ``None`` empties the field, so that it is asked."""

    value: object
    mark: Msg = READ
