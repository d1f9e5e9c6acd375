"""The advice pages by id: what to do where a new dispute is not, or not yet, the answer."""

from app.claim.advice.after_filing import AFTER_FILING
from app.claim.advice.deciding import DECIDED, LAST_RESORT
from app.claim.advice.not_now import NO_BUTTON, TOO_LATE
from app.claim.advice.page import Advice, Door, Link, Say, Section
from app.claim.advice.parcel import FILMING, NEXT_TIME, UNOPENED
from app.claim.advice.payment import MONEY, NOT_SENT
from app.claim.advice.seller_answered import SELLER_ANSWERED
from app.claim.advice.seller_first import SELLER_FIRST
from app.claim.advice.sending_back import SEND_BACK

__all__ = ["ADVICE", "Advice", "Door", "Link", "Say", "Section"]

ADVICE: dict[str, Advice] = {
    page.id: page
    for page in (
        SELLER_ANSWERED,
        SEND_BACK,
        DECIDED,
        NOT_SENT,
        MONEY,
        UNOPENED,
        NO_BUTTON,
        SELLER_FIRST,
        AFTER_FILING,
        LAST_RESORT,
        NEXT_TIME,
        TOO_LATE,
        FILMING,
    )
}
