"""The browser and the server that the browser tests have."""

from tests.browser.conftest import (
    base_url,
    browser_context_args,
    browser_type_launch_args,
    chromium,
    saved_claim,
    server,
)

__all__ = (
    "base_url",
    "browser_context_args",
    "browser_type_launch_args",
    "chromium",
    "saved_claim",
    "server",
)
