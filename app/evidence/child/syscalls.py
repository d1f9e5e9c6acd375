"""How Linux is told to refuse calls for good, and to end this process with its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import struct
from typing import Literal

from .call_filter import allowing, is_known, refusing

Calls = Literal["allowed", "refused", "free"]
"""What a child may call: what is in the list of allowed calls, what is not in that of refused ones, or anything."""

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
_FILTER_MODE, _FOR_ALL_THREADS = 2, 1
_SECCOMP = {"x86_64": 317, "aarch64": 277}


def end_with_parent(parent: int) -> None:
    """Be ended when the process ``parent`` ends, also when it has ended already."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def give_up_privileges() -> None:
    """No program that is started can have more rights than this process."""
    ctypes.CDLL(None).prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def filter_calls(calls: Calls) -> Calls:
    """Refuse calls from now on in all threads; gives what is kept, ``free`` where there is no filter here."""
    machine = os.uname().machine
    if calls == "free" or not is_known(machine):
        return "free"
    program = allowing(machine, os.getpid()) if calls == "allowed" else refusing(machine)
    lines = ctypes.create_string_buffer(program, len(program))
    holder = struct.pack("@HP", len(program) // 8, ctypes.addressof(lines))
    holder_buffer = ctypes.create_string_buffer(holder, len(holder))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(_SECCOMP[machine], 1, _FOR_ALL_THREADS, holder_buffer) == 0:
        return calls
    kept = libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, holder_buffer, 0, 0) == 0
    return calls if kept else "free"
