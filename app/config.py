"""The settings: where data lies, who is served, how much may be uploaded, and the one function that reads the clock."""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click import ClickException

from app.addresses import Proxies
from app.claim.rulebook import RULEBOOK
from app.claim.rulebook.rule import Rulebook
from app.environment import HOSTED_GIGABYTES, SHORTEST_SECRET, problems

LOCAL_HOSTS = ("127.0.0.1", "localhost")
PACKAGE = Path(__file__).resolve().parent
TRANSLATIONS = (PACKAGE / "translations",)


def system_clock() -> datetime:
    """Now, in UTC. Nothing else in the project reads the clock."""
    return datetime.now(UTC)


NO_PROXIES = Proxies()


class CannotStart(ClickException):
    """Why nothing can be done with these settings: one line, with which a command ends with 1."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation runs. Sizes are bytes.

    ``hosted`` is for many visitors: cookies need HTTPS, rate limits are on, claims are purged ``keep_unseen``
    after the last visit. Locally only ``hosts`` may be asked for, and claims stay until deleted; ``lan`` is the
    address (host and port) at which the local network reaches this machine, if it was opened to it.

    What one visitor may do is said by ``posts_per_minute`` (of each kind), ``uploads_per_hour`` and
    ``megabytes_per_day``; one address may do ``address_share`` times as much, all together ``share_of_all`` times.
    ``disk_limit`` is how much all files may take, ``disk_floor`` how much of the disk is left free. ``proxies`` are
    those whose word on a request is taken. ``old_secrets`` are secrets that signed cookies before.
    ``check_patience`` is how many seconds an answer may wait for the check of a file that came with its request: most
    checks take half a second, and the page that follows then has the result.

    ``translations`` are the folders with compiled languages; each that stands there is offered besides English.

    ``database`` is the address of a database server and ``files`` that of a store of files; where they are "", both lie
    in the folder ``data``. ``endpoint`` is the S3 server that is asked, "" for Amazon's.
    """

    data: Path
    secret: str
    database: str = ""
    files: str = ""
    endpoint: str = ""
    old_secrets: tuple[str, ...] = ()
    hosted: bool = False
    hosts: tuple[str, ...] = LOCAL_HOSTS
    lan: str = ""
    rules: Rulebook = RULEBOOK
    clock: Callable[[], datetime] = system_clock
    keep_unseen: timedelta = timedelta(days=60)
    form_limit: int = 256 * 1024
    request_limit: int = 1_200_000_000
    video_at_most: int = 1_000_000_000
    claim_limit: int = 2_500_000_000
    visitor_limit: int = 5_000_000_000
    posts_per_minute: int = 60
    uploads_per_hour: int = 120
    megabytes_per_day: int = 3_000
    address_share: int = 5
    share_of_all: int = 50
    disk_limit: int | None = None
    disk_floor: int = 0
    check_patience: float = 1.5
    proxies: Proxies = NO_PROXIES
    translations: tuple[Path, ...] = ()

    @property
    def is_kept_elsewhere(self) -> bool:
        """Whether claims or files lie at a server, which keeps copies of its own."""
        return bool(self.database or self.files)


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the names that ``app/environment.py`` lists. Raises ``CannotStart`` for the first wrong one."""
    for problem in problems(environment):
        raise CannotStart(problem)
    data = Path(environment.get("CLAIMWRIGHT_DATA") or _data_folder(environment)).expanduser()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if environment.get("CLAIMWRIGHT_HOSTED") == "1":
        return _hosted(environment, data)
    hosts = tuple(environment.get("CLAIMWRIGHT_HOSTS", "").split())
    lan = environment.get("CLAIMWRIGHT_LAN", "")
    near = (*LOCAL_HOSTS, lan.rpartition(":")[0]) if lan else LOCAL_HOSTS
    return Settings(
        data,
        _kept_secret(data),
        *_places(environment),
        hosts=hosts or near,
        lan=lan,
        translations=TRANSLATIONS,
    )


def _hosted(environment: Mapping[str, str], data: Path) -> Settings:
    """For many visitors: smaller limits for each, and one for all."""
    return Settings(
        data,
        environment["CLAIMWRIGHT_SECRET"],
        *_places(environment),
        hosted=True,
        hosts=tuple(environment.get("CLAIMWRIGHT_HOSTS", "").split()),
        translations=TRANSLATIONS,
        video_at_most=400_000_000,
        claim_limit=700_000_000,
        visitor_limit=1_500_000_000,
        old_secrets=tuple(environment.get("CLAIMWRIGHT_OLD_SECRETS", "").split()),
        disk_limit=int(environment.get("CLAIMWRIGHT_GIGABYTES") or HOSTED_GIGABYTES) * 1_000_000_000,
        disk_floor=1_000_000_000,
        proxies=Proxies(tuple(environment.get("CLAIMWRIGHT_PROXIES", "").split())),
    )


def _places(environment: Mapping[str, str]) -> tuple[str, str, str]:
    """Where claims and files lie, and under which address, where it is not the data folder."""
    names = ("CLAIMWRIGHT_DATABASE", "CLAIMWRIGHT_FILES", "AWS_ENDPOINT_URL")
    database, files, endpoint = (environment.get(name, "") for name in names)
    return database, files, endpoint


def resource(name: str) -> Path:
    """The folder ``templates`` or ``static``: inside the package when installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def _data_folder(environment: Mapping[str, str]) -> Path:
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA", "~")) / "Claimwright"
    if sys.platform == "darwin":
        return Path("~/Library/Application Support/Claimwright")
    return Path(environment.get("XDG_DATA_HOME") or "~/.local/share") / "claimwright"


def _kept_secret(data: Path) -> str:
    """The secret of this machine's installation, made on the first start: whole or not at all."""
    path = data / "secret"
    if not path.exists() or len(path.read_text(encoding="ascii")) < SHORTEST_SECRET:
        _make_secret(path)
    return path.read_text(encoding="ascii")


def _make_secret(path: Path) -> None:
    made = path.with_name(f"secret.{secrets.token_hex(8)}")
    try:
        with open(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(file.fileno())
        os.replace(made, path)
    finally:
        made.unlink(missing_ok=True)
