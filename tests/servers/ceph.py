"""An S3 server of a test's own: one Ceph monitor, one storage daemon in memory, one gateway; nothing of it stays."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final, Literal
from urllib.request import Request, urlopen
from uuid import uuid4

from obstore import sign
from obstore.store import S3Store

from tests.ports import free_port

PROGRAMS: Final = ("ceph", "ceph-mon", "ceph-osd", "radosgw", "radosgw-admin", "monmaptool", "ceph-authtool")
KEY, SECRET = "claimwright", "throw-away-secret"
_CONFIG: Final = """
[global]
fsid = {fsid}
mon host = v1:127.0.0.1:{monitor}
mon initial members = a
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd crush chooseleaf type = 0
osd crush update on start = false
osd class update on start = false
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 1
ms bind msgr2 = false
run dir = {folder}
admin socket = {folder}/$name.asok
keyring = {folder}/keyring
log file = {folder}/$name.log
pid file = {folder}/$name.pid
[mon]
mon data = {folder}/mon
[osd]
osd data = {folder}/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd memory target = 268435456
[client.rgw.a]
rgw frontends = beast endpoint=127.0.0.1:{gateway}
rgw thread pool size = 64
rgw enable usage log = false
rgw lc debug interval = -1
"""


@dataclass(frozen=True, slots=True)
class CephServer:
    """A running gateway, and how it is asked."""

    endpoint: str

    @property
    def environment(self) -> dict[str, str]:
        """What a process needs to know to ask it."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "AWS_REGION": "us-east-1",
        }

    @contextmanager
    def told(self) -> Iterator[None]:
        """With what a process needs to know in the environment of this one."""
        before = dict(os.environ)
        os.environ.update(self.environment)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)

    def bucket(self) -> str:
        """A new bucket."""
        name = f"claims-{uuid4().hex}"
        self.ask("PUT", name)
        return name

    def remove(self, bucket: str) -> None:
        """Remove a bucket with all that is in it."""
        store = self._store(bucket)
        for some in store.list():
            store.delete([one["path"] for one in some])
        self.ask("DELETE", bucket)

    def _store(self, bucket: str) -> S3Store:
        return S3Store(
            bucket,
            endpoint=self.endpoint,
            access_key_id=KEY,
            secret_access_key=SECRET,
            client_options={"allow_http": True},
        )

    def ask(self, method: Literal["PUT", "DELETE"], bucket: str) -> None:
        """Make or remove a bucket, which the client of the application cannot do."""
        address = sign(self._store(bucket), method, "", timedelta(minutes=1))
        with urlopen(Request(address, method=method), timeout=60):
            pass


@contextmanager
def ceph() -> Iterator[CephServer]:
    """A gateway on a free port of this machine, with no bucket; all of it gone afterwards."""
    with ExitStack() as ending:
        try:
            server = ending.enter_context(_started())
        except NotUp:
            # A port that was free a moment before may be taken now.
            server = ending.enter_context(_started())
        yield server


class NotUp(RuntimeError):
    """A daemon did not come up."""


class _Cluster:
    """The programs of one cluster, all with the same settings, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.config = folder / "ceph.conf"
        self.id, self.monitor, self.gateway = str(uuid4()), free_port(), free_port()
        self._running: list[subprocess.Popen[bytes]] = []
        self.config.write_text(
            _CONFIG.format(fsid=self.id, monitor=self.monitor, gateway=self.gateway, folder=folder)
        )

    def run(self, *command: str | Path) -> None:
        """A program that does one thing and ends."""
        given = [*command, "-c", self.config]
        subprocess.run(given, check=True, capture_output=True, timeout=180, cwd=self.folder)

    def start(self, *command: str, port: int = 0) -> None:
        """A daemon; where it listens at a ``port``, it answers now. Raises ``NotUp``."""
        given = [*command, "-f", "-c", str(self.config)]
        silent = subprocess.DEVNULL
        self._running.append(subprocess.Popen(given, cwd=self.folder, stdout=silent, stderr=silent))
        if port:
            _await(port, self._running[-1])

    def start_all(self) -> None:
        """The monitor, the storage daemon, the gateway with its user. Raises ``NotUp``."""
        keyring, monitors = self.folder / "keyring", self.folder / "map"
        self.run(*"ceph-authtool --create-keyring".split(), keyring, *"--gen-key -n mon. --cap mon *".split())
        address = f"[v1:127.0.0.1:{self.monitor}]"
        self.run("monmaptool", "--create", "--addv", "a", address, "--fsid", self.id, monitors)
        self.run(*"ceph-mon --mkfs -i a --monmap".split(), monitors, "--keyring", keyring)
        self.start(*"ceph-mon -i a".split(), port=self.monitor)
        uuid = str(uuid4())
        self.run("ceph", "osd", "new", uuid)
        # Not by the daemon at its start: now and then it asks before it knows the cluster's id, and ends.
        self.run(*"ceph osd crush create-or-move osd.0 1.0 root=default host=here".split())
        (self.folder / "osd").mkdir()
        self.run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", uuid)
        self.start("ceph-osd", "-i", "0")
        _await_storage(self.config)
        self.start("radosgw", "-n", "client.rgw.a", port=self.gateway)
        self.run(*"radosgw-admin user create --uid claimwright --display-name Claimwright".split())
        keys = ("--access-key", KEY, "--secret-key", SECRET)
        self.run(*"radosgw-admin key create --uid claimwright".split(), *keys)

    def stop(self) -> None:
        """End every daemon, the last one first."""
        for process in reversed(self._running):
            process.kill()
            process.wait(30)


@contextmanager
def _started() -> Iterator[CephServer]:
    folder = Path(tempfile.mkdtemp(prefix="claimwright-ceph-"))
    cluster = _Cluster(folder)
    try:
        cluster.start_all()
        yield CephServer(f"http://127.0.0.1:{cluster.gateway}")
    except NotUp as problem:
        logs = (path.read_text("utf-8", "replace")[-2000:] for path in sorted(folder.glob("*.log")))
        raise NotUp("\n".join([str(problem), *logs])) from None
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def is_installed() -> bool:
    """Whether every program is there."""
    return all(shutil.which(program) for program in PROGRAMS)


def _await_storage(config: Path) -> None:
    # A gateway that comes before it waits for pools that nobody makes.
    for _try in range(120):
        told = subprocess.run(
            ["ceph", "osd", "stat", "-c", config], capture_output=True, text=True, timeout=180
        )
        if "1 up" in told.stdout:
            return
        time.sleep(0.25)
    raise NotUp("Ceph's storage daemon does not come up")


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    for _try in range(1200):
        if process.poll() is not None:
            raise NotUp(f"{process.args!r} ended with {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise NotUp(f"{process.args!r} does not answer")
