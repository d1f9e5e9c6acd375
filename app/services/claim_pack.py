"""The claim pack: a zip with text, save-file, calendar and the exhibits in upload order; and how one is opened
again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.claim.address import Address
from app.claim.evidence.photo_labels import LABELLED
from app.claim.evidence.upload_order import in_upload_order
from app.claim.evidence.verdict import Verdict
from app.claim.model.claim import Exhibit
from app.claim.model.foreign import unreadable
from app.claim.model.savefile import LARGEST, SavedClaim, parsed, read_saved, write
from app.claim.text.brackets import labels
from app.claim.versions.problem import BadSaveFile, Problem
from app.claim.words import _
from app.errors import CannotConvert, FileLimitError
from app.services.arranging import ArrangingService
from app.services.claims import ClaimService
from app.services.converting import ConversionService
from app.services.exhibits import ExhibitService
from app.services.file_names import file_name
from app.services.incoming import IncomingExhibit
from app.services.pack_files import IncomingPack
from app.services.pack_reader import PackReader, pack_in
from app.services.pack_writer import PackWriter
from app.services.photo_labels import PhotoLabelService
from app.services.record import OpenClaim, Record
from app.services.taking_in import TakingInService

SAVE_FILE = "claim.json"
MANIFEST = "files.json"


class _Packed(BaseModel):
    """Where an exhibit's original lies in the pack, and what was done to it."""

    model_config = ConfigDict(extra="forbid", validate_by_name=True, serialize_by_alias=True)
    original: str = Field(pattern=r"^[A-Za-z0-9._/-]{1,200}$")
    # The alias is the name in packs of the first release.
    converted: bool = Field(default=False, alias="mended")
    use_original: bool = False


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """The new claim from a save-file or claim pack, and which words stand in it in other letters than in the file."""

    opened: OpenClaim
    rewritten: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class PackService:
    """Packs a visitor's claim, and opens what was packed or saved."""

    claims: ClaimService
    exhibits: ExhibitService
    taking_in: TakingInService
    arranging: ArrangingService
    conversion: ConversionService
    photo_labels: PhotoLabelService

    def packed(self, visitor: str, claim_id: str, texts: Mapping[str, bytes]) -> PackWriter:
        """The claim pack, to be handed out; ``texts`` are further files by name.

        Raises ``NoSuchClaim``, ``LostFile`` and ``StorageError``.
        """
        opened = self.claims.open(visitor, claim_id)
        pack = PackWriter(opened.stored.changed_at, self.exhibits.store.begin)
        try:
            self._pack(pack, visitor, claim_id, opened.record, texts)
            return pack
        except BaseException:
            pack.close()
            raise

    def incoming(self) -> IncomingPack:
        """A place for a save-file or claim pack that is about to come in."""
        return IncomingPack(self.exhibits.store)

    def _pack(
        self, pack: PackWriter, visitor: str, claim_id: str, record: Record, texts: Mapping[str, bytes]
    ) -> None:
        for name, content in texts.items():
            pack.put(name, content)
        pack.put(SAVE_FILE, write(record.claim).encode())
        packed = self._put_exhibits(pack, visitor, claim_id, record)
        manifest = {key: value.model_dump() for key, value in packed.items()}
        pack.put(MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())

    def _put_exhibits(
        self, pack: PackWriter, visitor: str, claim_id: str, record: Record
    ) -> dict[str, _Packed]:
        names, packed = labels(in_upload_order(record.claim)), {}
        for exhibit in in_upload_order(record.claim):
            stored_files = record.files_by_exhibit.get(exhibit.id)
            if stored_files is None:
                continue
            labelled = self.photo_labels.labelled(visitor, claim_id, record, exhibit.id)
            named = partial(file_name, exhibit, names.get(exhibit.id, ""))
            shown, judged = (Verdict.from_json(one) for one in (stored_files.shown, stored_files.verdict))
            original = pack.free(f"originals/{named(judged.format)}")
            if labelled is not None:
                pack.make(pack.free(f"upload/{named(LABELLED)}"), labelled)
            elif stored_files.chosen != stored_files.original:
                name = pack.free(f"upload/{named(shown.format)}")
                self._copy(pack, visitor, claim_id, stored_files.chosen, name)
            elif judged.state == "ready":  # what is still being converted is not there to upload
                original = pack.free(f"upload/{named(judged.format)}")
            self._copy(pack, visitor, claim_id, stored_files.original, original)
            packed[exhibit.id] = _Packed(
                original=original,
                converted=stored_files.converted is not None,
                use_original=stored_files.use_original,
            )
        return packed

    def _copy(self, pack: PackWriter, visitor: str, claim_id: str, row: str, name: str) -> None:
        stored = self.exhibits.file(visitor, claim_id, row)
        pack.copy(name, stored.bytes, partial(self.exhibits.store.open, stored.store_key))

    def open(self, visitor: str, incoming: IncomingPack, now: datetime, mark: str = "") -> OpenedFile:
        """A new claim from what came in, one for each ``mark`` of the page that sent it.

        Raises ``BadSaveFile`` and ``StorageError``; nothing is kept then.
        """
        mark = f"{mark} {incoming.checksum}" if mark else ""
        held = self.claims.begun(visitor, mark, now)
        if held is not None:
            return OpenedFile(held, ())
        with incoming.read() as path:
            return self._open(visitor, path, now, mark)

    def _open(self, visitor: str, path: Path, now: datetime, mark: str) -> OpenedFile:
        with pack_in(path) as pack:
            if pack is not None:
                return self._unpack(visitor, pack, now, mark)
        if path.stat().st_size > LARGEST:
            raise BadSaveFile(Problem("file", _("is too large for a saved claim")))
        saved = _opened(read_saved(path.read_bytes()), now)
        return OpenedFile(self.claims.start(visitor, saved.claim, now, mark), saved.rewritten)

    def _unpack(self, visitor: str, pack: PackReader, now: datetime, mark: str) -> OpenedFile:
        saved = _opened(read_saved(pack.small(SAVE_FILE, LARGEST)), now)
        packed, claim = _manifest(pack), saved.claim
        exhibits, claim.exhibits = claim.exhibits, []
        if len(exhibits) > self.exhibits.limits.files_per_claim:
            raise _too_many()
        opened, is_new = self.claims.begin(visitor, claim, now, mark)
        if not is_new:
            return OpenedFile(opened, saved.rewritten)  # the same page was sent a moment before
        try:
            for exhibit in exhibits:
                pack.check_time()
                if exhibit.id in packed:
                    self._restore(visitor, opened.id, pack, exhibit, packed[exhibit.id], now)
                elif exhibit.on_device:
                    self.taking_in.name(visitor, opened.id, exhibit, now)
        except BaseException as error:
            self.claims.delete(visitor, opened.id)
            if isinstance(error, FileLimitError):
                raise _too_many() from error
            raise
        return OpenedFile(self.claims.open(visitor, opened.id), saved.rewritten)

    def _restore(
        self,
        visitor: str,
        claim_id: str,
        pack: PackReader,
        exhibit: Exhibit,
        packed: _Packed,
        now: datetime,
    ) -> None:
        role, incoming_exhibit = exhibit.role or "other", self._incoming(pack, packed.original, exhibit.name)
        attached = self.taking_in.attach(visitor, claim_id, incoming_exhibit, role, now)
        if attached.exhibit is None:
            return
        self.arranging.describe(visitor, claim_id, attached.exhibit, role, exhibit.caption, now)
        if exhibit.circle is not None and attached.verdict.kind == "photo":
            self.photo_labels.draw_circle(visitor, claim_id, attached.exhibit, exhibit.circle, now)
        if packed.converted:
            try:
                self.conversion.convert(visitor, claim_id, attached.exhibit, now)
            except CannotConvert:
                return
            if packed.use_original:
                self.conversion.choose(visitor, claim_id, attached.exhibit, True, now)

    def _incoming(self, pack: PackReader, part: str, name: str) -> IncomingExhibit:
        """A file of the pack, come in like an upload; read to its end, where its checksum says whether it is whole."""
        incoming_exhibit = self.taking_in.incoming_exhibit(name)
        try:
            for chunk in pack.chunks(part):
                incoming_exhibit.write(chunk)
        except BaseException:
            incoming_exhibit.cancel()
            raise
        return incoming_exhibit


def _too_many() -> BadSaveFile:
    return BadSaveFile(Problem("exhibits", _("are more, or larger, than this place keeps")))


def _opened(saved: SavedClaim, now: datetime) -> SavedClaim:
    saved.claim.note("opened", now)
    return saved


def _manifest(pack: PackReader) -> dict[str, _Packed]:
    data = parsed(MANIFEST, pack.small(MANIFEST, LARGEST))
    if not isinstance(data, dict) or any(unreadable(data)):
        raise BadSaveFile(Problem(MANIFEST, _("cannot be read")))
    try:
        return {key: _Packed.model_validate(value) for key, value in data.items()}
    except ValidationError as error:
        raise BadSaveFile(Problem(MANIFEST, _("cannot be read"))) from error
