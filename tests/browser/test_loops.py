"""A test that drives no browser may run a loop of its own, also behind one that does."""

from __future__ import annotations

import asyncio

from playwright.sync_api import Page


def test_a_browser_is_driven(page: Page) -> None:
    assert page.evaluate("1 + 1") == 2


def test_a_loop_runs_behind_it() -> None:
    asyncio.run(asyncio.sleep(0))


def test_a_browser_is_driven_again(page: Page) -> None:
    assert page.evaluate("2 + 2") == 4
