"""Settings are checked in one place before anything starts, and told without their secrets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask

from app.environment import SETTINGS, problems, told

ROOT = Path(__file__).resolve().parent.parent
SECRET = "a secret of more than thirty-two characters"
GOOD = {
    "CLAIMWRIGHT_DATABASE": "postgresql://ann:pass-word@127.0.0.1:5432/claims",
    "CLAIMWRIGHT_FILES": "s3://bucket-of-claims/prefix",
    "CLAIMWRIGHT_HOSTED": "1",
    "CLAIMWRIGHT_SECRET": SECRET,
    "CLAIMWRIGHT_OLD_SECRETS": f"old-{SECRET}",
    "CLAIMWRIGHT_HOSTS": "claims.example",
    "CLAIMWRIGHT_PROXIES": "10.0.0.0/8 192.0.2.1",
    "CLAIMWRIGHT_GIGABYTES": "200",
    "CLAIMWRIGHT_LISTEN": "0.0.0.0",
    "PORT": "8001",
    "AWS_ENDPOINT_URL": "http://127.0.0.1:7480",
    "AWS_ACCESS_KEY_ID": "the-key-of-ann",
    "AWS_SECRET_ACCESS_KEY": "the-secret-of-ann",
    "AWS_SESSION_TOKEN": "the-token-of-ann",
}


def test_good_settings_have_no_problem() -> None:
    assert not list(problems(GOOD))
    assert not list(problems({}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CLAIMWRIGHT_DATABASE", "mysql://ann:pass-word@127.0.0.1/claims"),
        ("CLAIMWRIGHT_DATABASE", "postgresql://ann:pass-word@127.0.0.1:port/claims"),
        ("CLAIMWRIGHT_DATABASE", "postgresql://127.0.0.1"),
        ("CLAIMWRIGHT_DATABASE", "claims.sqlite3"),
        ("CLAIMWRIGHT_FILES", "/srv/files"),
        ("CLAIMWRIGHT_FILES", "s3://"),
        ("CLAIMWRIGHT_FILES", "s3://Not A Bucket/x"),
        ("CLAIMWRIGHT_HOSTED", "yes"),
        ("CLAIMWRIGHT_SECRET", "short"),
        ("CLAIMWRIGHT_SECRET", ""),
        ("CLAIMWRIGHT_HOSTS", ""),
        ("CLAIMWRIGHT_PROXIES", "10.0.0.0/99"),
        ("CLAIMWRIGHT_GIGABYTES", "many"),
        ("CLAIMWRIGHT_GIGABYTES", "0"),
        ("CLAIMWRIGHT_LISTEN", "everywhere"),
        ("PORT", "70000"),
        ("AWS_ENDPOINT_URL", "127.0.0.1:7480"),
    ],
)
def test_a_wrong_one_is_one_line_with_its_name_and_without_secrets(name: str, value: str) -> None:
    (line,) = problems(GOOD | {name: value})
    assert name in line
    assert "pass-word" not in line


def test_only_a_hosted_one_listens_for_others() -> None:
    (line,) = problems({"CLAIMWRIGHT_LISTEN": "0.0.0.0"})
    assert line == "CLAIMWRIGHT_LISTEN needs CLAIMWRIGHT_HOSTED=1"


def test_the_server_says_it_in_one_line_and_ends_with_1(tmp_path: Path) -> None:
    environment = {**os.environ, "CLAIMWRIGHT_DATA": str(tmp_path), "CLAIMWRIGHT_DATABASE": "mysql://x/y"}
    for command in ("app", "flask --app app settings"):
        done = subprocess.run(
            [sys.executable, "-m", *command.split()],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert done.returncode == 1, done
        assert done.stdout == ""
        (line,) = done.stderr.splitlines()
        assert "CLAIMWRIGHT_DATABASE" in line
    assert not list(tmp_path.iterdir())


def test_what_holds_is_told_with_secrets_masked(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv(
        "CLAIMWRIGHT_DATABASE", "postgresql://ann:pass-word@127.0.0.1/claims?password=pass-word"
    )
    printed = app.test_cli_runner().invoke(args=["settings"]).output
    for setting in SETTINGS:
        assert setting.name in printed
    for told_to_nobody in ("pass-word", SECRET, "the-key", "the-secret", "the-token"):
        assert told_to_nobody not in printed
    assert "s3://bucket-of-claims/prefix" in printed
    assert "postgresql://ann:********@127.0.0.1/claims" in printed


def test_what_is_not_set_is_told_by_its_default() -> None:
    assert ("CLAIMWRIGHT_DATABASE", "(SQLite in the data folder)", "where claims are kept") in list(told({}))


def test_the_readme_has_every_setting() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [s.name for s in SETTINGS if f"| `{s.name}`" not in readme] == []
