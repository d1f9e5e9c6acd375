"""An exhibit's files, handed out: the version to upload, the original, and a re-encoded thumbnail."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from flask import Blueprint, send_file
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
        return _download(BytesIO(labelled), file_name(found, number, LABELLED))
    _row, path = services().exhibits.version(*current.key, exhibit, None)
    return _download(path, file_name(found, number, Verdict.from_json(stored_files.shown).format))


@bp.get("/thumbnail")
def thumbnail(claim_id: str, exhibit: str) -> Response:
    """The small picture that we made ourselves."""
    _row, path = services().exhibits.version(visitor(), claim_id, exhibit, "thumbnail")
    # A name of ours, should somebody save it; without one a browser makes it from the address.
    name = f"{exhibit}.jpg"
    response = send_file(path, mimetype="image/jpeg", download_name=name, max_age=0, etag=False)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _download(content: Path | BytesIO, name: str) -> Response:
    """A foreign file leaves only as a download that no browser runs."""
    response = send_file(
        content,
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=name,
        max_age=0,
        etag=False,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
