"""A real server for the session, the system's Chromium, and a page that complains of nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from app.claim.rulebook import RULEBOOK
from tests.browser.serving import PLAIN, Server
from tests.browser.walking import RECEIVED, Buyer
from tests.evidence.samples import photo, scene

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")
EXPECTED = (
    "Failed to load resource",  # an answer of 4xx: tests look at those themselves
    "The Cross-Origin-Opener-Policy header has been ignored",  # plain http, where it cannot work
)
OURS = ("http://127.0.0.1:", f"http://{PLAIN}:", "data:", "blob:")
PHONE = {"width": 360, "height": 740}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that is here drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The system's Chromium. Without one, tests fail in CI and are skipped elsewhere."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        words = f"No Chromium on this machine (looked for {', '.join(NAMES)}): the pages are not tested."
        if os.environ.get("CI") == "true":
            pytest.fail(words)
        pytest.skip(words)
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], chromium: str) -> dict[str, Any]:
    resolve = f"--host-resolver-rules=MAP {PLAIN} 127.0.0.1"
    return browser_type_launch_args | {"executable_path": chromium, "args": [*QUIET, resolve, "--lang=en-US"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return browser_context_args | {"viewport": PHONE, "locale": "en-US", "timezone_id": "Asia/Seoul"}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Iterator[Server]:
    served = Server(tmp_path_factory.mktemp("served"))
    served.start()
    yield served
    served.stop()


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    """What addresses in tests are relative to."""
    return server.url


@pytest.fixture
def context(context: BrowserContext) -> Iterator[BrowserContext]:
    """A context in which no script fails, no policy is hurt, and nothing else than the server is asked."""
    complaints: list[str] = []

    def told(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(EXPECTED):
            complaints.append(message.text)

    def asked(request: Request) -> None:
        if not request.url.startswith(OURS):
            complaints.append(request.url)

    context.on("console", told)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", asked)
    context.set_default_timeout(10_000)
    yield context
    assert complaints == []


@pytest.fixture
def buyer(page: Page) -> Buyer:
    return Buyer(page)


@pytest.fixture(scope="session")
def saved_claim(browser: Browser, base_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The save-file of a finished claim without files: the short way to its pages."""
    context = browser.new_context(base_url=base_url)
    page = Buyer(context.new_page()).walk(RECEIVED).unfold().page
    with page.expect_download() as coming:
        page.get_by_role("link", name="Saved claim").click()
    path = tmp_path_factory.mktemp("saved") / "claim.json"
    coming.value.save_as(path)
    context.close()
    return path


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One photo that is ready, and one that is too large but can be converted."""
    from PIL import Image

    folder = tmp_path_factory.mktemp("pictures")
    made = {
        "small": photo("jpeg", scene()),
        "large": photo("jpeg", Image.effect_noise((1500, 1400), 90), quality=97),
    }
    for name, content in made.items():
        (folder / f"{name}.jpg").write_bytes(content)
    assert len(made["large"]) > RULEBOOK.number("photo_limit") > len(made["small"])
    return {name: folder / f"{name}.jpg" for name in made}


@pytest.fixture
def server_of_its_own(tmp_path: Path, chromium: str) -> Iterator[Server]:
    """A server that a test may stop and start."""
    served = Server(tmp_path / "own")
    served.start()
    yield served
    served.stop()
