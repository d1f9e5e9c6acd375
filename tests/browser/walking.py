"""How a buyer walks the pages with a mouse or a finger, and two whole ways of answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.counting import CONTINUE
from tests.web.journey import BROKEN, CUSTOMS, Answers


def days_ago(days: int) -> str:
    """A day before today, as a date field holds it."""
    return (datetime.now(UTC).date() - timedelta(days=days)).isoformat()


def _at_these_days(way: Answers, order: str, held: str | None = None) -> Answers:
    """The way with days that are recent whenever the tests run."""
    moved = {step: dict(answers) for step, answers in way.items()}
    moved["order"]["day"] = order
    if held:
        moved["facts"]["held_since"] = held
    return moved


RECEIVED = _at_these_days(BROKEN, days_ago(5))
NOT_RECEIVED = _at_these_days(CUSTOMS, days_ago(2), held=days_ago(9))


UNFOLD = "one => { for (let d = one.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }"


class Buyer:
    """Somebody at a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def control(self, name: str, value: Any = None) -> Locator:
        """A form control by its name, a radio by its value too; of the page's own form, not of an exhibit's."""
        return self.page.locator(f"[name='{name}']" + (f"[value='{value}']" if value is not None else ""))

    def fill(self, answers: Mapping[str, Any]) -> Self:
        """Give these answers; unfold what is folded."""
        for name, value in answers.items():
            control = self.control(name).first
            control.evaluate(UNFOLD)
            if control.get_attribute("type") in ("radio", "checkbox"):
                self.page.locator("label.option", has=self.control(name, value)).click()
            elif control.evaluate("one => one.tagName") == "SELECT":
                control.select_option(value)
            else:
                control.fill(value)
        return self

    def press(self, name: str) -> None:
        """Press a button by its words."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def go_on(self) -> None:
        """Press the button that ends a page of the way, whatever it says."""
        self.page.locator(CONTINUE).click()

    def unfold(self) -> Self:
        """Open every fold of the page."""
        self.page.evaluate(
            "() => document.querySelectorAll('details').forEach((one) => { one.open = true; })"
        )
        return self

    def at(self, place: str) -> None:
        """Wait until the browser is on that page of the claim, and its scripts have begun."""
        address = re.compile(rf"/claims/[^/]+/{place}/?([?#].*)?$")
        self.page.wait_for_url(address, wait_until="domcontentloaded")

    def walk(self, way: Answers, until: str = "claim") -> Self:
        """From the first page to the one named."""
        self.page.goto("/")
        steps = [*way, "claim"]
        for step, following in pairwise(steps):
            if step == until:
                break
            self.fill(way[step]).go_on()
            self.at(following)
        return self

    def bring(self, save_file: Path) -> Self:
        """Open a claim that was saved before."""
        self.page.goto("/open")
        self.page.set_input_files("input[type=file]", save_file)
        self.page.locator("form:has(input[type=file]) [type=submit]").first.click()
        self.at("claim")
        return self

    def open(self, place: str) -> None:
        """Another page of the claim that is open now."""
        claim = "/".join(self.page.url.split("/")[:5])
        self.page.goto(f"{claim}/{place}")

    def add(self, *files: Path) -> None:
        """Choose files and wait until all of them are exhibits, and checked."""
        before = self.page.locator(".exhibit").count()
        self.page.set_input_files("#files", list(files))
        expect(self.page.locator(".exhibit")).to_have_count(before + len(files))
        expect(self.page.locator(".exhibit.is-waiting")).to_have_count(0)

    def look_again(self) -> Self:
        """Without scripts: press the page's link until nothing is being checked any more."""
        link = self.page.get_by_role("link", name="Look again")
        for _look in range(200):
            if not link.count():
                return self
            link.click()
        raise AssertionError("it is still being checked")

    @property
    def text(self) -> str:
        """The dispute text as it stands on the claim page."""
        return self.page.locator("p.letter[id^=text-]").inner_text()
