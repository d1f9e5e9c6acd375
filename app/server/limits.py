"""How much, how long and how many: what the server lets a connection do. Bytes and seconds; all of it is ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a client may take. ``least_rate`` is bytes a second on average, asked for after ``grace``."""

    head: float = 20.0
    form: float = 30.0
    silence: float = 60.0
    grace: float = 60.0
    least_rate: int = 2_000
    body: float = 4 * 3600.0
    unread: float = 300.0
    refused: float = 3.0
    stop: float = 8.0


@dataclass(frozen=True, slots=True)
class Room:
    """How much is held. ``form`` is the largest body that is kept before the application is asked, ``in_memory`` how
    much of it stays out of a file. Larger ones are handed on in pieces of ``taken`` or more, answers sent in pieces of
    ``piece``."""

    form: int = 256 * 1024
    in_memory: int = 16 * 1024
    taken: int = 32 * 1024
    piece: int = 16 * 1024
    head: int = 64 * 1024
    unsent: int = 0
    after_refusal: int = 4_000_000
    threads: int = 8
    in_line: int = 4
    open_files: int = 4096


PATIENCE = Patience()
ROOM = Room()
