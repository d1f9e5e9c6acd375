"""The claims that are frozen: together they touch every part of the model, and everything that is kept beside it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from app.claim.address import Address, fact
from app.claim.after.events import EVENTS
from app.claim.evidence.edits import WHOLE, Circle
from app.claim.evidence.upload_order import in_upload_order
from app.claim.model.claim import FACTS_MODELS, LENGTHS, Claim
from app.claim.pages import PAGES
from app.claim.questions.ask import (
    Choice,
    Code,
    Count,
    Day,
    Kind,
    Measure,
    Measured,
    Price,
    Several,
    ShortText,
    Tick,
    asks_of,
)
from app.claim.reasons.detail import Receipt
from app.services.container import Services
from app.services.taking_in import ToldVideo
from app.store.visitors import loose_owner
from tests.claim.ways import BRANCHES, NOW, TODAY
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
    "shipping_included": False,
    "day_kind": "delivered",
    "day": TODAY - timedelta(days=8),
    "free_return": True,
    "order_number": "8123456789012345",
    "variant": "black, XL",
    "buyer_name": "Ana Perez",
    "order_date": TODAY - timedelta(days=50),
    "others": True,
    "paid_with": "card",
}


ANSWERS: dict[type[Kind], Callable[[Any], object]] = {
    Choice: lambda kind: kind.options[-1].value,
    Several: lambda kind: [option.value for option in kind.options[:2]],
    Count: lambda kind: kind.least,
    Measure: lambda kind: Measured(value=Decimal("12.5"), unit=kind.units[0]),
    Price: lambda _kind: Decimal("3.25"),
    Day: lambda _kind: TODAY - timedelta(days=9),
    Code: lambda kind: "LP00123456789CN"[: kind.most],
    ShortText: lambda kind: "left button"[: kind.most],
    Tick: lambda _kind: True,
}
"""Some answer of each kind."""


@dataclass(frozen=True, slots=True)
class Buyer:
    """One visitor with one claim."""

    services: Services
    claim: str
    visitor: str = VISITOR

    def answer(self, part: str, of: str = "", /, **new: object) -> None:
        """Answer questions of a part of the claim, on its page; ``of`` is the detail, or the act's place."""
        page = {"seller": "facts"}.get(part, part)
        self._send(page, {Address(part, name, of): value for name, value in new.items()})

    def answer_facts(self) -> None:
        """Answer every question of the chosen detail."""
        claim = self.services.claims.open(self.visitor, self.claim).claim
        detail = claim.reason.detail or ""
        asks = asks_of(FACTS_MODELS[detail])
        self._send("facts", {fact(detail, name): ANSWERS[type(ask.kind)](ask.kind) for name, ask in asks})

    def _send(self, page: str, new: dict[Address, object]) -> None:
        revision = self.services.claims.open(self.visitor, self.claim).revision(page)
        self.services.claims.answer(self.visitor, self.claim, PAGES[page], revision, new, NOW)

    def add(self, data: bytes, name: str, role: str = "other") -> str:
        """Attach a file; gives its exhibit's id, empty where it was not taken."""
        incoming = self.services.taking_in.incoming_exhibit(name)
        incoming.write(data)
        return self.services.taking_in.attach(self.visitor, self.claim, incoming, role, NOW).exhibit or ""

    def every_detail(self, receipt: Receipt) -> None:
        """Change the mind about what is wrong again and again; what was answered before is kept."""
        for came, remedy, detail in BRANCHES:
            if came is receipt:
                if remedy is not None:
                    self.answer("remedy", remedy=remedy)
                self.answer("reason", group=detail.group, detail=detail.id)
                self.answer_facts()


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
    buyer.answer(
        "remedy",
        remedy="refund_only",
        postage="unknown",
        postage_sum=Decimal(4),
        label_paid=True,
        return_if_paid=True,
    )
    buyer.answer("reason", group="damaged", detail="damaged_broken")
    buyer.answer_facts()
    buyer.answer("facts", "damaged_broken", bad_pieces=1)
    day = TODAY - timedelta(days=3)
    words = {"said": "leaking is normal", "but": "the cup is broken"}
    buyer.answer(
        "seller", "last", act="offers_part", day=day, sum=Decimal(3), until=TODAY, done=True, **words
    )
    buyer.answer(
        "seller", "before", act="blames_me", day=day, sum=Decimal(1), until=TODAY, done=True, **words
    )
    buyer.answer("amount", less=True, how="share")
    buyer.answer("evidence", no_video=True, plain_photos=False)
    _exhibits(buyer)
    for length in LENGTHS:
        services.claims.edit_text(VISITOR, buyer.claim, length, f"My own words, {length}.", NOW)
    return buyer


