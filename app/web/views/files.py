"""An exhibit's files, handed out: the version to upload, the original, and a re-encoded thumbnail."""

from __future__ import annotations

from datetime import datetime
from io import SEEK_END, BytesIO
from typing import BinaryIO

from flask import Blueprint, request, send_file
from werkzeug.exceptions import RequestedRangeNotSatisfiable
from werkzeug.wrappers import Response

from app.claim.evidence.photo_labels import LABELLED
from app.claim.evidence.upload_order import in_upload_order
from app.claim.evidence.verdict import Verdict
from app.claim.text.brackets import labels
from app.services.claims import NoSuchClaim
from app.services.file_names import file_name
from app.web.current_claim import CurrentClaim, with_claim
from app.web.request_context import at_checking, services, visitor

bp = Blueprint("files", __name__, url_prefix="/claims/<claim_id>/exhibits/<exhibit>")


@bp.get("/file")
@with_claim
def save(current: CurrentClaim, exhibit: str) -> Response:
    """The version to upload, of a photo in a claim its labelled copy; always as a download."""
    found, stored_files = current.record.exhibit(exhibit), current.record.files_by_exhibit.get(exhibit)
    if found is None or stored_files is None:
        raise NoSuchClaim(current.id)
    number = labels(in_upload_order(current.claim)).get(exhibit, "")
    labelled = (
        None if at_checking() else services().photo_labels.labelled(*current.key, current.record, exhibit)
    )
    if labelled is not None:
        return _download(BytesIO(labelled), None, file_name(found, number, LABELLED))
    row = services().exhibits.version(*current.key, exhibit, None)
    name = file_name(found, number, Verdict.from_json(stored_files.shown).format)
    return _download(services().exhibits.store.open(row.store_key), row.created_at, name)


@bp.get("/thumbnail")
def thumbnail(claim_id: str, exhibit: str) -> Response:
    """The small picture that we made ourselves."""
    row = services().exhibits.version(visitor(), claim_id, exhibit, "thumbnail")
    # A name of ours, should somebody save it; without one a browser makes it from the address.
    name = f"{exhibit}.jpg"
    picture = services().exhibits.store.open(row.store_key)
    response = _sent(picture, row.created_at, "image/jpeg", name)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _download(content: BinaryIO, since: datetime | None, name: str) -> Response:
    """A foreign file leaves only as a download that no browser runs."""
    response = _sent(content, since, "application/octet-stream", name)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _sent(content: BinaryIO, since: datetime | None, kind: str, name: str) -> Response:
    """All of a file, or the part of it that is asked for; ``since`` is when it came."""
    size = content.seek(0, SEEK_END)
    content.seek(0)
    response = send_file(
        content,
        kind,
        as_attachment=True,
        download_name=name,
        max_age=0,
        conditional=False,
        etag=False,
        last_modified=since,
    )
    response.content_length = size
    try:
        return response.make_conditional(request.environ, accept_ranges=True, complete_length=size)
    except RequestedRangeNotSatisfiable:
        content.close()
        raise
