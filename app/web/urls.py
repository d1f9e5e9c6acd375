"""The addresses of pages, exhibits and what can be done with them."""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response

from app.claim.pages.page import Page
from app.web.request_context import at_checking


def page_url(claim_id: str, page: Page, back: str | None = None) -> str:
    """Where a page of the way is; ``back`` names the page to return to after a change."""
    if page.own_view:
        return url_for(f"{page.id}.show", claim_id=claim_id, back=back)
    return url_for("question_page.show", claim_id=claim_id, page_id=page.id, back=back)


def to_page(claim_id: str, page: Page) -> Response:
    """Send the browser there."""
    return redirect(page_url(claim_id, page), 303)


def near(endpoint: str, **values: str) -> str:
    """The address of a view of exhibits, on the same side as this request: a claim's, or loose files'."""
    prefix = "check_" if at_checking() else ""
    return url_for(prefix + endpoint, _anchor=values.pop("anchor", None), **values)  # type: ignore[arg-type]  # values are parts of the address


def exhibit_act(claim_id: str, exhibit_id: str, act: str) -> str:
    """Where a button at an exhibit sends."""
    return near("exhibits.change", claim_id=claim_id, exhibit=exhibit_id, act=act)


def exhibits_page(claim_id: str, anchor: str = "main") -> str:
    """The page that shows the exhibits: a claim's evidence, or the loose files."""
    if at_checking():
        return url_for("check.show", _anchor=anchor)
    return url_for("evidence.show", claim_id=claim_id, _anchor=anchor)
