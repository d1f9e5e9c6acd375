"""The claims that are frozen: together they touch every part of the model, and everything that is kept beside it."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from app.claim.address import Address
from app.claim.flow import values
from app.claim.model.claim import LENGTHS, Claim
from app.claim.pages import PAGES
from app.claim.reasons.detail import Receipt
from app.evidence.video_plan import WHOLE
from app.services.claim_pack import PackService
from app.services.container import Services
from app.services.phone_link import PhoneLinkService
from app.store.visitors import loose_owner
from tests.claim.ways import BRANCHES, NOW, TODAY, answer_page, case_of
from tests.evidence.samples import photo, scene, video, with_location

VISITOR = "f" * 64
SECRET = "a secret for frozen links, long enough"
ORDER: dict[str, Any] = {
    "thing": "cup",
    "item_name": "tea cup T3",
    "pieces": 2,
    "set_pieces": 6,
    "paid": Decimal("18.40"),
    "currency": "USD",
    "shipping": Decimal("3.99"),
    "day_kind": "delivered",
    "day": TODAY - timedelta(days=8),
    "free_return": True,
    "order_number": "8123456789012345",
    "variant": "black, XL",
    "buyer_name": "Ana Perez",
    "order_date": TODAY - timedelta(days=50),
}
SELLER: dict[str, Any] = {
    "seller_day": TODAY - timedelta(days=3),
    **dict.fromkeys(
        (
            "seller_silent", "seller_refused", "seller_admitted", "seller_agreed", "seller_told", "seller_promised",
            "seller_resent", "seller_wait", "seller_close", "seller_cancel", "seller_gone",
        ),
        True,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Buyer:
    """One visitor with one claim."""

    services: Services
    claim: str
    visitor: str = VISITOR

    def answer(self, page: str, **new: Any) -> None:
        """Fill in a page, by the names of its answers."""
        claim = self.services.claims.open(self.visitor, self.claim).claim
        asked = {address.name: address for address in PAGES[page].asks(case_of(claim))}
        self._send(page, {asked.get(name, Address(page, name)): value for name, value in new.items()})

    def answer_all(self, page: str, rng: Random) -> None:
        """Answer every question of a page."""
        claim = self.services.claims.open(self.visitor, self.claim).claim
        full = answer_page(claim, PAGES[page], rng, {}, 1.0)
        self._send(page, values(case_of(full), PAGES[page]))

    def _send(self, page: str, new: dict[Address, object]) -> None:
        revision = self.services.claims.open(self.visitor, self.claim).revision(page)
        self.services.claims.answer(self.visitor, self.claim, PAGES[page], revision, new, NOW)

    def add(self, data: bytes, name: str, role: str = "other") -> str:
        """Attach a file; gives its exhibit's id, empty where it was not taken."""
        incoming = self.services.exhibits.incoming_exhibit(name)
        incoming.write(data)
        return self.services.exhibits.attach(self.visitor, self.claim, incoming, role, NOW).exhibit or ""

    def every_detail(self, receipt: Receipt, rng: Random) -> None:
        """Change the mind about what is wrong again and again; what was answered before is kept."""
        for came, remedy, detail in BRANCHES:
            if came is receipt:
                if remedy is not None:
                    self.answer("remedy", remedy=remedy)
                self.answer("reason", detail=detail.id)
                self.answer_all("facts", rng)


def begun(services: Services, receipt: str) -> Buyer:
    """A claim with its first answer."""
    claim = Claim.model_validate({"receipt": {"receipt": receipt}})
    return Buyer(services, services.claims.start(VISITOR, claim, NOW).id)


def first_page(services: Services) -> Buyer:
    """Nothing but the first answer."""
    return begun(services, "received")


def broken_cup(services: Services) -> Buyer:
    """Everything that a finished claim can have: photos and a video in two versions, told videos, own texts."""
    buyer = begun(services, "received")
    buyer.answer("order", **ORDER)
    buyer.answer("remedy", remedy="refund_only", keep_it=True)
    buyer.answer("reason", detail="damaged_broken")
    buyer.answer_all("facts", Random(1))
    buyer.answer("facts", bad_pieces=1, **SELLER)
    buyer.answer("amount", how="share")
    buyer.answer("evidence", no_video=True)
    _exhibits(buyer)
    for length in LENGTHS:
        services.claims.edit_text(VISITOR, buyer.claim, length, f"My own words, {length}.", NOW)
    return buyer


