"""Files that come in from the evidence page: token first, then each file by itself; a refused one costs no other.

They are checked beside the request, which ends when they are stored, or a moment later."""

from __future__ import annotations

from dataclasses import dataclass, field

from flask import Blueprint, jsonify, redirect, request
from werkzeug.wrappers import Response

from app.errors import FileLimitError
from app.services.incoming import IncomingExhibit
from app.web.current_claim import open_claim
from app.web.extensions import token_is_good
from app.web.intake import taken_in
from app.web.multipart import Sink
from app.web.quotas import count_bytes, count_file, source
from app.web.request_context import at_checking, now, services, settings, visitor
from app.web.security import BadToken, refuse_without_page
from app.web.submitted import file_name, mark_of
from app.web.translate import translate
from app.web.urls import exhibits_page
from app.web.view_models.upload_words import LIMIT_WORDS, NOTHING_CHOSEN
from app.web.view_models.verdicts import verdict_words
from app.web.views.check import NEW, loose_id

bp = Blueprint("upload", __name__, url_prefix="/claims/<claim_id>")


class UploadRefused(Exception):
    """A file that was not taken, where the sender wants to know at once."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(slots=True)
class _Uploads:
    """Attaches each file that came in to the claim; ``sent`` are those that were taken in, by the exhibits that they
    are to become, ``words`` is why others were not."""

    claim_id: str
    strict: bool
    words: list[str] = field(default_factory=list)
    sent: dict[str, str] = field(default_factory=dict)
    full: bool = False
    chosen: bool = False

    def file(self, name: str, fields: dict[str, str]) -> Sink:
        if not token_is_good(fields.get("csrf_token") or request.headers.get("X-CSRF-Token")):
            raise BadToken
        count_file()
        self.claim_id, self.chosen = loose_id(self.claim_id), True
        return _Watched(services().taking_in.incoming_exhibit(file_name(name)), self.strict)

    def done(self, sink: Sink, fields: dict[str, str]) -> None:
        assert isinstance(sink, _Watched)
        role = fields.get("role", "other")
        try:
            count_bytes(sink.incoming_exhibit.incoming.size)
            taken = services().taking_in.take(
                visitor(), self.claim_id, sink.incoming_exhibit, role, now(), mark_of(fields), source()
            )
        except FileLimitError as full:
            self.full = True
            self._refuse(translate(LIMIT_WORDS[full.limit]))
            return
        if taken.exhibit is not None:
            self.sent[taken.exhibit] = taken.name
        elif taken.refused is not None:
            self._refuse(verdict_words(taken.refused))

    def cancel(self) -> None:
        """Each file was kept or refused by itself."""

    def _refuse(self, words: str) -> None:
        self.words.append(words)
        if self.strict:
            raise UploadRefused(words)


@dataclass(slots=True)
class _Watched:
    """A file on its way in; where the sender wants to know at once, a refusal stops the reading."""

    incoming_exhibit: IncomingExhibit
    strict: bool

    def write(self, chunk: bytes) -> None:
        self.incoming_exhibit.write(chunk)
        verdict = self.incoming_exhibit.refused
        if verdict is not None and self.strict:
            raise UploadRefused(verdict_words(verdict))

    def cancel(self) -> None:
        self.incoming_exhibit.cancel()


@bp.post("/exhibits")
def add(claim_id: str) -> Response | tuple[Response, int]:
    """Take one or many files."""
    if claim_id != NEW or not at_checking():
        open_claim(claim_id)
    refuse_without_page()
    request.max_content_length = settings().request_limit
    strict = "handling=strict" in request.headers.get("Prefer", "")
    try:
        came, fields = taken_in(_Uploads(claim_id, strict))
    except UploadRefused as refused:
        return jsonify(words=refused.words), 422
    if not token_is_good(fields.get("csrf_token") or request.headers.get("X-CSRF-Token")):
        raise BadToken
    if came.sent:
        came.words += _refused_meanwhile(came)
    if not came.chosen:
        came.words.append(translate(NOTHING_CHOSEN))
    if request.accept_mimetypes.best == "application/json":
        return jsonify(words=" ".join(came.words)), 422 if came.words else 200
    said = "none" if not came.chosen else "full" if came.full else None
    return redirect(exhibits_page(claim_id, "add", said), 303)


def _refused_meanwhile(came: _Uploads) -> list[str]:
    """Why files were not taken after all, as far as a short wait tells: what is slow is told by the page."""
    key = visitor(), came.claim_id
    services().checks.wait_for(*key, came.sent, settings().check_patience)
    return [verdict_words(verdict) for verdict in services().checks.refused_of(*key, came.sent)]
