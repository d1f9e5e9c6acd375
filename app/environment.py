"""The settings that the environment holds: a table of their names, what each is for, and what is wrong with a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

SHORTEST_SECRET: Final = 32
HOSTED_GIGABYTES: Final = 50
"""All files together where many are served; ours."""
_BUCKET: Final = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_NOT_INSTALLED: Final = "needs more than is installed: install claimwright[hosted]"
Check = Callable[[str], str]
"""What is wrong with a value, in words that do not repeat it; "" for nothing."""


def _fine(_value: str) -> str:
    return ""


def _number(most: int) -> Check:
    def check(value: str) -> str:
        fits = value.isascii() and value.isdigit() and 0 < int(value) <= most
        return "" if fits else f"is a whole number from 1 to {most}"

    return check


def _database(value: str) -> str:
    driver = value.partition("://")[0]
    if driver not in ("sqlite", "postgresql", "postgresql+psycopg"):
        return "begins with postgresql:// or sqlite:///"
    try:
        named = driver == "sqlite" or (len(urlsplit(value).path) > 1 and (urlsplit(value).port or 1) > 0)
    except ValueError:
        named = False
    if not named:
        return "is postgresql://NAME:PASSWORD@HOST:PORT/DATABASE"
    return _NOT_INSTALLED if driver != "sqlite" and find_spec("psycopg") is None else ""


def _files(value: str) -> str:
    kind, _, place = value.partition("://")
    if kind != "s3" or not _BUCKET.fullmatch(place.partition("/")[0]):
        return "is s3://BUCKET or s3://BUCKET/PREFIX"
    return _NOT_INSTALLED if find_spec("obstore") is None else ""


def _hosted(value: str) -> str:
    return "" if value in ("0", "1") else "is 1 where many are served, else 0"


def _secret(value: str) -> str:
    return "" if len(value) >= SHORTEST_SECRET else f"has {SHORTEST_SECRET} characters or more"


def _networks(value: str) -> str:
    try:
        for one in value.split():
            ip_network(one, strict=False)
    except ValueError:
        return "is a list of addresses or networks, with spaces between them"
    return ""


def _listen(value: str) -> str:
    try:
        ip_address(value)
    except ValueError:
        return "is an address of this machine, or 0.0.0.0 for all of them"
    return ""


def _endpoint(value: str) -> str:
    parts = urlsplit(value)
    return "" if parts.scheme in ("http", "https") and parts.hostname else "begins with https:// or http://"


def as_it_is(value: str) -> str:
    """A value that anybody may see."""
    return value


def masked(_value: str) -> str:
    """A value that nobody may see."""
    return "********"


def without_password(value: str) -> str:
    """An address without its password."""
    return re.sub(r"(://[^:/@]*:)[^@]*@", r"\1********@", re.sub(r"(password=)[^&]*", r"\1********", value))


@dataclass(frozen=True, slots=True)
class Setting:
    """One name in the environment. ``default`` is said where it is not set; ``shown`` is the value to be seen."""

    name: str
    means: str
    default: str
    problem: Check = _fine
    shown: Callable[[str], str] = as_it_is


SETTINGS: Final = (
    Setting("CLAIMWRIGHT_DATA", "the data folder of this machine", "the user's own"),
    Setting(
        "CLAIMWRIGHT_DATABASE",
        "where claims are kept",
        "SQLite in the data folder",
        _database,
        without_password,
    ),
    Setting("CLAIMWRIGHT_FILES", "where photos and videos are kept", "a folder in the data folder", _files),
    Setting("CLAIMWRIGHT_HOSTED", "1 where many are served", "0", _hosted),
    Setting("CLAIMWRIGHT_SECRET", "signs cookies and links", "one in the data folder", _secret, masked),
    Setting("CLAIMWRIGHT_OLD_SECRETS", "secrets that still open cookies", "none", _fine, masked),
    Setting("CLAIMWRIGHT_HOSTS", "the names it answers to", "this machine's"),
    Setting("CLAIMWRIGHT_PROXIES", "proxies whose word on a request is taken", "none", _networks),
    Setting(
        "CLAIMWRIGHT_GIGABYTES",
        "how much all files together may take, where many are served",
        str(HOSTED_GIGABYTES),
        _number(1_000_000),
    ),
    Setting("CLAIMWRIGHT_LISTEN", "the address it listens on, where many are served", "127.0.0.1", _listen),
    Setting("PORT", "the port it listens on", "8000", _number(65_535)),
    Setting("AWS_ENDPOINT_URL", "the S3 server", "Amazon's", _endpoint, without_password),
    Setting("AWS_REGION", "the S3 server's region", "us-east-1"),
    Setting("AWS_ACCESS_KEY_ID", "who asks the S3 server", "none", _fine, masked),
    Setting("AWS_SECRET_ACCESS_KEY", "proves it", "none", _fine, masked),
    Setting("AWS_SESSION_TOKEN", "proves it for a time", "none", _fine, masked),
)


def problems(environment: Mapping[str, str]) -> Iterator[str]:
    """What is wrong, a line each, without any value."""
    for setting in SETTINGS:
        value = environment.get(setting.name, "")
        if value and (words := setting.problem(value)):
            yield f"{setting.name} {words}"
    if environment.get("CLAIMWRIGHT_HOSTED") == "1":
        lacking = [name for name in ("CLAIMWRIGHT_SECRET", "CLAIMWRIGHT_HOSTS") if not environment.get(name)]
        yield from (f"CLAIMWRIGHT_HOSTED needs {name}" for name in lacking)
    elif environment.get("CLAIMWRIGHT_LISTEN") and not _hosted(environment.get("CLAIMWRIGHT_HOSTED") or "0"):
        yield "CLAIMWRIGHT_LISTEN needs CLAIMWRIGHT_HOSTED=1"


def told(environment: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Every setting: its name, what holds as it may be seen, and what it is for."""
    for setting in SETTINGS:
        value = environment.get(setting.name, "")
        yield setting.name, setting.shown(value) if value else f"({setting.default})", setting.means
