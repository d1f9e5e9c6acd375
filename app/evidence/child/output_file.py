"""Where a converted film is written: never past its limit, and readable again so that its index can go to the front."""

from __future__ import annotations

import os
from typing import BinaryIO


class TooLarge(Exception):
    """The film has grown past its limit."""


class _Place:
    """A place in an open file. Several share the file, so each goes to its own before it reads or writes."""

    name = ""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.at = 0

    def read(self, count: int) -> bytes:
        """Up to so many bytes from here."""
        os.lseek(self.handle, self.at, os.SEEK_SET)
        data = os.read(self.handle, count)
        self.at += len(data)
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to another place."""
        self.at = (0, self.at, self.size())[whence] + offset
        return self.at

    def tell(self) -> int:
        """This place."""
        return self.at

    def size(self) -> int:
        """Bytes in the file."""
        return os.fstat(self.handle).st_size

    def close(self) -> None:
        """The file itself stays open."""


class Written(_Place):
    """The product as a muxer wants it, empty at first; ``below`` is in bytes. What went wrong in a write is kept in
    ``problem``, since a muxer reports it in words of its own."""

    def __init__(self, product: BinaryIO, below: int) -> None:
        super().__init__(product.fileno())
        self._below = below
        self.problem: OSError | TooLarge | None = None
        os.ftruncate(self.handle, 0)

    def write(self, data: bytes) -> int:
        """Write here."""
        try:
            if self.at + len(data) >= self._below:
                raise TooLarge
            os.lseek(self.handle, self.at, os.SEEK_SET)
            view = memoryview(data)
            while view:
                view = view[os.write(self.handle, view) :]
        except (OSError, TooLarge) as problem:
            self.problem = self.problem or problem
            raise
        self.at += len(data)
        return len(data)

    def reader(self, *_asked: object) -> _Place:
        """The same bytes to read, from the beginning."""
        return _Place(self.handle)
