"""What tells file folders, and buckets, apart."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import StorageAwayError


@dataclass(frozen=True, slots=True)
class Mark:
    """The installation whose database knows the files, and the folder's own id."""

    installation: str
    folder: str

    def line(self) -> bytes:
        """As it stands in a file."""
        return f"{self.installation} {self.folder}\n".encode("ascii")


def mark_in(line: bytes) -> Mark:
    """The mark that stands in a file. Raises ``StorageAwayError``."""
    try:
        installation, folder = line.decode("ascii").split()
    except ValueError as error:
        raise StorageAwayError("the file folder's mark cannot be read") from error
    return Mark(installation, folder)
