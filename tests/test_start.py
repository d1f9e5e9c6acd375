"""Starting the server: quickly, on this machine only, and never beside another on the same port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ports import free_port

PATIENCE = 120
"""Seconds after which a server is taken for one that never answers."""
ROOT = Path(__file__).resolve().parent.parent


@contextmanager
def serving(port: int, data: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """The server as its own process, ended afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--port", str(port), *more],
        cwd=ROOT,
        env={**os.environ, "CLAIMWRIGHT_DATA": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
        assert process.stdout is not None
        process.stdout.close()


def first_answer(port: int, host: str = "127.0.0.1") -> None:
    """Wait until the first page answers."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://{host}:{port}/", timeout=PATIENCE) as answer:
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.02)
    pytest.fail("no answer")


@pytest.mark.long
def test_the_first_page_answers_on_a_folder_that_is_used_again(tmp_path: Path) -> None:
    for _start in range(2):
        port = free_port()
        with serving(port, tmp_path / "warm"):
            first_answer(port)


def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    port = free_port()
    with serving(port, tmp_path / "first"):
        first_answer(port)
        second = subprocess.run(
            [sys.executable, "-m", "app", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "CLAIMWRIGHT_DATA": str(tmp_path / "second")},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert second.returncode == 1
    assert second.stdout == ""
    assert len(second.stderr.splitlines()) == 1
    assert str(port) in second.stderr


def test_a_port_taken_by_another_program_is_said_too(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = int(other.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "app", "--port", str(port)],
            cwd=ROOT,
            env={**os.environ, "CLAIMWRIGHT_DATA": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 1
    assert str(port) in done.stderr


@pytest.mark.long
def test_a_hosted_one_listens_where_it_is_told_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "CLAIMWRIGHT_HOSTED": "1",
        "CLAIMWRIGHT_HOSTS": "127.0.0.2",
        "CLAIMWRIGHT_SECRET": "a secret of more than thirty-two characters",
        "CLAIMWRIGHT_LISTEN": "127.0.0.2",
    }.items():
        monkeypatch.setenv(name, value)
    port = free_port()
    with serving(port, tmp_path) as server:
        first_answer(port, "127.0.0.2")
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
        assert server.poll() is None


def test_an_address_of_another_machine_is_one_clear_line(tmp_path: Path) -> None:
    settings = {
        "CLAIMWRIGHT_DATA": str(tmp_path),
        "CLAIMWRIGHT_HOSTED": "1",
        "CLAIMWRIGHT_HOSTS": "claims.example",
        "CLAIMWRIGHT_SECRET": "a secret of more than thirty-two characters",
        "CLAIMWRIGHT_LISTEN": "192.0.2.1",
    }
    done = subprocess.run(
        [sys.executable, "-m", "app", "--port", str(free_port())],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "CLAIMWRIGHT_LISTEN: 192.0.2.1 is no address of this machine\n"


@pytest.mark.long
def test_only_this_machine_is_served(tmp_path: Path) -> None:
    port = free_port()
    with serving(port, tmp_path) as server:
        first_answer(port)
        listening = subprocess.run(
            ["ss", "-ltnH", f"sport = :{port}"], capture_output=True, text=True, check=False
        )
        if listening.returncode == 0 and listening.stdout:
            assert f"127.0.0.1:{port}" in listening.stdout
            assert f"0.0.0.0:{port}" not in listening.stdout
        assert server.poll() is None