def _exhibits(buyer: Buyer) -> None:
    services, claim = buyer.services, buyer.claim
    placed = photo("jpeg", scene(240, 180), quality=70, exif=with_location())
    close = buyer.add(placed, "Фото чашки.jpg", "damage_close")
    services.arranging.describe(VISITOR, claim, close, "damage_close", "the handle came off", NOW)
    buyer.services.photo_labels.draw_circle(VISITOR, claim, close, Circle(x=30, y=60, r=10), NOW)
    for kind, original in (("webp", False), ("png", True)):
        added = buyer.add(photo(kind, scene(200, 150)), f"photo.{kind}", "parcel_outside")
        services.conversion.convert(VISITOR, claim, added, NOW)
        services.conversion.choose(VISITOR, claim, added, original, NOW)
    film = buyer.add(video("mov", 4, place=True), "film.mov", "unboxing_video")
    services.conversion.convert(VISITOR, claim, film, NOW)
    _await_jobs(buyer)
    services.taking_in.tell(VISITOR, claim, ToldVideo("at home.mp4", 150_000_000, 95, "other"), NOW)
    first, second, *_others = (one.id for one in in_upload_order(services.claims.open(VISITOR, claim).claim))
    services.arranging.move_behind(VISITOR, claim, first, second, NOW)


def _await_jobs(buyer: Buyer) -> None:
    for _ in range(4_000):
        if not any(job.is_open for job in buyer.services.jobs.of_claim(VISITOR, buyer.claim, NOW)):
            return
        time.sleep(0.05)
    raise AssertionError("a job does not end")


def many_minds(services: Services) -> Buyer:
    """Every detail of an item that came, with every question answered, and the amount a difference."""
    buyer = begun(services, "received")
    buyer.answer("order", **ORDER)
    buyer.every_detail(Receipt.RECEIVED)
    buyer.answer("remedy", remedy="refund_only", postage="yes", postage_sum=Decimal("14.20"))
    buyer.answer("reason", group="not_as_described", detail="nad_function")
    amounts = {"repair_work": Decimal("6.50"), "repair_material": Decimal("1.20"), "worth": Decimal(4)}
    buyer.answer("amount", how="difference", **amounts)
    return buyer


def short_parcel(services: Services) -> Buyer:
    """Every detail of a parcel without the item; files that were not taken; a video whose job waits."""
    buyer = begun(services, "partly_received")
    buyer.answer("order", **ORDER)
    buyer.every_detail(Receipt.PARTLY)
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
    buyer.every_detail(Receipt.NOT_RECEIVED)
    buyer.answer("amount", how="all")
    typed = {"tracking_number": ["посылка"], "held_since": ["yesterday"]}
    services.claims.keep_typed(VISITOR, buyer.claim, PAGES["facts"], typed, NOW)
    services.phone.invite(VISITOR, buyer.claim, NOW)
    return buyer


def sent_back(services: Services) -> Buyer:
    """An item that goes back without a reason."""
    buyer = begun(services, "received")
    buyer.answer("order", **ORDER)
    buyer.answer("remedy", remedy="return_and_refund", label_paid=True)
    buyer.answer("reason", group="no_reason", detail="no_reason")
    buyer.answer_facts()
    buyer.answer("amount", how="all")
    return buyer


def opened_pack(services: Services) -> Buyer:
    """A claim that was opened from a claim pack."""
    source = sent_back(services)
    box = source.add(photo("jpeg", scene(200, 150), quality=60), "box.jpg", "parcel_outside")
    services.photo_labels.draw_circle(VISITOR, source.claim, box, Circle(x=50, y=50, r=20), NOW)
    webp = source.add(photo("webp", scene(120, 90)), "close.webp", "damage_close")
    services.conversion.convert(VISITOR, source.claim, webp, NOW)
    incoming = services.packs.incoming()
    for chunk in services.packs.packed(VISITOR, source.claim, {}).chunks():
        incoming.write(chunk)
    opened = services.packs.open(VISITOR, incoming, NOW).opened
    services.claims.delete(VISITOR, source.claim)
    return Buyer(services, opened.id)


def after_filing(services: Services) -> Buyer:
    """Everything that can happen after filing, every question answered; one event undone."""
    buyer = sent_back(services)
    for event in EVENTS.values():
        every = {name: ANSWERS[type(ask.kind)](ask.kind) for name, ask in event.asks.items()}
        for lead in [option.value for option in event.asks[event.lead].options] if event.lead else [None]:
            facts = every | ({event.lead: lead} if lead else {})
            since = len(services.claims.open(VISITOR, buyer.claim).claim.after)
            services.timeline.add(VISITOR, buyer.claim, event.id, facts, since, NOW)
    last = services.claims.open(VISITOR, buyer.claim).claim.after[-1].number
    services.timeline.undo(VISITOR, buyer.claim, last, NOW)
    return buyer


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
        after_filing,
        loose_files,
    )
}
