"""The addresses of pages, exhibits and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import redirect, url_for
from werkzeug.wrappers import Response

from app.claim.address import Address
from app.claim.pages.page import Page
from app.web.request_context import at_checking

REWRITTEN = "rewritten"
"""The parameter that names answers which stand in the English text in other letters than they were typed in."""


BESIDE = "beside"
"""The parameter that names the exhibit before or behind which another is moved: pressed twice, it moves once."""


def page_url(claim_id: str, page: Page, back: str | None = None, rewritten: Sequence[Address] = ()) -> str:
    """Where a page of the way is; ``back`` names the page to return to after a change, ``rewritten`` see there."""
    more: dict[str, Any] = {"back": back, REWRITTEN: [str(address) for address in rewritten]}
    if page.own_view:
        return url_for(f"{page.id}.show", claim_id=claim_id, **more)
    return url_for("question_page.show", claim_id=claim_id, page_id=page.id, **more)


def to_page(claim_id: str, page: Page, rewritten: Sequence[Address] = ()) -> Response:
    """Send the browser there."""
    return redirect(page_url(claim_id, page, rewritten=rewritten), 303)


def near(endpoint: str, **values: str) -> str:
    """The address of a view of exhibits, on the same side as this request: a claim's, or loose files'."""
    prefix = "check_" if at_checking() else ""
    anchor = values.pop("anchor", None)
    # What else is given are parts of the address.
    return url_for(prefix + endpoint, _anchor=anchor, **values)  # type: ignore[arg-type]


def exhibit_act(claim_id: str, exhibit_id: str, act: str, **more: str) -> str:
    """Where a button at an exhibit sends."""
    return near("exhibits.change", claim_id=claim_id, exhibit=exhibit_id, act=act, **more)


def exhibits_page(claim_id: str, anchor: str = "main", said: str | None = None) -> str:
    """The page that shows the exhibits: a claim's evidence, or the loose files; ``said`` is a word for its top."""
    if at_checking():
        return url_for("check.show", said=said, _anchor=anchor)
    return url_for("evidence.show", claim_id=claim_id, said=said, _anchor=anchor)