def _exhibits(buyer: Buyer) -> None:
    exhibits, claim = buyer.services.exhibits, buyer.claim
    placed = photo("jpeg", scene(240, 180), quality=70, exif=with_location())
    close = buyer.add(placed, "Фото чашки.jpg", "damage_close")
    exhibits.describe(VISITOR, claim, close, "damage_close", "the handle came off", NOW)
    for kind, original in (("webp", False), ("png", True)):
        added = buyer.add(photo(kind, scene(200, 150)), f"photo.{kind}", "parcel_outside")
        exhibits.convert(VISITOR, claim, added, NOW)
        exhibits.choose(VISITOR, claim, added, original, NOW)
    film = buyer.add(video("mov", 4, place=True), "film.mov", "unboxing_video")
    exhibits.convert(VISITOR, claim, film, NOW)
    _await_jobs(buyer)
    exhibits.tell(VISITOR, claim, "at home.mp4", 150_000_000, 95, "other", NOW)
    exhibits.move(VISITOR, claim, close, 1, NOW)


def _await_jobs(buyer: Buyer) -> None:
    for _ in range(400):
        if not any(job.is_open for job in buyer.services.jobs.of_claim(VISITOR, buyer.claim, NOW)):
            return
        time.sleep(0.05)
    raise AssertionError("a job does not end")


def many_minds(services: Services) -> Buyer:
    """Every detail of an item that came, with every question answered, and the amount a difference."""
    buyer, rng = begun(services, "received"), Random(2)
    buyer.answer("order", **ORDER)
    buyer.every_detail(Receipt.RECEIVED, rng)
    buyer.answer("remedy", remedy="refund_only")
    buyer.answer("reason", detail="nad_function")
    amounts = {"repair_work": Decimal("6.50"), "repair_material": Decimal("1.20"), "worth": Decimal(4)}
    buyer.answer("amount", how="difference", **amounts)
    return buyer


def short_parcel(services: Services) -> Buyer:
    """Every detail of a parcel without the item; files that were not taken; a video whose job waits."""
    buyer = begun(services, "partly_received")
    buyer.answer("order", **ORDER)
    buyer.every_detail(Receipt.PARTLY, Random(3))
    buyer.answer("amount", how="all")
    buyer.add(b"%PDF-1.7\n" + bytes(5000), "invoice.pdf")
    buyer.add(photo("gif", scene(120, 90)), "photo.gif", "parcel_outside")
    film = buyer.add(video("webm", 4), "film.webm")
    services.jobs.close()
    services.jobs.start(VISITOR, buyer.claim, film, WHOLE, NOW)
    return buyer


def lost_parcel(services: Services) -> Buyer:
    """Every detail of a parcel that never came; a timer; words that could not be read; a link for a phone."""
    buyer = begun(services, "not_received")
    day = TODAY - timedelta(days=2)
    more = {"day_kind": "countdown_end", "day": day, "other_day_kind": "completed", "other_day": day}
    buyer.answer("order", **ORDER | more | {"timer_days": 3, "timer_hours": 7})
    buyer.every_detail(Receipt.NOT_RECEIVED, Random(4))
    buyer.answer("amount", how="all")
    typed = {"tracking_number": "посылка", "held_since": "yesterday"}
    services.claims.keep_typed(VISITOR, buyer.claim, PAGES["facts"], typed, NOW)
    PhoneLinkService(services.rows, SECRET).invite(VISITOR, buyer.claim, NOW)
    return buyer


def sent_back(services: Services) -> Buyer:
    """An item that goes back without a reason."""
    buyer = begun(services, "received")
    buyer.answer("order", **ORDER)
    buyer.answer("remedy", remedy="return_and_refund", label_paid=True)
    buyer.answer("reason", detail="no_reason")
    buyer.answer_all("facts", Random(5))
    buyer.answer("amount", how="all")
    return buyer


def opened_pack(services: Services) -> Buyer:
    """A claim that was opened from a claim pack."""
    source = sent_back(services)
    source.add(photo("jpeg", scene(200, 150), quality=60), "box.jpg", "parcel_outside")
    webp = source.add(photo("webp", scene(120, 90)), "close.webp", "damage_close")
    services.exhibits.convert(VISITOR, source.claim, webp, NOW)
    with tempfile.TemporaryDirectory() as folder:
        path, packs = Path(folder, "pack.zip"), PackService(services.claims, services.exhibits)
        packs.pack(VISITOR, source.claim, path, {})
        opened = packs.open(VISITOR, path, NOW)
    services.claims.delete(VISITOR, source.claim)
    return Buyer(services, opened.id)


def loose_files(services: Services) -> Buyer:
    """Files that belong to no claim, as checking keeps them for an hour."""
    owner = loose_owner(VISITOR)
    buyer = Buyer(services, services.claims.start(owner, Claim(), NOW).id, owner)
    buyer.add(photo("jpeg", scene(200, 150), quality=60), "one.jpg")
    buyer.add(b"no picture at all", "two.jpg")
    return buyer


RECIPES: dict[str, Callable[[Services], Buyer]] = {
    recipe.__name__.replace("_", "-"): recipe
    for recipe in (
        first_page,
        broken_cup,
        many_minds,
        short_parcel,
        lost_parcel,
        sent_back,
        opened_pack,
        loose_files,
    )
}
