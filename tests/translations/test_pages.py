"""Pages in the languages of the house: no English stands on them but what has to be English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from app.claim.advice import ADVICE
from app.claim.after.events import EVENTS
from app.claim.reasons import DETAILS
from app.translations import languages_in
from tests.conftest import Clock, services_of
from tests.evidence.samples import padded, photo
from tests.translations.test_what_it_says import LATIN
from tests.web.journey import BROKEN, CUSTOMS, Journey, kept
from tests.web.pseudo import seen_or_spoken
from tests.web.reading import Page, Reader
from tests.web.sending import file, upload

pytestmark = pytest.mark.long

OTHER_LETTERS = [language for language in languages_in() if language not in LATIN]
NAMES = re.compile(
    r"AliExpress|Claimwright|PayPal|Visa|Mastercard|Alipay|YouTube|Boleto|WebMoney|Choice|aliexpress\.ru"
    r"|Bluetooth|Windows|Latin|JavaScript|Western Union|Photo \d|Video \d"
    r"|claim\.json|claim-pack\.zip|\bzip\b|opening\.mp4|Zq\.jpg|\{\w+\}"
)
SAID_IN_ENGLISH = re.compile(r"\([^()]*\)|\"[^\"]*\"|“[^”]*”|«[^»]*»")
"""AliExpress's own words, beside those of the language."""
ALIEXPRESS = {" > ".join(detail.wording) for detail in DETAILS.values()}
ALIEXPRESS |= {word for detail in DETAILS.values() for word in detail.wording}
ALIEXPRESS |= {"Open Dispute", "Returns & refunds", "Refund Only", "Return Goods", "Yes", "No"}
WORD = re.compile(r"[A-Za-z]{3,}")


def english_on(page: Page) -> Iterator[str]:
    """Texts of a page with English words that need not be English."""
    for text in seen_or_spoken(page.all("html")[0]):
        rest = SAID_IN_ENGLISH.sub(" ", NAMES.sub(" ", " ".join(text.split())))
        for words in sorted(ALIEXPRESS, key=len, reverse=True):
            rest = rest.replace(words, " ")
        # Behind a colon stands an example of what is to be typed in English.
        head, colon, _example = rest.partition(":")
        words = head if colon and not WORD.search(head) else rest
        if any(not word.isupper() for word in WORD.findall(words)):
            yield text.strip()


def visited(reader: Reader, journey: Journey) -> Iterator[Page]:
    """Pages to read, every page of two ways, what happens after, and a finished claim."""
    for address in (
        "/",
        "/rules",
        "/example",
        "/claims",
        "/open",
        "/check/",
        "/filming",
        "/nothing",
        "/where",
    ):
        yield reader.get(address)
    yield from (reader.get(f"/advice/{name}") for name in ADVICE)
    for event in EVENTS:
        page = reader.get(f"/where/{event}")
        yield page
        yield reader.send(page.form(f"/where/{event}"))
    for way in (BROKEN, CUSTOMS):
        told = Journey(reader)
        for step, answers in way.items():
            if step != "receipt":
                yield told.see(step)
            told.walk({step: answers})
    upload(journey, file(padded(photo("jpeg"), 2_100_000), "Zq.jpg"))
    yield from (journey.see(place) for place in ("evidence", "claim", "print", "delete"))


@pytest.mark.parametrize("language", OTHER_LETTERS)
def test_no_english_where_it_need_not_be(house: Flask, clock: Clock, language: str) -> None:
    reader = Reader(house, language=language)
    journey = kept(reader, services_of(house), clock())
    found = {text: page.url for page in visited(reader, journey) for text in english_on(page)}
    assert not found
