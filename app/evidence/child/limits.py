"""How a process takes away its own powers: memory, time, new files, sockets, children."""

from __future__ import annotations

import sys
from typing import TypedDict

from .syscalls import Calls


class Powers(TypedDict):
    """What is left to a child: ``memory`` and ``file`` in bytes, ``processor`` in seconds, and which ``calls``."""

    memory: int
    file: int
    processor: int
    calls: Calls


class Kept(TypedDict):
    """What holds a closed child: the filter of calls, and the version of Landlock (0 for none)."""

    calls: Calls
    landlock: int


KEPT: Kept = {"calls": "free", "landlock": 0}
"""What holds this process; written when it is closed."""


def close_sandbox(powers: Powers) -> None:
    """Give up everything but the open streams, for good.

    Systems without ``resource`` (Windows) keep only the parent's wall clock.
    """
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    # A second between soft and hard lets the signal name the reason.
    _lower(resource.RLIMIT_CPU, powers["processor"], powers["processor"] + 1)
    _lower(resource.RLIMIT_FSIZE, powers["file"])
    _lower(resource.RLIMIT_AS, powers["memory"])
    if sys.platform == "linux":
        # Before no file can be opened any more.
        from .landlock import forbid_files
        from .syscalls import filter_calls, give_up_privileges

        give_up_privileges()
        KEPT["landlock"] = forbid_files()
        _lower(resource.RLIMIT_NOFILE, 0)
        KEPT["calls"] = filter_calls(powers["calls"])
    else:
        # Linux counts threads here as well, which decoders need; there the call filter stops forks.
        _lower(resource.RLIMIT_NPROC, 0)
        _lower(resource.RLIMIT_NOFILE, 0)


def _lower(which: int, soft: int, hard: int | None = None) -> None:
    import contextlib
    import resource

    # macOS refuses some of these; what it gives is taken, the wall clock stays.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(which, (soft, soft if hard is None else hard))
