"""How a file comes in: chunk by chunk to its place, stopped as soon as it is clear that it cannot be used."""

from __future__ import annotations

import zlib

from app.claim.evidence.verdict import Finding, Verdict
from app.claim.values.units import Size
from app.evidence.facts import Facts, Limits
from app.evidence.judge import judge
from app.evidence.sniff import HEAD_BYTES, Kind, sniff
from app.store.files import FileStore, IncomingFile


class IncomingExhibit:
    """One file on its way in. ``refused`` is its verdict once it is clear that it will not be kept; ``checksum`` tells
    it from others of its name."""

    def __init__(self, store: FileStore, name: str, limits: Limits) -> None:
        self.name = name
        self.refused: Verdict | None = None
        self.checksum = 0
        self.incoming: IncomingFile = store.begin()
        self._limits = limits
        self._head = b""
        self._kind: Kind | None = None

    def write(self, chunk: bytes) -> None:
        """Take the next bytes; after a refusal they are dropped. Raises ``StorageError``."""
        if self.refused is not None:
            return
        self.checksum = zlib.crc32(chunk, self.checksum)
        self.incoming.write(chunk)
        if self._kind is None:
            self._head += chunk
            if len(self._head) < HEAD_BYTES:
                return
            self._kind = sniff(self._head)
        self._judge_so_far(self._kind)

    def end(self) -> None:
        """Judge what needs no look into it: also a file that is shorter than what tells kinds apart."""
        if self.refused is None and self._kind is None:
            self._kind = sniff(self._head)
            self._judge_so_far(self._kind)

    def cancel(self) -> None:
        """Leave nothing behind."""
        self.incoming.abort()

    def _judge_so_far(self, kind: Kind) -> None:
        size = self.incoming.size
        if kind.family == "other" or (kind.family == "photo" and size > self._limits.photo_at_most):
            self._refuse(judge(Facts(self.name, size, kind), self._limits))
        elif kind.family == "video" and size > self._limits.video_at_most:
            huge = Finding.of("video_huge", {"size": Size(size)})
            self._refuse(Verdict(kind.family, kind.format, size, (huge,)))

    def _refuse(self, verdict: Verdict) -> None:
        self.refused = verdict
        self.incoming.abort()
