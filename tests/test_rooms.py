"""The walls of the house: who may know whom, who may read the clock, and where foreign files may be opened."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "app").rglob("*.py"))
DECODERS = {"PIL", "av", "pi_heif", "cv2", "imageio"}
PAGES = {"flask", "werkzeug", "wtforms", "flask_wtf", "flask_babel", "babel", "jinja2", "markupsafe"}
DATABASES = {"sqlalchemy", "sqlite3", "alembic", "psycopg", "obstore"}

MAY_KNOW: dict[str, set[str]] = {
    "claim": {"claim"},
    "errors": {"claim"},
    "evidence": {"evidence", "claim", "errors"},
    "store": {"store", "errors"},
    "services": {"services", "store", "evidence", "claim", "errors"},
    "web": {"web", "services", "claim", "errors", "config", "addresses", "reference", "translations"},
    "config": {"claim", "addresses", "environment"},
    "environment": set(),
    "addresses": set(),
    "reference": set(),
    "log": set(),
    "translations": {"translations"},
    # Commands say things with the same words as pages.
    "cli": {"cli", "services", "claim", "errors", "web", "environment"},
    "server": {"server", "web", "reference"},
}
"""Our rooms: server -> web, cli -> services -> store, evidence -> claim. What is not named puts the rooms together."""
MAY_NOT_USE: dict[str, set[str]] = {
    "claim": PAGES | DATABASES | DECODERS | {"os", "pathlib", "io", "tempfile", "shutil", "socket"},
    "errors": PAGES | DATABASES | DECODERS,
    "evidence": PAGES | DATABASES,
    "store": PAGES | DECODERS,
    "services": PAGES | DATABASES | DECODERS,
    "web": DATABASES | DECODERS,
    "cli": DATABASES | DECODERS,
    "server": DATABASES | DECODERS,
    "config": PAGES | DATABASES | DECODERS,
    "addresses": PAGES | DATABASES | DECODERS,
    "environment": PAGES | DATABASES | DECODERS,
    "reference": PAGES | DATABASES | DECODERS,
    "log": PAGES | DATABASES | DECODERS,
    "translations": DATABASES | DECODERS | {"flask", "werkzeug", "wtforms", "flask_babel"},
}
CLOCKS = {
    "now",
    "utcnow",
    "today",
    "time",
    "time_ns",
    "localtime",
    "gmtime",
    "ctime",
    "strftime",
    "fromtimestamp",
}
CLOCK_OWNERS = {"datetime", "date", "time", "dt"}


def imports(source: str, package: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Every module that a source imports, with its line; relative ones resolved in ``package``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield node.lineno, module
            yield from ((node.lineno, f"{module}.{alias.name}") for alias in node.names)


def room_of(path: Path) -> str:
    """The room that a file of ours stands in."""
    return path.relative_to(ROOT / "app").parts[0].removesuffix(".py")


def breaches(path: Path, source: str) -> Iterator[str]:
    """Imports that go through a wall."""
    room, package = room_of(path), path.relative_to(ROOT).parts[:-1]
    for line, module in imports(source, package):
        first, _dot, rest = module.partition(".")
        if first == "app" and rest and room in MAY_KNOW and rest.split(".")[0] not in MAY_KNOW[room]:
            yield f"{path.name}:{line}: {room} knows {module}"
        if first in MAY_NOT_USE.get(room, ()):
            yield f"{path.name}:{line}: {room} uses {module}"
        if first in DECODERS and path.parent != ROOT / "app" / "evidence" / "child":
            yield f"{path.name}:{line}: {module} outside the sandbox"


def defined(module: Path) -> set[str]:
    """The names that a module makes itself: what it only imports is not among them."""
    names: set[str] = set()
    for node in ast.parse(module.read_text("utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Assign(targets=targets):
                names |= {part.id for one in targets for part in ast.walk(one) if isinstance(part, ast.Name)}
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
    return names


def handed_on(path: Path, source: str) -> Iterator[str]:
    """Names that are taken from a module of ours which only imports them: a way round a wall."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("app."):
            continue
        module = ROOT.joinpath(*str(node.module).split(".")).with_suffix(".py")
        if module.exists():
            strangers = {alias.name for alias in node.names} - defined(module)
            yield from (
                f"{path.name}:{node.lineno}: {name} is not {node.module}'s" for name in sorted(strangers)
            )


