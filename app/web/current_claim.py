"""The claim that a request is about: opened once for its view, its case and draft worked out when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar

from app.claim.case import Case
from app.claim.draft import Draft
from app.claim.model.claim import Claim
from app.services.checks import WaitingFile
from app.services.jobs import JobStatus, OpenWork
from app.services.record import OpenClaim, Record
from app.web.request_context import now, services, visitor

P = ParamSpec("P")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class CurrentClaim:
    """A visitor's claim as this request found it, or as it is after a change that the request made; ``seen`` is what
    was being done with its files a moment before."""

    owner: str
    opened: OpenClaim
    seen: OpenWork | None = None

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.opened.id

    @property
    def key(self) -> tuple[str, str]:
        """Owner and id: what services ask for before anything else."""
        return self.owner, self.opened.id

    @property
    def record(self) -> Record:
        """The claim with its stored files."""
        return self.opened.record

    @property
    def claim(self) -> Claim:
        """The answers."""
        return self.opened.claim

    @cached_property
    def draft(self) -> Draft:
        """What is shown of the claim at the time of this request."""
        return services().claims.draft(self.opened.claim, now())

    @property
    def case(self) -> Case:
        """The claim resolved at the time of this request."""
        return self.draft.case

    @cached_property
    def work(self) -> OpenWork:
        """What is being done with the claim's files."""
        return self.seen or services().jobs.open_work(*self.key, now())

    @property
    def jobs(self) -> list[JobStatus]:
        """The conversions of the claim's videos."""
        return self.work.conversions

    @property
    def waiting(self) -> list[WaitingFile]:
        """The files that are not checked yet."""
        return [one for one in self.work.waiting if self.record.exhibit(one.exhibit) is None]

    def after(self, saved: OpenClaim) -> CurrentClaim:
        """The same claim as a change left it."""
        return CurrentClaim(self.owner, saved)


def open_claim(claim_id: str) -> CurrentClaim:
    """The visitor's claim of this id. Raises ``NoSuchClaim``."""
    owner = visitor()
    return CurrentClaim(owner, services().claims.open(owner, claim_id))


def loose_files() -> CurrentClaim | None:
    """The visitor's files that belong to no claim, if there are any."""
    owner = visitor()
    found = services().claims.newest(owner)
    return open_with_work(found) if found else None


def open_with_work(claim_id: str) -> CurrentClaim:
    """The visitor's claim, and what is being done with its files. Raises ``NoSuchClaim``."""
    owner = visitor()
    # Before the claim: what was checked between the two is seen in both places, and not in none.
    seen = services().jobs.open_work(owner, claim_id, now())
    return CurrentClaim(owner, services().claims.open(owner, claim_id), seen)


def with_claim(view: Callable[Concatenate[CurrentClaim, P], Answer]) -> Callable[..., Answer]:
    """A view of the claim that its address names; to everybody but its owner there is none (``NoSuchClaim``)."""

    @wraps(view)
    def opening(claim_id: str, *rest: P.args, **parts: P.kwargs) -> Answer:
        return view(open_claim(claim_id), *rest, **parts)

    return opening


def with_work(view: Callable[Concatenate[CurrentClaim, P], Answer]) -> Callable[..., Answer]:
    """The same of a view that shows what is being done with the claim's files."""

    @wraps(view)
    def opening(claim_id: str, *rest: P.args, **parts: P.kwargs) -> Answer:
        return view(open_with_work(claim_id), *rest, **parts)

    return opening
