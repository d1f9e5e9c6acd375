"""Whole ways through, as answers by page, and a driver that walks them like a buyer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from app.claim.model.claim import LENGTHS
from app.claim.model.savefile import load
from app.claim.pages import PAGES
from app.services.container import Services
from app.store.visitors import visitor_hash
from tests.web.reading import Page, Reader

Answers = dict[str, dict[str, Any]]
CUP = {
    "thing": "cup",
    "pieces": "2",
    "paid": "18.40",
    "currency": "USD",
    "day_kind": "delivered",
    "day": "2026-11-12",
}
LOST = CUP | {"day_kind": "countdown_end", "day": "2026-11-15"}

BROKEN: Answers = {
    "receipt": {"receipt": "received"},
    "order": CUP,
    "remedy": {"remedy": "refund_only"},
    "reason": {"group": "damaged"},
    "detail": {"detail": "damaged_broken"},
    "facts": {"damage": "broken", "bad_pieces": "1", "usable": "no"},
    "amount": {"how": "share"},
    "evidence": {},
}
CUSTOMS: Answers = {
    "receipt": {"receipt": "not_received"},
    "order": LOST,
    "detail": {"detail": "nr_customs"},
    "facts": {"why_held": "papers", "held_since": "2026-11-10"},
    "evidence": {},
}
QUESTIONS = tuple(page.id for page in PAGES.values() if not page.own_view)
"""The pages that only ask."""
VIEWS = frozenset(page.id for page in PAGES.values() if page.own_view)
"""The pages with a view of their own."""


class Journey:
    """One claim on its way; ``page`` is what the buyer sees now."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.page: Page = reader.get("/")
        self.id = ""

    def start(self, receipt: str) -> Self:
        """Answer the first question."""
        self.page = self.reader.send(self.page.form("/"), {"receipt": receipt})
        assert self.page.status == 303, self.page.errors
        self.id = self.page.response.location.split("/")[2]
        return self._land()

    def url(self, place: str = "") -> str:
        """An address within the claim; pages of the way by their ids."""
        return f"/claims/{self.id}/{place}" + ("/" if place in VIEWS else "")

    def see(self, place: str = "") -> Page:
        """Look at a page of the claim."""
        self.page = self.reader.visit(self.url(place))
        return self.page

    def send(self, step: str, **answers: Any) -> Page:
        """Fill in a page and send it; what comes back is not followed."""
        return self.send_from(self.reader.visit(self.url(step)), step, **answers)

    def send_from(self, page: Page, step: str, **answers: Any) -> Page:
        """The same from a page that was open already. A page that comes back with what is wrong has an address."""
        came = self.reader.send(page.form(self.url(step)), answers)
        again = came.response.headers.get("Location", "")
        return self.reader.get(again) if came.status == 303 and "again=1" in again else came

    def answer(self, step: str, **answers: Any) -> Self:
        """Fill in a page and go on."""
        self.page = self.send(step, **answers)
        assert self.page.status == 303, (self.page.status, self.page.errors)
        return self._land()

    def walk(self, way: Answers, until: str = "") -> Self:
        """Answer page after page; stops before the page named."""
        for step, answers in way.items():
            if step == until:
                break
            if step == "receipt" and not self.id:
                self.start(**answers)
            else:
                self.answer(step, **answers)
        return self

    def text(self, length: str = "standard") -> str:
        """The finished dispute text."""
        page = self.reader.visit(f"/claims/{self.id}/claim/?length={length}")
        return page.texts(id=f"text-{length}")[0]

    def texts(self) -> dict[str, str]:
        """The finished texts that the claim page offers, by length."""
        pages = {length: self.reader.visit(f"/claims/{self.id}/claim/?length={length}") for length in LENGTHS}
        shown = {length: page.texts(id=f"text-{length}") for length, page in pages.items()}
        return {length: texts[0] for length, texts in shown.items() if texts}

    def at(self, place: str) -> bool:
        """Whether the buyer is on that page now."""
        return self.page.url.split("?")[0] == self.url(place)

    def _land(self) -> Self:
        self.page = self.reader.follow(self.page)
        assert self.page.status == 200, self.page.url
        return self


SAVED = {
    "version": 1,
    "receipt": {"receipt": "received"},
    "order": CUP | {"pieces": 2},
    "remedy": {"remedy": "refund_only"},
    "reason": {"detail": "damaged_broken"},
    "facts": {"damaged_broken": {"damage": "broken", "bad_pieces": 1, "usable": "no"}},
    "amount": {"how": "share"},
}
"""The broken cup as a save-file has it."""


TOKEN = "a visitor's token"
OWNER = visitor_hash(TOKEN)


def kept(reader: Reader, services: Services, now: datetime, saved: dict[str, Any] = SAVED) -> Journey:
    """A finished claim that is stored already, made without the way."""
    reader.get("/")
    with reader.client.session_transaction(base_url=reader.base) as session:
        token = session["visitor"] = session.get("visitor") or TOKEN
    journey = Journey(reader)
    journey.id = services.claims.start(visitor_hash(token), load(saved), now).id
    return journey


def finished(reader: Reader, way: Answers = BROKEN) -> Journey:
    """A claim that is ready to paste."""
    journey = Journey(reader).walk(way)
    assert journey.at("claim"), journey.page.url
    return journey
