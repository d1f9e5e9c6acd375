"""Every rule there is, by group; `RULEBOOK` is the one that pages, checks, texts and calendar read."""

from app.claim.rulebook.after import AFTER
from app.claim.rulebook.amount import AMOUNT
from app.claim.rulebook.files import FILES
from app.claim.rulebook.form import FORM
from app.claim.rulebook.handling import HANDLING
from app.claim.rulebook.outside import OUTSIDE
from app.claim.rulebook.returns import RETURNS
from app.claim.rulebook.rule import Rulebook
from app.claim.rulebook.seller_traps import SELLER_TRAPS
from app.claim.rulebook.sources import SOURCES
from app.claim.rulebook.text import TEXT
from app.claim.rulebook.window import WINDOW

RULEBOOK = Rulebook(
    (
        *WINDOW,
        *FORM,
        *FILES,
        *TEXT,
        *AMOUNT,
        *RETURNS,
        *HANDLING,
        *SELLER_TRAPS,
        *AFTER,
        *OUTSIDE,
    ),
    SOURCES,
)
