"""How the kernel runs a filter of system calls, as far as ours goes: a small evaluator of classic BPF."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_JUMPS: dict[int, Callable[[int, int], bool]] = {
    0x15: lambda one, other: one == other,
    0x25: lambda one, other: one > other,
    0x35: lambda one, other: one >= other,
    0x45: lambda one, other: bool(one & other),
}


def verdict(program: bytes, arch: int, number: int, arguments: Iterable[int] = ()) -> int:
    """What the program says of a call. Raises ``ValueError`` where the kernel would not take the program."""
    given = [argument & (2**64 - 1) for argument in arguments]
    told = struct.pack("<IIQ6Q", number, arch, 0, *given, *(0,) * (6 - len(given)))
    lines = [struct.unpack_from("=HBBI", program, at) for at in range(0, len(program), 8)]
    place, held = 0, 0
    while place < len(lines):
        code, yes, no, value = lines[place]
        place += 1
        if code == _LOAD:
            (held,) = struct.unpack_from("<I", told, value)
        elif code == _AND:
            held &= value
        elif code == _RETURN:
            return int(value)
        elif code in _JUMPS:
            place += yes if _JUMPS[code](held, value) else no
        else:
            raise ValueError(code)
    raise ValueError("runs out of its end")
