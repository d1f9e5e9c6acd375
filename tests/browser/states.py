"""Every page in every state: empty, with errors, filled. Each yields its name when the browser stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from app.claim.advice import ADVICE
from app.claim.pages import PAGES
from tests.browser.walking import RECEIVED, Buyer

STEPS = tuple(f"{page.id}/" if page.own_view else page.id for page in PAGES.values())
NOWHERE = "/no-such-page"
ALONE = (
    "/",
    "/example",
    "/open",
    "/claims",
    "/check/",
    "/rules",
    "/filming",
    "/where",
    "/message",
    "/not-a-dispute",
    "/not-a-dispute/frozen",
    "/phone/used-already",
    NOWHERE,
    *(f"/advice/{name}" for name in ADVICE),
)
OF_A_CLAIM = (
    *STEPS,
    "beside/",
    "print",
    "delete",
    "phone",
    "after/",
    "after/add",
    "after/add/offer",
    "after/message",
    "after/bank-letter",
)


def of_a_claim(buyer: Buyer, saved: Path) -> Iterator[str]:
    """Every page of a finished claim."""
    buyer.bring(saved)
    claim = "/".join(buyer.page.url.split("/")[:5])
    yield from _visits(buyer, [f"{claim}/{place}" for place in OF_A_CLAIM])


def beside_it(buyer: Buyer) -> Iterator[str]:
    """Every page that needs no claim."""
    yield from _visits(buyer, ALONE)


def _visits(buyer: Buyer, addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        answer = buyer.page.goto(address)
        assert answer is not None
        assert answer.status == (404 if address == NOWHERE else 200), address
        yield address


def of_the_way(buyer: Buyer) -> Iterator[str]:
    """Each question empty, then sent empty, then answered."""
    page = buyer.page
    page.goto("/")
    steps = [*RECEIVED, "claim"]
    for step, following in pairwise(steps):
        yield f"{step}, empty"
        if buyer.control(next(iter(RECEIVED[step]), "none")).count():
            buyer.go_on()
            if page.get_by_role("alert").count():
                yield f"{step}, with errors"
            else:
                page.go_back()
        buyer.fill(RECEIVED[step])
        yield f"{step}, answered"
        buyer.go_on()
        buyer.at(following)
    yield "claim"


def of_files(buyer: Buyer, saved: Path, pictures: dict[str, Path], spoilt: Path) -> Iterator[str]:
    """Exhibits in each verdict, refused files, the same without a claim, and after conversion."""
    page = buyer.bring(saved).page
    for place in ("evidence", "check"):
        if place == "evidence":
            buyer.open("evidence/")
        else:
            page.goto("/check/")
        page.set_input_files("#files", [spoilt, *pictures.values()])
        go_on = page.get_by_role("button", name="Go on without the rest")
        expect(go_on).to_be_visible()
        yield f"{place}, files on their way"
        go_on.click()
        expect(page.locator(".exhibit")).to_have_count(len(pictures))
        yield f"{place}, with exhibits"
        page.get_by_role("button", name="Make it ready").first.click()
        expect(page.get_by_role("button", name="Make it ready")).to_have_count(0)
        yield f"{place}, mended"
        if place == "evidence":
            buyer.open("beside/")
            yield "the listing beside what was received"
            buyer.press("Make the picture")
            yield "the listing beside what was received, sent"


def of_trouble(buyer: Buyer, context: BrowserContext, saved: Path) -> Iterator[str]:
    """Two tabs, an edited text, an edit that cannot be pasted, a file that is no claim."""
    page = buyer.bring(saved).page
    buyer.unfold()
    yield "claim, unfolded"
    buyer.page.get_by_label("Your text").fill("See https://example.com")
    buyer.press("Save my text")
    yield "claim, with an error"
    buyer.page.get_by_label("Your text").fill("My own words.")
    buyer.press("Save my text")
    yield "claim, with a text of one's own"
    buyer.open("order")
    other = Buyer(context.new_page())
    other.page.goto(page.url)
    other.fill({"paid": "21.00"}).press("Continue")
    other.at("remedy")
    other.page.close()
    buyer.fill({"paid": "22.00"}).press("Continue")
    expect(page.get_by_role("button", name="Use what I typed here")).to_be_visible()
    yield "two tabs"
    page.goto("/open")
    buyer.press("Open it")
    yield "open, with an error"
    page.goto("/claims")
    yield "claims"
