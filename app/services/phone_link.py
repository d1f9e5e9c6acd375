"""The link that opens one claim on another device: signed, short-lived, good for one use; and how long the device that
used it is let in."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest

from itsdangerous import BadSignature, URLSafeSerializer

from app.errors import UnreadableClaim
from app.services.claims import NoSuchClaim, opened, update
from app.services.record import Invitation, Record
from app.store.claims import ClaimStore

GOOD_FOR = timedelta(minutes=10)
"""How long a link can be used; ours."""
LET_IN_FOR = timedelta(days=1)
"""How long the device that used it is let in; ours."""


class SpentLink(Exception):
    """The link was used already, is too old, or was never ours."""


@dataclass(frozen=True, slots=True)
class PhoneLinkService:
    """Makes and takes links; ``secret`` signs them."""

    claims: ClaimStore
    secret: str

    def invite(self, visitor: str, claim_id: str, now: datetime) -> str:
        """A new link's token; an older one of the claim is good no more. Raises ``NoSuchClaim``."""
        once = secrets.token_urlsafe(12)
        invitation = Invitation(mark=_mark(once), until=now + GOOD_FOR)

        def change(record: Record) -> None:
            record.invitation = invitation

        update(self.claims, visitor, claim_id, change, now)
        return str(self._signer().dumps([claim_id, visitor, once]))

    def accept(self, token: str, now: datetime) -> tuple[str, str, str]:
        """The claim's id, its owner, and the secret by which the device ``is_in`` from now on; the link is spent
        afterwards. Raises ``SpentLink``."""
        try:
            claim_id, visitor, once = self._signer().loads(token)
        except (BadSignature, ValueError) as error:
            raise SpentLink from error
        good = []

        def change(record: Record) -> None:
            held = record.invitation
            if held is not None and compare_digest(held.mark, _mark(once)):
                good.append(now <= held.until)
                record.invitation = (
                    Invitation(mark=_mark_inside(once), until=now + LET_IN_FOR) if good[0] else None
                )

        try:
            update(self.claims, visitor, claim_id, change, now)
        except NoSuchClaim as error:
            raise SpentLink from error
        if good != [True]:
            raise SpentLink
        return claim_id, visitor, once

    def is_in(self, visitor: str, claim_id: str, once: str, now: datetime) -> bool:
        """Whether the device with this secret is still let in: until its time is over, or another link is made."""
        try:
            held = opened(self.claims.get(claim_id, visitor)).record.invitation
        except (NoSuchClaim, UnreadableClaim):
            return False
        return held is not None and compare_digest(held.mark, _mark_inside(once)) and now <= held.until

    def end(self, visitor: str, claim_id: str, now: datetime) -> None:
        """Nobody is let in any more, and no link is good. Raises ``NoSuchClaim``."""

        def change(record: Record) -> None:
            record.invitation = None

        update(self.claims, visitor, claim_id, change, now)

    def _signer(self) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret, "phone link")


def _mark(once: str) -> str:
    return hashlib.sha256(once.encode()).hexdigest()


def _mark_inside(once: str) -> str:
    return _mark(f"inside {once}")
