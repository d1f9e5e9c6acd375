"""What search engines may find where many are served: the first page and the pages to read, never anything of a claim.

Where one machine is served, none of it is there."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from flask import Blueprint, Flask, Response, request, url_for

from app.claim.advice import ADVICE
from app.web.request_context import settings

FOUND: Final = frozenset({"start.home", "advice.page", "advice.rules"})
"""The views that may be found, under an address without a parameter: one with a claim's id is that claim's."""
_ROBOTS: Final = """\
User-agent: *
Allow: /$
Allow: /advice/
Allow: /rules$
Allow: /static/
Disallow: /advice/*?
Disallow: /
Sitemap: {sitemap}
"""
bp = Blueprint("search_engines", __name__)


def let_search_engines_in(app: Flask) -> None:
    """Tell them which pages there are."""
    app.register_blueprint(bp)


def may_be_found() -> bool:
    """Whether what is asked for is for everybody."""
    plain = request.method in ("GET", "HEAD") and not request.args
    return plain and request.endpoint in FOUND and settings().hosted


def found_at() -> str | None:
    """The one address of this page for search engines; None where it is not for them."""
    return _whole(request.script_root + request.path) if may_be_found() else None


@bp.get("/robots.txt")
def robots() -> Response:
    """What they may look at."""
    return Response(_ROBOTS.format(sitemap=_whole(url_for("search_engines.sitemap"))), mimetype="text/plain")


@bp.get("/sitemap.xml")
def sitemap() -> Response:
    """Every page that may be found."""
    pages = [
        url_for("start.home"),
        url_for("advice.rules"),
        *(url_for("advice.page", name=name) for name in ADVICE),
    ]
    rows = "".join(f"<url><loc>{escape(_whole(page))}</loc></url>\n" for page in pages)
    return Response(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n',
        mimetype="application/xml",
    )


def _whole(path: str) -> str:
    # One name, whichever of ours was asked under.
    return f"https://{settings().hosts[0].lstrip('.')}{path}"
