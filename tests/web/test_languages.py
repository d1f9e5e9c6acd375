"""No page string is unmarked, longer words break nothing, right-to-left is said, and the dispute text stays English."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from babel import Locale
from flask import Flask

from app.claim.advice import ADVICE
from app.claim.after.events import EVENTS
from app.claim.reasons import DETAILS
from app.claim.values.currencies import DECIMALS
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo, with_location
from tests.web.journey import BROKEN, CUP, CUSTOMS, Journey, finished, kept
from tests.web.pseudo import CLOSE, LANGUAGES, OPEN, messages, plain, untranslated
from tests.web.reading import Page, Reader
from tests.web.sending import exhibits, file, upload

pytestmark = pytest.mark.long

ALIEXPRESS = {word for detail in DETAILS.values() for word in detail.wording}
ALIEXPRESS |= {"Open Dispute", "Returns & refunds", "Refund Only", "Return Goods", "AliExpress", "Yes", "No"}
UNITS = {
    unit
    for detail in DETAILS.values()
    for ask in detail.asks.values()
    for unit in getattr(ask.kind, "units", ())
}
VALUES = {"Claimwright", "MB", "kB", "Photo", "Video", *DECIMALS, *UNITS}
TYPED = {"Zq.jpg", "Zq.pdf", "8123456700000000", "box.jpg", "cup.jpg", "black", "Zq"}


@pytest.fixture(params=LANGUAGES)
def foreign(everywhere: Flask, request: pytest.FixtureRequest) -> Reader:
    return Reader(everywhere, language=request.param)


def dates(language: str) -> set[str]:
    """Names of months as that language writes them."""
    months = Locale(language).months
    return {name for form in months.values() for width in form.values() for name in width.values()}


def check(page: Page, reader: Reader) -> None:
    """Nothing on the page is in English that should not be."""
    assert page.tree is not None, page.url
    root = page.all("html")[0]
    assert root.get("lang") == reader.language
    assert root.get("dir") == ("rtl" if reader.language == "ar" else "ltr")
    known = ALIEXPRESS | VALUES | TYPED | dates(reader.language)
    found = untranslated(root, known)
    assert not found, f"{page.url}: not marked for translation: {found}"


PLACES: dict[str, Callable[[Reader], Page]] = {
    "home": lambda reader: reader.get("/"),
    "nothing_chosen": lambda reader: reader.send(reader.get("/").form("/")),
    "rules": lambda reader: reader.get("/rules"),
    "example": lambda reader: reader.get("/example"),
    "claims": lambda reader: reader.get("/claims"),
    "open": lambda reader: reader.get("/open"),
    "check": lambda reader: reader.get("/check/"),
    "filming": lambda reader: reader.get("/filming"),
    "unknown": lambda reader: reader.get("/nothing"),
    "old": lambda reader: reader.ask("POST", "/claims/delete"),
    "wrong_way": lambda reader: reader.ask("PUT", "/rules"),
}


def test_pages_to_read(foreign: Reader) -> None:
    for ask in PLACES.values():
        check(ask(foreign), foreign)
    for name in ADVICE:
        check(foreign.get(f"/advice/{name}"), foreign)


@pytest.mark.parametrize("way", [BROKEN, CUSTOMS], ids=["broken", "customs"])
def test_every_question_empty_wrong_and_filled(foreign: Reader, way: dict[str, dict[str, str]]) -> None:
    journey = Journey(foreign)
    for step, answers in way.items():
        if step != "receipt":
            check(journey.see(step), foreign)
            wrong = dict.fromkeys(
                (
                    name
                    for name in journey.page.form(journey.url(step)).values
                    if name not in ("csrf_token", "revision", "back", "made_for", "no_video", "once")
                ),
                "Zq",
            )
            page = journey.send(step, **wrong)
            assert not wrong or page.errors
            if wrong:
                check(page, foreign)
        journey.walk({step: answers})
    for place in ("claim", "print", "delete", "order", "facts"):
        check(journey.see(place), foreign)
    check(foreign.get("/claims"), foreign)
    check(foreign.get("/"), foreign)


def test_after_filing(foreign: Reader) -> None:
    for place in ("/where", "/message", "/not-a-dispute", "/not-a-dispute/frozen"):
        check(foreign.get(place), foreign)
    for event in EVENTS:
        page = foreign.get(f"/where/{event}")
        check(page, foreign)
        check(foreign.send(page.form(f"/where/{event}")), foreign)
    form = foreign.get("/where/offer").form("/where/offer")
    told = {
        "wrong": "damaged",
        "paid": "9.20",
        "currency": "USD",
        "kind": "money",
        "sum": "3",
        "by": "seller",
    }
    answer = foreign.follow(foreign.send(form, told))
    check(answer, foreign)
    for place in ("add", "1", "message", "bank-letter"):
        check(foreign.get(f"{answer.url}{place}"), foreign)


def test_what_a_paste_gave(foreign: Reader) -> None:
    journey = Journey(foreign).start("received")
    texts = (
        "Ref. Number: 8214000000000101\nTotal: $5.00",
        "Mug 12\n$5.00x2\n3 items\nTotal: $10.00",
        "12",
        "",
    )
    for text in texts:
        form = journey.see("order").form("/order")
        check(foreign.ask("POST", f"{form.action}/paste", data=form.values | {"paste": text}), foreign)


def test_evidence_stale_and_own_text(foreign: Reader, everywhere: Flask, clock: Clock) -> None:
    journey = kept(foreign, services_of(everywhere), clock())
    bad = file(b"%PDF-1.4 " * 50, "Zq.pdf")
    upload(
        journey,
        file(padded(photo("jpeg"), 2_100_000), "Zq.jpg"),
        file(photo("jpeg", exif=with_location()), "Zq.jpg"),
        bad,
    )
    check(journey.see("evidence"), foreign)
    check(
        foreign.send(journey.page.form(f"{exhibits(journey)[0]}/edit"), {"caption": "Zq" * 50, "role": ""}),
        foreign,
    )
    check(journey.see("claim"), foreign)
    check(foreign.send(journey.page.form("/claim/text"), {"text": "https://Zq"}), foreign)
    one, two = journey.see("order"), journey.see("order")
    journey.send_from(one, "order", paid="20")
    check(journey.send_from(two, "order", paid="30"), foreign)
    check(journey.send_from(two, "order", paid="30", csrf_token="old"), foreign)
    for place in ("claim.txt", "deadlines.ics", "claim-pack.zip"):
        assert foreign.get(journey.url(place)).status == 200


def reply_in(place: Element) -> str:
    """The reply to the seller that stands there; it is English, as the dispute text is."""
    return (place.text or "").strip() if (place.get("id") or "").startswith("reply-") else ""


def test_text_file_says_everything_but_the_dispute_text_in_the_language(foreign: Reader) -> None:
    journey = finished(foreign, BROKEN | {"order": CUP | {"order_number": "8123"}})
    report = foreign.get(journey.url("claim.txt")).html
    texts = [journey.text(length) for length in ("short", "standard")]
    texts += [words for place in journey.see("claim").all("p") if (words := reply_in(place))]
    assert all(text in report for text in texts)
    for text in sorted(texts, key=len, reverse=True):
        report = report.replace(text, "")
    known = ALIEXPRESS | VALUES | dates(foreign.language)
    for line in report.splitlines():
        rest = plain(line)
        for value in sorted(known, key=len, reverse=True):
            rest = rest.replace(value, "")
        assert not [mark for mark in rest if mark.isalpha()], line


def test_the_dispute_text_is_the_same_in_every_language(everywhere: Flask, clock: Clock) -> None:
    texts = set()
    for language in ("en", *LANGUAGES):
        journey = finished(Reader(everywhere, language=language), CUSTOMS)
        texts.add(tuple(journey.text(length) for length in ("short", "standard")))
    assert len(texts) == 1
    assert all(text.isascii() for text in texts.pop())


def test_amounts_are_read_as_the_language_writes_them(foreign: Reader) -> None:
    journey = Journey(foreign).start("received").answer("order", **CUP | {"paid": "1234,50"})
    shown = journey.see("order").value("paid")
    assert shown
    journey.answer("order", paid=shown)
    assert journey.see("order").value("paid") == shown


def test_the_strange_languages_are_whole() -> None:
    assert len(messages()) > 500
    assert plain(f"a{OPEN}b{OPEN}c{CLOSE}d{CLOSE}e") == "ae"
