"""The step of a claim without a dispute: file, wait for the button, or look for it once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.claim.after.common import ask, say
from app.claim.after.event import Letter, Step
from app.claim.dates.window import WindowState
from app.claim.words import _

if TYPE_CHECKING:
    from app.claim.after.life import Life

_BUTTON = _(
    "My Orders, then the order: Open Dispute, or Returns & refunds. On a finished order it is at the item's own line."
)
_CLOSES = _("The order closes, and the money goes to the seller.")
_CHAT = Letter(
    "no_button",
    _("To AliExpress chat, when there is no button"),
    (say("no_button", _("there is a problem with my order, and I find no button for a dispute")),),
    (ask("open_for_me", _("please open the dispute for me, or tell me where the button is")),),
    facts=1,
)
TRY = Step(
    "try",
    _("Look for the dispute button once more"),
    _BUTTON,
    _("By our count the time is over, but sources differ. The button itself is the only proof."),
    _("Without a button only the chat, PayPal or the bank are left."),
    letter=_CHAT,
)
LOOK_TODAY = Step(
    "look_button",
    _("Look for the dispute button today, and file if it is there"),
    _BUTTON,
    _("We do not know your dates. A message stops no clock: only an open dispute does."),
    _CLOSES,
)
FILE = Step(
    "file",
    _("Open the dispute"),
    _BUTTON,
    _("A message stops no clock: only an open dispute does."),
    _CLOSES,
    due="file",
)
WAIT = Step(
    "wait_open",
    _("Wait until the delivery countdown is over, then file on the next day"),
    _("On the order page. Try at once when the tracking says cancelled, returned or delivered elsewhere."),
    _("While the parcel can still come, AliExpress's form refuses it."),
    _("The countdown ends by itself, and your days to file begin."),
    due="opens",
    then=FILE,
)
SELLER = Letter(
    "file_then",
    _("To the seller, in the messages"),
    (say("own_process", _("thank you for your message, but I settle this in a dispute at AliExpress")),),
    (ask("accept_there", _("please accept my request there")),),
    facts=0,
)
"""What is written to a seller who wants or offers something while there is no dispute."""
_STEPS = {
    WindowState.TOO_EARLY: WAIT,
    WindowState.PROBABLY_CLOSED: TRY,
    WindowState.UNKNOWN: LOOK_TODAY,
}


def unfiled_step(life: Life) -> Step:
    """What to do while there is no dispute, by the window."""
    return _STEPS.get(life.case.window.state, FILE)
