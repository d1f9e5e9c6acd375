"""Which system calls a closed child may make, as a program that the kernel runs for each of them (seccomp, BPF)."""

from __future__ import annotations

import errno
import struct
from typing import Final, NamedTuple

from .call_numbers import ALLOWED, HELD, MACHINES, REFUSED, numbers

ALLOW, REFUSE, NO_SUCH_CALL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS
"""What the program answers: let it pass, or an error. Never the end of the process: a decoder may go on without."""
LOAD, EQUALS, AT_LEAST, KEEP_BITS, RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
_NUMBER_AT, _ARCH_AT = 0, 4
_ARCH: Final = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_CLONE3: Final = 435
# Numbers from this one on belong to the x32 interface of x86-64, which nothing here uses.
_FOREIGN_NUMBERS: Final = 0x40000000
_WHOLE: Final = 0xFFFFFFFF
Line = tuple[int, int, int, int]


class Word(NamedTuple):
    """Half of an argument: ``at`` is its place in what the program is told, ``keep`` the bits that are looked at."""

    at: int
    keep: int
    value: int


def low(argument: int, value: int, keep: int = _WHOLE) -> Word:
    """The low half of an argument, counted from 0."""
    return Word(16 + 8 * argument, keep, value)


def high(argument: int, value: int) -> Word:
    """The high half."""
    return Word(20 + 8 * argument, _WHOLE, value)


_THREAD, _NEW_NAMESPACES = 0x00010000, 0x7E020000
_EXECUTABLE, _BY_HANDLE = 0x4, 0x1000
_NAME_THREAD, _NAME_MEMORY = 15, 0x53564D41
_GET_FLAGS = (1, 2, 3)
_IS_TERMINAL = (0x5401, 0x802C542A)


def conditions(process: int) -> dict[str, tuple[tuple[Word, ...], ...]]:
    """For each held call the ways in which it may be made: all words of one way must fit. ``process`` is the child's
    own id, the only one that it may send a signal to."""
    return {
        "clone": ((low(0, _THREAD, _THREAD | _NEW_NAMESPACES),),),
        "tgkill": ((low(0, process),),),
        "prctl": ((low(0, _NAME_THREAD),), (low(0, _NAME_MEMORY),)),
        "fcntl": tuple((low(1, asked),) for asked in _GET_FLAGS),
        "ioctl": tuple((low(1, asked),) for asked in _IS_TERMINAL),
        # Asking for its own limits, never setting any.
        "prlimit64": ((low(0, 0), low(2, 0), high(2, 0)),),
        "newfstatat": ((low(3, _BY_HANDLE, _BY_HANDLE),),),
        "mmap": ((low(2, 0, _EXECUTABLE),),),
        "mprotect": ((low(2, 0, _EXECUTABLE),),),
    }


def allowing(machine: str, process: int) -> bytes:
    """The program that lets nothing pass but what decoders need."""
    lines = _head(machine)
    for number in numbers(ALLOWED, machine).values():
        lines += [(EQUALS, 0, 1, number), (RETURN, 0, 0, ALLOW)]
    ways = conditions(process)
    for name, number in numbers(HELD, machine).items():
        lines += _held(number, ways[name])
    return _packed([*lines, (RETURN, 0, 0, REFUSE)])


def refusing(machine: str) -> bytes:
    """The program that lets everything pass but what a hostile file would use first."""
    lines = _head(machine)
    for number in numbers(REFUSED, machine).values():
        lines += [(EQUALS, 0, 1, number), (RETURN, 0, 0, REFUSE)]
    lines += _held(numbers(HELD, machine)["clone"], conditions(0)["clone"])
    return _packed([*lines, (RETURN, 0, 0, ALLOW)])


def is_known(machine: str) -> bool:
    """Whether there are tables for a machine."""
    return machine in MACHINES


def _head(machine: str) -> list[Line]:
    return [
        (LOAD, 0, 0, _ARCH_AT),
        (EQUALS, 1, 0, _ARCH[machine]),
        (RETURN, 0, 0, REFUSE),
        (LOAD, 0, 0, _NUMBER_AT),
        (AT_LEAST, 0, 1, _FOREIGN_NUMBERS),
        (RETURN, 0, 0, REFUSE),
        # The C library falls back to clone when clone3 does not exist; a filter cannot read clone3's arguments.
        (EQUALS, 0, 1, _CLONE3),
        (RETURN, 0, 0, NO_SUCH_CALL),
    ]


def _held(number: int, ways: tuple[tuple[Word, ...], ...]) -> list[Line]:
    """A call that passes in some ways alone."""
    body: list[Line] = []
    for way in ways:
        for place, word in enumerate(way):
            left = 3 * (len(way) - place - 1) + 1
            body += [(LOAD, 0, 0, word.at), (KEEP_BITS, 0, 0, word.keep), (EQUALS, 0, left, word.value)]
        body.append((RETURN, 0, 0, ALLOW))
    body.append((RETURN, 0, 0, REFUSE))
    return [(EQUALS, 0, len(body), number), *body]


def _packed(lines: list[Line]) -> bytes:
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
