"""How Linux is told to refuse calls for good (seccomp): no fork, no program, no socket, no change by path."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import struct
from typing import Final

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP = 1, 38, 22
_FILTER_MODE = 2
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
_NO_SUCH_CALL = 0x00050000 | errno.ENOSYS
_LOAD, _EQUALS, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _FIRST_ARGUMENT_AT = 0, 4, 16
_CLONE_THREAD = 0x00010000
_CLONE3: Final = 435
# Numbers from this one on belong to the x32 interface of x86_64, which nothing here uses.
_FOREIGN_NUMBERS = 0x40000000

_EVERYWHERE = {
    "io_uring_setup": 425,
    "pidfd_open": 434,
    "openat2": 437,
    "pidfd_getfd": 438,
    "process_madvise": 440,
    "fchmodat2": 452,
}
# machine -> (audit number of the machine, number of clone, calls refused). From the kernel's own tables.
_MACHINES: dict[str, tuple[int, int, dict[str, int]]] = {
    "x86_64": (
        0xC000003E,
        56,
        {
            "open": 2,
            "creat": 85,
            "openat": 257,
            "memfd_create": 319,
            "socket": 41,
            "connect": 42,
            "sendto": 44,
            "sendmsg": 46,
            "bind": 49,
            "socketpair": 53,
            "fork": 57,
            "vfork": 58,
            "execve": 59,
            "execveat": 322,
            "kill": 62,
            "tkill": 200,
            "ptrace": 101,
            "process_vm_readv": 310,
            "process_vm_writev": 311,
            "bpf": 321,
            "truncate": 76,
            "rename": 82,
            "mkdir": 83,
            "rmdir": 84,
            "link": 86,
            "unlink": 87,
            "symlink": 88,
            "chmod": 90,
            "chown": 92,
            "lchown": 94,
            "mknod": 133,
            "utime": 132,
            "mkdirat": 258,
            "mknodat": 259,
            "fchownat": 260,
            "unlinkat": 263,
            "renameat": 264,
            "linkat": 265,
            "symlinkat": 266,
            "fchmodat": 268,
            "utimensat": 280,
            "renameat2": 316,
            "setrlimit": 160,
            "prlimit64": 302,
            "mount": 165,
            "chroot": 161,
            "setns": 308,
        },
    ),
    "aarch64": (
        0xC00000B7,
        220,
        {
            "openat": 56,
            "memfd_create": 279,
            "socket": 198,
            "socketpair": 199,
            "bind": 200,
            "connect": 203,
            "sendto": 206,
            "sendmsg": 211,
            "execve": 221,
            "execveat": 281,
            "kill": 129,
            "tkill": 130,
            "ptrace": 117,
            "process_vm_readv": 270,
            "process_vm_writev": 271,
            "bpf": 280,
            "mknodat": 33,
            "mkdirat": 34,
            "unlinkat": 35,
            "symlinkat": 36,
            "linkat": 37,
            "renameat": 38,
            "truncate": 45,
            "fchmodat": 53,
            "fchownat": 54,
            "utimensat": 88,
            "renameat2": 276,
            "setrlimit": 164,
            "prlimit64": 261,
            "mount": 40,
            "chroot": 51,
            "setns": 268,
        },
    ),
}


def refuse_calls() -> None:
    """Refuse, from now on, every call by which this process could leave its streams; threads stay possible.

    Also asks to be ended when the parent ends. Does nothing on machines that the table lacks.
    """
    machine = _MACHINES.get(os.uname().machine)
    if machine is None:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    program = ctypes.create_string_buffer(_program(*machine))
    holder = ctypes.create_string_buffer(
        struct.pack("@HP", (len(program) - 1) // 8, ctypes.addressof(program)), struct.calcsize("@HP")
    )
    libc.prctl(_PR_SET_SECCOMP, _FILTER_MODE, holder, 0, 0)


def _program(arch: int, clone: int, refused: dict[str, int]) -> bytes:
    numbers = sorted({**refused, **_EVERYWHERE}.values())
    lines = [
        (_LOAD, 0, 0, _ARCH_AT),
        (_EQUALS, 1, 0, arch),
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_AT_LEAST, 0, 1, _FOREIGN_NUMBERS),
        (_RETURN, 0, 0, _REFUSE),
        # glibc falls back to clone when clone3 does not exist; a filter cannot read clone3's arguments.
        (_EQUALS, 0, 1, _CLONE3),
        (_RETURN, 0, 0, _NO_SUCH_CALL),
    ]
    for number in numbers:
        lines += [(_EQUALS, 0, 1, number), (_RETURN, 0, 0, _REFUSE)]
    lines += [
        (_EQUALS, 0, 3, clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_ANY_BIT, 1, 0, _CLONE_THREAD),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
