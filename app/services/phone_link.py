"""The link that opens one claim on another device: signed, short-lived, good for one use."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer

from app.services.claims import NoSuchClaim, update
from app.services.record import Invitation, Record
from app.store.claims import ClaimStore

GOOD_FOR = timedelta(minutes=10)
"""How long a link can be used; ours."""


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

    def accept(self, token: str, now: datetime) -> tuple[str, str]:
        """The claim's id and owner; the link is spent afterwards. Raises ``SpentLink``."""
        try:
            claim_id, visitor, once = self._signer().loads(token)
        except (BadSignature, ValueError) as error:
            raise SpentLink from error
        good = []

        def change(record: Record) -> None:
            held = record.invitation
            if held is not None and secrets.compare_digest(held.mark, _mark(once)):
                record.invitation = None
                good.append(now <= held.until)

        try:
            update(self.claims, visitor, claim_id, change, now)
        except NoSuchClaim as error:
            raise SpentLink from error
        if good != [True]:
            raise SpentLink
        return claim_id, visitor

    def _signer(self) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret, "phone link")


def _mark(once: str) -> str:
    return hashlib.sha256(once.encode()).hexdigest()
