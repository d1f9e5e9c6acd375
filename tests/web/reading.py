"""How to visit as a browser without scripts does, and checks every answer that comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from flask import Flask
from werkzeug.test import TestResponse

from tests.web.markup import read_checked, text_of

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
    "blob:; connect-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri "
    "'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "X-Robots-Tag": "noindex, nofollow",
}
"""What every answer carries, word for word."""
FOREIGN_FILE = "default-src 'none'; sandbox"
"""The policy of files that somebody else made."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form as a browser would send it untouched."""

    action: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, read."""

    url: str
    response: TestResponse
    tree: Element | None = field(repr=False, default=None)

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def html(self) -> str:
        return self.response.get_data(as_text=True)

    @property
    def title(self) -> str:
        """The page's heading."""
        return self.texts("h1")[0]

    @property
    def words(self) -> str:
        """Everything that can be read on it."""
        return self.texts("body")[0]

    @property
    def errors(self) -> list[str]:
        """The summary of errors on top."""
        return [text_of(li) for box in self.all(id="errors") for li in box.iter("li")]

    def all(self, tag: str = "*", **attributes: str) -> list[Element]:
        """Elements by tag and attributes (``class_`` is one of its classes, ``_`` stands for ``-``)."""
        assert self.tree is not None, f"{self.url} gave no page but {self.response.content_type}"
        return [e for e in self.tree.iter(None if tag == "*" else tag) if _fits(e, attributes)]

    def texts(self, tag: str = "*", **attributes: str) -> list[str]:
        """The words in those elements."""
        return [text_of(element) for element in self.all(tag, **attributes)]

    def links(self) -> list[str]:
        """Where the page leads, within the house."""
        found = (a.get("href", "") for a in self.all("a"))
        return [href for href in found if href.startswith("/")]

    def forms(self) -> Iterator[Form]:
        """The page's forms."""
        for form in self.all("form"):
            yield Form(form.get("action") or self.url, dict(_controls(form)))

    def form(self, action: str) -> Form:
        """The form that goes to an address with this ending."""
        return next(form for form in self.forms() if urlsplit(form.action).path.endswith(action))

    def value(self, name: str) -> str | None:
        """What stands in the field of this name, in whichever form it is."""
        return next((form.values[name] for form in self.forms() if name in form.values), None)


class Reader:
    """One visitor with a browser. Every answer is checked; ``tab`` pages are read again from the server."""

    def __init__(self, app: Flask, base: str = "http://127.0.0.1", language: str = "en") -> None:
        self.client = app.test_client()
        self.base = base
        self.language = language

    def get(self, url: str, **options: Any) -> Page:
        """Ask for an address; redirects are given back as they are."""
        return self.ask("GET", url, **options)

    def follow(self, page: Page) -> Page:
        """Go where the answer sends, if it does."""
        while page.status in (301, 302, 303, 307, 308):
            page = self.get(page.response.location)
        return page

    def visit(self, url: str) -> Page:
        """Ask for an address and go where it sends."""
        return self.follow(self.get(url))

    def send(self, form: Form, data: Mapping[str, Any] | None = None, **options: Any) -> Page:
        """Send a form with some fields changed; ``None`` leaves one out."""
        values = {
            name: value for name, value in (form.values | dict(data or {})).items() if value is not None
        }
        return self.ask("POST", form.action, data=values, **options)

    def ask(self, method: str, url: str, headers: Mapping[str, str] | None = None, **options: Any) -> Page:
        """Any request."""
        own = {"Accept-Language": self.language, "Accept": "text/html"} | dict(headers or {})
        response = self.client.open(
            url, method=method, base_url=self.base, headers=own, buffered=True, **options
        )
        settings = self.client.application.extensions["claimwright_settings"]
        return read(url, response, settings.hosted)

    def token(self) -> str:
        """A good token of this visitor."""
        token = self.get("/open").value("csrf_token")
        assert token
        return token


def read(url: str, response: TestResponse, hosted: bool) -> Page:
    """Check an answer; a page is parsed."""
    check_headers(url, response, hosted)
    if (
        not response.content_type.startswith("text/html")
        or not response.data
        or (response.status_code < 400 and response.location)
    ):
        return Page(url, response)
    return Page(
        url, response, read_checked(response.get_data(as_text=True), f"{url} ({response.status_code})")
    )


def check_headers(url: str, response: TestResponse, hosted: bool) -> None:
    """The strict headers stand on every answer; files of others are in a sandbox, ours under /static may be kept."""
    wanted = dict(HEADERS)
    path, asked = urlsplit(url).path, urlsplit(url).query
    if path.startswith("/static/") and response.status_code < 400:
        wanted["Cache-Control"] = "public, max-age=31536000, immutable" if "v=" in asked else "no-cache"
    if path.endswith(("/file", "/thumbnail")) and response.mimetype in (
        "image/jpeg",
        "application/octet-stream",
    ):
        wanted["Content-Security-Policy"] = FOREIGN_FILE
    if hosted and _may_be_found(response):
        wanted["X-Robots-Tag"] = ""
    given = {name: ", ".join(response.headers.getlist(name)) for name in wanted}
    assert given == wanted, url


def _may_be_found(response: TestResponse) -> bool:
    """Whether it is the first page or a page to read: where many are served, search engines may find those."""
    asked = urlsplit(response.request.url)
    plain = response.request.method in ("GET", "HEAD") and response.status_code == 200 and not asked.query
    return plain and (asked.path in ("/", "/rules") or asked.path.startswith("/advice/"))


def _fits(element: Element, attributes: Mapping[str, str]) -> bool:
    if not isinstance(element.tag, str):
        return False
    for name, value in attributes.items():
        if name == "class_":
            if value not in (element.get("class") or "").split():
                return False
        elif element.get(name.replace("_", "-")) != value:
            return False
    return True


def _controls(form: Element) -> Iterator[tuple[str, str]]:
    for control in form.iter():
        name = control.get("name")
        if not name:
            continue
        if control.tag == "select":
            yield name, _selected(control)
        elif control.tag == "textarea":
            yield name, (control.text or "").removeprefix("\n")
        elif control.tag == "input":
            kind = control.get("type")
            if (kind in ("radio", "checkbox") and control.get("checked") is None) or kind == "file":
                continue
            yield name, control.get("value") or ""


def _selected(select: Element) -> str:
    options = list(select.iter("option"))
    chosen = [option for option in options if option.get("selected") is not None] or options[:1]
    return chosen[0].get("value") or ""
