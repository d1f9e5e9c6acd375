"""Knows how an exhibit's files are handed out: the version to upload, the original, and a re-encoded thumbnail."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, send_file
from werkzeug.wrappers import Response

from app.claim.exhibit_sentences import labels
from app.desk.claims import NoSuchClaim
from app.desk.counter import Verdict
from app.desk.names import file_name
from app.web.visit import desk, visitor

bp = Blueprint("files", __name__, url_prefix="/claims/<claim_id>/exhibits/<exhibit>")


@bp.get("/file")
def save(claim_id: str, exhibit: str) -> Response:
    """The version to upload, always as a download."""
    folder = desk().exhibits.folder(visitor(), claim_id)
    found, shelf = folder.exhibit(exhibit), folder.shelves.get(exhibit)
    if found is None or shelf is None:
        raise NoSuchClaim(claim_id)
    _row, path = desk().exhibits.version(visitor(), claim_id, exhibit, None)
    name = file_name(
        found, labels(folder.claim.exhibits).get(exhibit, ""), Verdict.from_json(shelf.shown).format
    )
    return _download(path, name)


@bp.get("/thumbnail")
def thumbnail(claim_id: str, exhibit: str) -> Response:
    """The small picture that we made ourselves."""
    _row, path = desk().exhibits.version(visitor(), claim_id, exhibit, "thumbnail")
    response = send_file(path, mimetype="image/jpeg", max_age=0, etag=False)
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _download(path: Path, name: str) -> Response:
    """A foreign file leaves only as a download that no browser runs."""
    response = send_file(
        path,
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=name,
        max_age=0,
        etag=False,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
