"""Where many are served, search engines find the first page and the pages to read, nothing else; locally nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from flask import Flask

from app.claim.advice import ADVICE
from app.config import Settings
from tests.conftest import Clock, Install, services_of
from tests.web.journey import Journey, kept
from tests.web.reading import Reader
from tests.web.test_isolation import addresses

HOST = "https://claims.example"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LONGEST = 320
"""Characters of a description that any engine shows."""


@pytest.fixture
def hosted_app(settings: Settings, install: Install) -> Flask:
    return install(replace(settings, hosted=True, hosts=("claims.example", "www.claims.example")))


@pytest.fixture
def guest(hosted_app: Flask) -> Reader:
    return Reader(hosted_app, HOST)


def found(guest: Reader) -> list[str]:
    """The paths of the site map."""
    tree = ElementTree.fromstring(guest.client.get("/sitemap.xml", base_url=HOST).data)
    whole = [str(one.text) for one in tree.iter(LOC)]
    assert all(one.startswith(f"{HOST}/") for one in whole)
    return [one.removeprefix(HOST) for one in whole]


def may_look(guest: Reader, path: str) -> bool:
    """Whether ``robots.txt`` lets the path be looked at, by its longest rule; where two are as long, it may."""
    best = (-1, True)
    for line in guest.client.get("/robots.txt", base_url=HOST).text.splitlines():
        word, _, rule = line.partition(": ")
        if word in ("Allow", "Disallow"):
            pattern = re.escape(rule).replace(r"\*", ".*").replace(r"\$", "$")
            if re.match(pattern, path):
                best = max(best, (len(rule), word == "Allow"))
    return best[1]


def test_the_site_map_has_the_first_page_and_all_pages_to_read(guest: Reader) -> None:
    assert found(guest) == ["/", "/rules", *(f"/advice/{name}" for name in ADVICE)]


def test_what_is_found_says_what_it_is_and_where(guest: Reader) -> None:
    said = set()
    for path in found(guest):
        page = guest.get(path)
        assert "X-Robots-Tag" not in page.response.headers
        (description,) = [str(one.get("content")) for one in page.all("meta", name="description")]
        assert 40 < len(description) <= LONGEST
        assert "AliExpress" in description
        said.add(description)
        assert [one.get("href") for one in page.all("link", rel="canonical")] == [HOST + path]
        assert may_look(guest, path)
    assert len(said) == len(ADVICE) + 2


def test_under_another_name_or_with_more_in_its_address_it_is_the_same_page(hosted_app: Flask) -> None:
    page = Reader(hosted_app, "https://www.claims.example").get("/rules")
    assert [one.get("href") for one in page.all("link", rel="canonical")] == [f"{HOST}/rules"]
    assert Reader(hosted_app, HOST).get("/rules?from=elsewhere").response.headers["X-Robots-Tag"]


def test_everything_of_a_claim_is_kept_out_twice(hosted_app: Flask, clock: Clock) -> None:
    journey = kept(Reader(hosted_app, HOST), services_of(hosted_app), clock())
    paths = [
        *addresses(hosted_app, journey.id, "-", "-"),
        "/claims",
        "/check",
        "/example",
        *(f"/advice/{name}?claim={journey.id}" for name in ADVICE),
    ]
    assert len(paths) > 60
    for path in paths:
        assert not may_look(journey.reader, path), path
    for path in (journey.url("claim"), journey.url("order"), *paths[-len(ADVICE) :], "/claims", "/example"):
        page = journey.reader.visit(path)
        assert page.response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert not page.all("meta", name="description")
        assert not page.all("link", rel="canonical")


def test_a_refused_answer_is_not_found(guest: Reader) -> None:
    page = guest.send(guest.get("/").form("/"), {"receipt": ""})
    assert page.status == 422
    assert page.response.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_the_file_is_one_that_programs_read(guest: Reader) -> None:
    parser = RobotFileParser()
    parser.parse(guest.client.get("/robots.txt", base_url=HOST).text.splitlines())
    assert parser.site_maps() == [f"{HOST}/sitemap.xml"]
    assert not parser.can_fetch("any", f"{HOST}/claims/x/order")


def test_locally_nothing_is_for_search_engines(app: Flask, journey: Journey) -> None:
    reader = Reader(app)
    assert [reader.get(path).status for path in ("/robots.txt", "/sitemap.xml")] == [404, 404]
    for path in ("/", "/rules", *(f"/advice/{name}" for name in ADVICE), journey.url("claim")):
        page = journey.reader.visit(path)
        assert page.response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert not page.all("meta", name="description")
        assert not page.all("link", rel="canonical")
