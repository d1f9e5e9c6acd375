"""How a server that was killed comes back (POSIX): a small parent starts it, waits, and starts it again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from socket import socket
from types import FrameType
from typing import Final

QUICK: Final = 5.0
"""Seconds; one that ends sooner than this had not yet served."""
QUICK_ENDS: Final = 3
"""So many in a row, and it is not started again."""
_SMALL: Final = {"MALLOC_ARENA_MAX": "1"}
"""One heap for all threads: 300 downloads that nobody reads cost 60 MB less."""


@dataclass(slots=True)
class Keeper:
    """Runs a command that serves on a socket, and runs it again when it was killed. It gets the socket's number as its
    last argument, and as its input a pipe that ends with this process."""

    command: list[str]
    listening: socket
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _is_stopping: bool = field(default=False, init=False)

    def run(self) -> int:
        """Until it is stopped or ends by itself: its exit status, 0 when it was stopped."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        quick = 0
        while not self._is_stopping:
            began = time.monotonic()
            status = self._run_once()
            quick = quick + 1 if time.monotonic() - began < QUICK else 0
            if self._is_stopping:
                break
            if status >= 0 or quick >= QUICK_ENDS:
                return abs(status)
            sys.stderr.write("The server was killed. It is started again; nothing that was saved is lost.\n")
        return 0

    def _run_once(self) -> int:
        number = self.listening.fileno()
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments, no shell
            [*self.command, str(number)], stdin=subprocess.PIPE, env=os.environ | _SMALL, pass_fds=(number,)
        )
        with self._process as process:
            if self._is_stopping:
                process.terminate()
            return process.wait()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._is_stopping = True
        # As long as anybody holds it, the system lets clients in who would not be answered any more.
        self.listening.close()
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)


def stop_with_parent() -> None:
    """Stop this process as by a signal when the one that started it is gone: its end of the pipe is closed then."""

    def watch() -> None:
        while os.read(0, 1):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True, name="parent").start()