def clock_reads(source: str) -> Iterator[int]:
    """Lines that read the clock."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (node.lineno for alias in node.names if alias.name in CLOCKS)
        if not isinstance(node, ast.Attribute) or node.attr not in CLOCKS - {"strftime", "fromtimestamp"}:
            continue
        owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
        if owner in CLOCK_OWNERS:
            yield node.lineno


@pytest.mark.parametrize("room", sorted({room_of(path) for path in FILES}))
def test_no_room_knows_what_it_may_not(room: str) -> None:
    found = [b for path in FILES if room_of(path) == room for b in breaches(path, path.read_text("utf-8"))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("room", ["server", "web", "cli"])
def test_no_module_hands_on_what_a_room_may_not_know(room: str) -> None:
    found = [h for path in FILES if room_of(path) == room for h in handed_on(path, path.read_text("utf-8"))]
    assert not found, "\n".join(found)


def test_a_name_that_is_only_handed_on_is_seen() -> None:
    assert list(handed_on(WEB, "from app.services.jobs import plan_video"))
    assert not list(handed_on(WEB, "from app.services.jobs import JobService, OpenWork"))


def test_only_the_settings_read_the_clock() -> None:
    readers = {str(p.relative_to(ROOT)) for p in FILES if list(clock_reads(p.read_text("utf-8")))}
    assert readers == {"app/config.py"}


CLAIM, WEB = ROOT / "app" / "claim" / "x.py", ROOT / "app" / "web" / "views" / "x.py"


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (CLAIM, "import flask"),
        (CLAIM, "from app.store import claims"),
        (CLAIM, "def f():\n    from pathlib import Path"),
        (CLAIM, "from app import web"),
        (CLAIM, "from .. import store"),
        (WEB, "from app.store.claim_files import FileLimits"),
        (WEB, "import app.evidence.checks"),
        (WEB, "from ...store import claims"),
        (WEB, "from PIL import Image"),
        (WEB, "import sqlalchemy.orm"),
        (ROOT / "app" / "evidence" / "photo_conversion.py", "import av"),
        (ROOT / "app" / "store" / "x.py", "from app.claim.model.claim import Claim"),
    ],
)
def test_a_broken_wall_is_seen(path: Path, source: str) -> None:
    assert list(breaches(path, source))


@pytest.mark.parametrize(
    "source",
    [
        "datetime.now(UTC)",
        "datetime.datetime.utcnow()",
        "date.today()",
        "time.time()",
        "clock = datetime.now",
        "from time import time",
    ],
)
def test_a_look_at_the_clock_is_seen(source: str) -> None:
    assert list(clock_reads(source))


def test_measuring_how_long_something_takes_is_no_look_at_the_clock() -> None:
    assert not list(
        clock_reads("import time\ntime.monotonic()\nself.now(moment)\nfrom time import monotonic")
    )


SERVER = """
import io, sys
from pathlib import Path
from app import create_app
from app.config import Settings
from app.services.visitors import owner_of_claims
from app.claim.model.claim import Claim

app = create_app(Settings(data=Path(sys.argv[1]), secret="x" * 40, check_patience=50))
services = app.extensions["claimwright_services"]
client, moment = app.test_client(), app.extensions["claimwright_settings"].clock()
with client.session_transaction(base_url="http://127.0.0.1") as session:
    session["visitor"] = "v"
claim = services.claims.start(owner_of_claims("v"), Claim(), moment).id
page = client.get("/open", base_url="http://127.0.0.1").get_data(True)
token = page.split('name="csrf_token" value="')[1].split('"')[0]
photo = Path(sys.argv[2]).read_bytes()
sent = client.post(f"/claims/{claim}/exhibits", base_url="http://127.0.0.1",
    data={"csrf_token": token, "files": (io.BytesIO(photo), "a.jpg")})
assert sent.status_code == 303, sent.status_code
record = services.claims.open(owner_of_claims("v"), claim).record
assert [e.state for e in record.claim.exhibits] == ["fixable"], record
services.conversion.convert_all(owner_of_claims("v"), claim, moment)
assert [e.state for e in services.claims.open(owner_of_claims("v"), claim).claim.exhibits] == ["ready"]
print(sorted({name.split(".")[0] for name in sys.modules} & {"PIL", "av", "pi_heif"}))
"""


@pytest.mark.long
def test_a_server_that_checked_and_converted_never_loaded_a_decoder(tmp_path: Path) -> None:
    from tests.evidence.samples import padded, photo

    picture = tmp_path / "picture"
    picture.write_bytes(padded(photo("jpeg"), 2_100_000))
    command = [sys.executable, "-c", SERVER, str(tmp_path / "data"), str(picture)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"
