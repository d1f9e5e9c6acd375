"""A buyer who tells a story on a phone, page by page; what each page cost is counted on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from app.claim.case import Case
from app.claim.questions.ask import Measured
from tests.browser.counting import Cost, Count
from tests.browser.test_after import give, to_where
from tests.browser.walking import Buyer

WAY_ON = "main .either > li:last-child span, main p > a.button.quiet"
"""The way on where a claim is too early or too late."""
CHECKED = "body:has(footer):not(:has([data-checks])) .exhibit"
"""The files on a whole page on which none is being checked any more: until then it still asks for what they show. One
question for all of it, since the page is loaded again meanwhile, and of a page half read nothing is there."""
WAIT = 60_000
"""Milliseconds at most until files are checked on a busy machine."""
TAPS = 3
"""A number this far away is tapped, not typed."""


@dataclass
class Walk:
    """The pages that were seen, each with its cost, before the last one; ``text`` is what the way ended in."""

    costs: dict[str, Cost] = field(default_factory=dict)
    text: str = ""

    @property
    def words(self) -> int:
        return sum(cost.words for cost in self.costs.values())

    @property
    def seconds(self) -> float:
        return sum(cost.seconds for cost in self.costs.values())


def ask(page: Page, expected: dict[str, Any]) -> tuple[Count, str]:
    """What happened to a case, from the first page to the text for it; without an event, to what to do."""
    buyer, count = Buyer(page), Count()
    to_where(buyer, count)
    if "event" not in expected:
        page.get_by_role("link", name="It is no dispute").click()
        page.wait_for_url("**/not-a-dispute")
        count.choices += 1
        page.locator(f"details#{expected['situation']} summary").first.click()
        count.choices += 1
        count.read(page)
        return count, ""
    page.locator(f"a[href$='/where/{expected['event']}']").first.click()
    count.choices += 1
    page.wait_for_url(f"**/where/{expected['event']}")
    for name, value in (expected["facts"] | expected["basics"]).items():
        control = buyer.control(name).first
        if control.get_attribute("type") in ("radio", "checkbox") or control.input_value() != value:
            give(buyer, name, value, count)
    count.read(page)
    buyer.press("Continue")
    page.wait_for_url("**/after/")
    return count, page.locator("p.letter").inner_text()


class Teller(Buyer):
    """Somebody who answers what a claim's case holds."""

    def __init__(self, page: Page, case: Case, files: dict[str, Path]) -> None:
        super().__init__(page)
        self.case, self.files, self.walk_ = case, files, Walk()

    def tell(self) -> Walk:
        """From the first page to the text."""
        self.page.goto("/")
        for step in self.case.pages[:-1]:
            self.at_page(step.id)
            cost = self.walk_.costs[step.id] = Cost()
            if step.id == "evidence":
                self.show(cost.see(self.page))
            for address, value in self.case.values_of(step).items():
                name = address.field
                if name == "group" and value is None and self.case.detail is not None:
                    value = self.case.detail.group
                if value is not None and value is not False:
                    self.give(name, value, cost)
            cost.see(self.page)
            self.go_on()
            if step.id == "order":
                self.leave()
        self.at_page("claim")
        self.walk_.text = self.text
        return self.walk_

    def leave(self) -> None:
        """Who is too early or too late leaves at the order page, or reads that and goes on."""
        self.page.wait_for_load_state()
        if re.search("/wait$|/too_late", self.page.url):
            self.walk_.costs["leaving"] = Cost(choices=1).see(self.page, WAY_ON)
            self.page.locator(WAY_ON).click()

    def at_page(self, step: str) -> None:
        """Wait until the browser is there."""
        if step != "receipt":
            self.at(step)
        self.page.wait_for_load_state()

    def give(self, name: str, value: Any, cost: Cost) -> None:
        """One answer; what stands there already costs nothing."""
        control = self.control(name).first
        kind = control.get_attribute("type") or control.evaluate("one => one.tagName.toLowerCase()")
        if isinstance(value, Measured):
            self.type(control, value.value, cost)
            self.choose(self.page.locator(f"[name='{name}-unit']").first, value.unit, cost)
        elif kind in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else ["y" if value is True else value]:
                self.tick(name, str(one), cost)
        elif kind == "select":
            self.choose(control, str(value), cost)
        elif isinstance(value, int):
            self.count(control, value, cost)
        else:
            self.type(control, value, cost)

    def count(self, control: Locator, value: int, cost: Cost) -> None:
        """A small number is a few taps on "more", which is one choice; a larger one is typed."""
        now = int(control.input_value() or 0)
        if not 0 < value - now <= TAPS:
            return self.type(control, value, cost)
        self.open_folds(control)
        for _tap in range(value - now):
            control.locator("xpath=following-sibling::button").click()
        cost.choices += 1
        return None

    def open_folds(self, control: Locator) -> None:
        """Open the folds that it stands in, as a buyer does."""
        for fold in control.locator("xpath=ancestor::details[not(@open)]").all():
            fold.locator("> summary").click()

    def tick(self, name: str, value: str, cost: Cost) -> None:
        box = self.control(name, value)
        if not box.is_checked():
            self.open_folds(box)
            self.page.locator("label.option", has=box).click()
            cost.choices += 1

    def choose(self, control: Locator, value: str, cost: Cost) -> None:
        if control.input_value() != value:
            self.open_folds(control)
            control.select_option(value)
            cost.choices += 1

    def type(self, control: Locator, value: object, cost: Cost) -> None:
        words = f"{value:f}" if isinstance(value, Decimal) else str(value)
        if control.input_value() != words:
            self.open_folds(control)
            control.fill(words)
            cost.typed += 1

    def show(self, cost: Cost) -> None:
        """Add every file of the story, those of one role at once: first what the page asks for next, then the others
        under what they show."""
        left = list(enumerate(self.case.claim.exhibits))
        while left:
            wanted = self.page.locator("#role").input_value()
            role = next((one.role for _n, one in left if one.role == wanted), left[0][1].role)
            self.choose(self.page.locator("#role"), role or "other", cost)
            now = [self.files[f"{one.kind}{number % 5}"] for number, one in left if one.role == role]
            left = [one for one in left if one[1].role != role]
            before = self.page.locator(".exhibit").count()
            self.page.set_input_files("#files", now)
            expect(self.page.locator(CHECKED)).to_have_count(before + len(now), timeout=WAIT)
            self.page.wait_for_load_state()
            cost.files += len(now)
            cost.see(self.page)
