"""What stands in deploy/ names only what the code has: settings, addresses, ports, folders, limits."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask

from app.__main__ import PORT
from app.config import Settings
from app.environment import SETTINGS, problems
from app.server.limits import PATIENCE

ROOT = Path(__file__).resolve().parent.parent
DEPLOY = ROOT / "deploy"
FILES = sorted(path for path in DEPLOY.iterdir() if path.is_file())
NAMES = {setting.name for setting in SETTINGS}
SECRET = "a secret of more than thirty-two characters"


def text(name: str) -> str:
    return (DEPLOY / name).read_text("utf-8")


def instructions(word: str) -> list[str]:
    """What follows this word in the Containerfile, continued lines joined."""
    joined = text("Containerfile").replace("\\\n", " ")
    return [line.partition(" ")[2].strip() for line in joined.splitlines() if line.split(" ")[0] == word]


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services of the compose file."""
    found: dict[str, Any] = yaml.safe_load(text("compose.yaml"))["services"]
    return found


@pytest.fixture(scope="module")
def unit() -> ConfigParser:
    parser = ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their case; documented so
    parser.read(DEPLOY / "claimwright.service")
    return parser


def image_environment() -> dict[str, str]:
    return dict(part.split("=", 1) for line in instructions("ENV") for part in shlex.split(line))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_setting_that_is_named_is_one(path: Path) -> None:
    named = set(re.findall(r"\b(?:CLAIMWRIGHT|AWS)_[A-Z_]+\b", path.read_text("utf-8")))
    assert named <= NAMES


def test_the_settings_of_the_compose_file_hold(services: dict[str, Any]) -> None:
    given = services["claimwright"]["environment"]
    assert set(given) <= NAMES
    assert not list(problems(image_environment() | given | {"CLAIMWRIGHT_SECRET": SECRET}))


def test_the_settings_of_the_unit_hold(unit: ConfigParser) -> None:
    lines = [
        line.lstrip("#") for line in text("claimwright.env").splitlines() if re.match(r"#?[A-Z]\w+=", line)
    ]
    given = dict(line.split("=", 1) for line in lines)
    assert set(given) <= NAMES
    own = dict(pair.split("=", 1) for pair in unit["Service"]["Environment"].split())
    assert not list(problems(own | given | {"CLAIMWRIGHT_SECRET": SECRET}))


def test_one_port_everywhere(services: dict[str, Any]) -> None:
    assert image_environment()["PORT"] == str(PORT)
    assert instructions("EXPOSE") == [str(PORT)]
    assert f":{PORT}/health" in instructions("HEALTHCHECK")[0]
    assert f"{{$UPSTREAM:claimwright:{PORT}}}" in text("Caddyfile")
    assert "claimwright" in services


def test_probes_that_are_named_are_answered(app: Flask) -> None:
    named = {
        name
        for path in FILES
        for name in re.findall(r"(?<=[`0-9])/(?:health|ready)\b", path.read_text("utf-8"))
    }
    assert named == {"/health", "/ready"}
    client = app.test_client()
    assert [client.get(name).status_code for name in sorted(named)] == [200, 200]


def test_what_the_image_copies_is_there() -> None:
    copied = [line.split() for line in instructions("COPY")]
    sources = [name for line in copied if not line[0].startswith("--from") for name in line[:-1]]
    assert {"app", "templates", "static"} < set(sources)
    assert [name for name in sources if not (ROOT / name).exists()] == []


def test_the_image_has_no_rights() -> None:
    assert instructions("USER") == ["10001:10001"]
    assert instructions("VOLUME") == [image_environment()["CLAIMWRIGHT_DATA"]]


def test_the_proxy_is_the_one_that_is_trusted_and_stops_no_upload(services: dict[str, Any]) -> None:
    proxy = services["proxy"]
    assert (
        services["claimwright"]["environment"]["CLAIMWRIGHT_PROXIES"]
        == proxy["networks"]["inside"]["ipv4_address"]
    )
    megabytes = re.search(r"max_size (\d+)MB", text("Caddyfile"))
    assert megabytes
    assert int(megabytes[1]) * 1_000_000 > Settings(Path(), "").request_limit


def test_the_bucket_is_made(services: dict[str, Any]) -> None:
    name = services["claimwright"]["environment"]["CLAIMWRIGHT_FILES"].removeprefix("s3://")
    assert services["bucket"]["command"][-1] == f"{services['files']['command'][-1]}/{name}"


def test_a_stop_is_waited_for(services: dict[str, Any], unit: ConfigParser) -> None:
    assert int(services["claimwright"]["stop_grace_period"].removesuffix("s")) > PATIENCE.stop
    assert int(unit["Service"]["TimeoutStopSec"]) > PATIENCE.stop


def test_the_unit_starts_the_command_of_the_wheel(unit: ConfigParser) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert Path(unit["Service"]["ExecStart"]).name in scripts
    assert unit["Service"]["StateDirectory"] in unit["Service"]["Environment"]


def test_the_unit_leaves_the_sandbox_its_calls(unit: ConfigParser) -> None:
    allowed = unit["Service"]["SystemCallFilter"].split()
    assert {"landlock_create_ruleset", "landlock_restrict_self"} < set(allowed)


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd is not installed")
    there = text("claimwright.service").replace("/opt/claimwright/bin/claimwright", "/bin/true")
    (tmp_path / "claimwright.service").write_text(there)
    done = subprocess.run(
        [verify, "verify", "--man=no", tmp_path / "claimwright.service"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
