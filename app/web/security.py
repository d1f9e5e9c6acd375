"""What guards every answer: headers, the CSRF token, rate limits. A refusal never costs what was typed."""

from __future__ import annotations

from flask import Flask, Response, g, request
from werkzeug.wrappers import Response as AnyResponse

from app.web.extensions import has_token, token_is_good
from app.web.intake import was_counted
from app.web.quotas import count_post
from app.web.search_engines import may_be_found

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
    "media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "X-Robots-Tag": "noindex, nofollow",
}
_STREAMED = frozenset({"upload.add", "check_upload.add", "claims.open_file"})
"""Views that check the token themselves, before they read a large body."""
FORM_AGAIN = frozenset(
    {
        "start.begin",
        "question_page.save",
        "paste.fill",
        "evidence.save",
        "claim.edit",
        "after.add",
        "after.change",
        "where.tell",
        "where.paste",
        "not_a_dispute.fill",
        "message.alone",
        "message.of_claim",
    }
)
"""Views that show the form again with all that was typed."""


_FOR_LONG = "public, max-age=31536000, immutable"


class BadToken(Exception):
    """The page was not made for this visitor, or so long ago that its token is gone."""


def forgotten(response: AnyResponse) -> AnyResponse:
    """The browser keeps nothing of what was deleted; its cookie stays, since other claims hang on it."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def guard(app: Flask) -> None:
    """Put the guards before and after every view."""
    app.before_request(_limit_rate)
    app.before_request(_check_token)
    app.after_request(_add_headers)


def token_was_good() -> bool:
    """Whether this request came with a good token; a step view shows its form again otherwise."""
    return bool(g.get("token_good", False))


def refuse_without_page() -> None:
    """Refuse by the headers alone who never saw a page of ours, or sends a bad token with them: before a large body
    comes. The token may also stand in the form. Raises ``BadToken``."""
    token = request.headers.get("X-CSRF-Token")
    if not has_token() or (token is not None and not token_is_good(token)):
        raise BadToken


def _check_token() -> None:
    if request.method not in ("POST", "PUT", "PATCH", "DELETE") or request.endpoint in (None, *_STREAMED):
        return
    g.token_good = token_is_good(request.form.get("csrf_token") or request.headers.get("X-CSRF-Token"))
    if not g.token_good and request.endpoint not in FORM_AGAIN:
        raise BadToken


def _limit_rate() -> None:
    if request.method == "POST" and not was_counted():
        count_post()


def _add_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        if name != "Content-Security-Policy" or name not in response.headers:
            response.headers[name] = value
    if response.status_code == 200 and may_be_found():
        del response.headers["X-Robots-Tag"]
    if request.endpoint == "static" and response.status_code < 400:
        # Modules import each other without a mark of their content: a browser asks whether those changed.
        response.headers["Cache-Control"] = _FOR_LONG if "v" in request.args else "no-cache"
    return response
