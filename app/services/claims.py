"""What can be done with a claim's answers: start, open, answer, edit the text, list, delete."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from app.claim.address import Address
from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.flow import values, with_answers
from app.claim.model.claim import Claim, Edited, Length
from app.claim.pages.page import Page
from app.claim.rulebook.rule import Rulebook
from app.errors import StorageFullError
from app.services.once import AGAIN, claim_key
from app.services.record import OpenClaim, Record, RecordChange, in_record
from app.store.claims import BETWEEN_VISITS, ClaimStore, ClaimSummary, StaleStepError, StoredClaim
from app.store.erase import erase_all, erase_claim
from app.store.files import FileStore

TYPED_AT_MOST = 2000
"""Characters that are kept of one field that could not be read; ours."""
TICKS_AT_MOST = 50


class NoSuchClaim(LookupError):
    """There is no such claim for this visitor."""


class StaleAnswers(Exception):
    """The step was saved elsewhere with other values since the page was made; ``current`` is what is stored."""

    def __init__(self, current: OpenClaim) -> None:
        super().__init__("this step was saved elsewhere in the meantime")
        self.current = current


class ClaimService:
    """Claims of visitors; ``visitor`` is always the hash of the visitor's token."""

    def __init__(self, claims: ClaimStore, store: FileStore, rules: Rulebook) -> None:
        self._claims = claims
        self._store = store
        self.rules = rules

    def start(self, visitor: str, claim: Claim, now: datetime, mark: str = "") -> OpenClaim:
        """A new claim with these answers. Sent twice with the ``mark`` of one page, it is one claim."""
        return self.begin(visitor, claim, now, mark)[0]

    def begin(self, visitor: str, claim: Claim, now: datetime, mark: str = "") -> tuple[OpenClaim, bool]:
        """The same, and whether this is what began it."""
        claim.note("started", now)
        # Read once: of a claim that another request begins between two readings, the second would say "an old one".
        found = self._of_mark(visitor, mark)
        if found is not None and _just_begun(found, now):
            return opened(found), False
        key = claim_key(visitor, mark) if mark and found is None else ""
        stored, is_new = self._claims.begin(visitor, Record(claim, {}).to_doc(), now, key)
        return opened(stored), is_new

    def begun(self, visitor: str, mark: str, now: datetime) -> OpenClaim | None:
        """The claim that a page with this mark has begun a moment ago, if there is one."""
        found = self._of_mark(visitor, mark)
        return opened(found) if found is not None and _just_begun(found, now) else None

    def _of_mark(self, visitor: str, mark: str) -> StoredClaim | None:
        return self._claims.get(claim_key(visitor, mark), visitor) if mark else None

    def open(self, visitor: str, claim_id: str) -> OpenClaim:
        """The visitor's claim. Raises ``NoSuchClaim`` and ``UnreadableClaim``."""
        return opened(self._claims.get(claim_id, visitor))

    def stored_claim(self, visitor: str, claim_id: str) -> str:
        """The claim as JSON just as it is stored, whether it can be read or not. Raises ``NoSuchClaim``."""
        stored = self._claims.get(claim_id, visitor)
        if stored is None:
            raise NoSuchClaim(claim_id)
        doc = stored.doc
        # What is damaged may be anything that JSON knows.
        return json.dumps(doc.get("claim", doc) if isinstance(doc, dict) else doc, indent=1) + "\n"

    def newest(self, visitor: str) -> str | None:
        """The id of the claim that the visitor changed last, if there is any; it is not opened."""
        found = self._claims.list_for(visitor, most=1)
        return found[0].id if found else None

    def seen(self, visitor: str, claim: OpenClaim, now: datetime) -> None:
        """Remember that the claim was visited; hosted claims are kept from then on. Once a day is often enough."""
        if claim.stored.seen_at >= now - BETWEEN_VISITS:
            return
        # On a full disk a claim can still be read.
        with suppress(StorageFullError):
            self._claims.touch(claim.id, visitor, now)

    def answer(
        self,
        visitor: str,
        claim_id: str,
        page: Page,
        revision: int,
        new: Mapping[Address, object],
        now: datetime,
    ) -> OpenClaim:
        """Save one page's answers, made from the page at ``revision``.

        Raises ``NoSuchClaim``, ``StaleAnswers`` when the page was saved elsewhere with other values, and
        pydantic's ``ValidationError`` for values that are no answers.
        """

        try:
            return opened(
                self._claims.save_step(
                    claim_id, visitor, page.id, revision, in_record(_answering(page, new, now)), now
                )
            )
        except StaleStepError as stale:
            current = opened(stale.current)
            stored = values(self.case(current.claim, now), page)
            if all(stored.get(address) == value for address, value in new.items()):
                return current
            raise StaleAnswers(current) from stale

    def answer_last(
        self, visitor: str, claim_id: str, page: Page, new: Mapping[Address, object], now: datetime
    ) -> OpenClaim:
        """Save one page's answers where what is pressed last is what is meant. Raises ``NoSuchClaim``, and pydantic's
        ``ValidationError`` for values that are no answers."""
        change = in_record(_answering(page, new, now))
        return opened(self._claims.save_step(claim_id, visitor, page.id, None, change, now))

    def keep_typed(
        self, visitor: str, claim_id: str, page: Page, typed: Mapping[str, list[str]], now: datetime
    ) -> None:
        """Keep what was typed on a page as it was, until it is answered; a name has several values where several were
        ticked. Raises ``NoSuchClaim``."""

        def change(record: Record) -> None:
            short = {name: [value[:TYPED_AT_MOST] for value in values] for name, values in typed.items()}
            record.typed[page.id] = {
                name: values[0] if len(values) == 1 else values[:TICKS_AT_MOST]
                for name, values in short.items()
            }

        update(self._claims, visitor, claim_id, change, now)

    def edit_text(self, visitor: str, claim_id: str, length: Length, text: str, now: datetime) -> OpenClaim:
        """Keep the buyer's own version of a text; an empty one or the generated one goes back to ours."""

        def change(record: Record) -> None:
            ours = self.draft(record.claim, now).generated(length)
            own = " ".join(text.split())
            record.claim.edited.pop(length, None)
            if own and own != ours:
                record.claim.edited[length] = Edited(text=own, basis=ours)
            record.claim.note("edited", now)

        return update(self._claims, visitor, claim_id, change, now)

    def list_for(self, visitor: str, most: int, after: int = 0) -> list[ClaimSummary]:
        """At most ``most`` of the visitor's claims, last changed first, without the first ``after``."""
        return self._claims.list_for(visitor, most, after)

    def count_for(self, visitor: str) -> int:
        """How many claims the visitor has."""
        return self._claims.count_for(visitor)

    def delete(self, visitor: str, claim_id: str) -> None:
        """Leave nothing of the claim: rows, files, log. Raises ``NoSuchClaim``."""
        if erase_claim(self._claims, self._store, claim_id, visitor) is None:
            raise NoSuchClaim(claim_id)

    def delete_all(self, visitor: str) -> None:
        """Leave nothing of any claim of the visitor."""
        erase_all(self._claims, self._store, visitor)

    def draft(self, claim: Claim, now: datetime) -> Draft:
        """What is shown of the claim now."""
        return Draft(self.case(claim, now))

    def case(self, claim: Claim, now: datetime) -> Case:
        """The claim resolved at this moment."""
        return Case(claim, self.rules, now)


