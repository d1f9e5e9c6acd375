"""Files that were taken in and are not checked yet: a card each, and one word for the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from app.claim.evidence.roles import ROLES
from app.claim.values.units import Size
from app.services.checks import WaitingFile
from app.web.guests import is_guest
from app.web.request_context import at_checking
from app.web.translate import format_value, translate, translate_message
from app.web.urls import exhibit_act, exhibits_page, near
from app.web.view_models.parts import Button, Link


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """A file that waits for its check; ``tone`` colours it, ``again`` only where the check could not be done. A guest
    gets no buttons."""

    id: str
    title: str
    name: str
    size: str
    tone: str
    sign: str
    word: str
    again: Button | None
    remove: str | None


@dataclass(frozen=True, slots=True)
class Checking:
    """That files are being checked; the page's script asks at ``status_url`` whether still ``count`` are, ``look`` is
    for those without."""

    status_url: str
    count: int
    words: str
    look: Link


def waiting_cards(waiting: Sequence[WaitingFile], claim_id: str) -> list[WaitingCard]:
    """The files in the order in which they came."""
    return [_card(one, claim_id) for one in waiting]


def checking(waiting: Sequence[WaitingFile], claim_id: str) -> Checking | None:
    """The word for a page that shows the files; None where none is being checked."""
    words = translate("What you added is being checked. The page shows the result as soon as it is there.")
    look = Link(request.full_path.rstrip("?"), translate("Look again"))
    return _checking(waiting, claim_id, words, look)


def checking_still(waiting: Sequence[WaitingFile], claim_id: str) -> Checking | None:
    """The word for the finished claim, which is without these files; None where it is complete."""
    if waiting and all(one.trouble for one in waiting):
        words = translate("A file could not be checked. It is neither in the text nor in the claim pack.")
        return Checking("", 0, words, Link(exhibits_page(claim_id), translate("Look at it")))
    words = translate("A file is still being checked. It is neither in the text nor in the claim pack yet.")
    return _checking(waiting, claim_id, words, Link(request.full_path.rstrip("?"), translate("Look again")))


def _checking(waiting: Sequence[WaitingFile], claim_id: str, words: str, look: Link) -> Checking | None:
    count = sum(one.trouble is None for one in waiting)
    return Checking(near("jobs.checks", claim_id=claim_id), count, words, look) if count else None


def _card(one: WaitingFile, claim_id: str) -> WaitingCard:
    title = one.name if at_checking() else translate(ROLES[one.role if one.role in ROLES else "other"].label)
    act, is_owner = exhibit_act(claim_id, one.exhibit, "check"), not is_guest()
    return WaitingCard(
        one.exhibit,
        title,
        one.name,
        format_value(Size(one.bytes)),
        "fixable" if one.trouble else "waiting",
        "!" if one.trouble else "…",
        translate_message(one.trouble) if one.trouble else translate("Being checked"),
        Button(act, translate("Check it again")) if one.trouble and is_owner else None,
        exhibit_act(claim_id, one.exhibit, "remove") if is_owner else None,
    )