def opened(stored: StoredClaim | None) -> OpenClaim:
    """A stored claim, opened. Raises ``NoSuchClaim`` for ``None``, and ``UnreadableClaim``."""
    if stored is None:
        raise NoSuchClaim
    return OpenClaim(stored.id, Record.from_doc(stored.doc), stored)


def _just_begun(stored: StoredClaim, now: datetime) -> bool:
    return now - stored.created_at < AGAIN


def update(claims: ClaimStore, visitor: str, claim_id: str, change: RecordChange, now: datetime) -> OpenClaim:
    """Change what is kept of a claim, and nothing of it when ``change`` raises. Raises ``NoSuchClaim``."""
    return opened(claims.update(claim_id, visitor, in_record(change), now))


def _answering(page: Page, new: Mapping[Address, object], now: datetime) -> RecordChange:
    def change(record: Record) -> None:
        record.typed.pop(page.id, None)
        record.claim = _timed(with_answers(record.claim, new), record.claim, now)

    return change


def _timed(new: Claim, old: Claim, now: datetime) -> Claim:
    """A timer means what it says at the moment it was read: note that moment whenever it changes."""
    before = (old.order.timer_days, old.order.timer_hours)
    after = (new.order.timer_days, new.order.timer_hours)
    if after == (None, None):
        new.order.timer_read_at = None
    elif after != before:
        new.order.timer_read_at = now
    return new
