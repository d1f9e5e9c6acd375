"""The one error page and its words for each case; what was typed is shown back, never lost."""

from __future__ import annotations

from typing import Any

from flask import Flask, jsonify, redirect, request, url_for
from werkzeug.exceptions import HTTPException, SecurityError
from werkzeug.wrappers import Response

from app.claim.words import _
from app.errors import (
    NO_ROOM_ERRORS,
    LostFile,
    StorageAwayError,
    StorageError,
    StorageFullError,
    UnreadableClaim,
)
from app.reference import noted
from app.services.claims import NoSuchClaim
from app.web.guests import AtHomeOnly, comes_from_network
from app.web.intake import GoOn
from app.web.quotas import TooOften
from app.web.rendering import render
from app.web.request_context import at_checking
from app.web.security import BadToken
from app.web.submitted import typed
from app.web.translate import translate
from app.web.urls import exhibits_page
from app.web.view_models.answers import AnswerRow
from app.web.view_models.error import ErrorPage, UnreadablePage
from app.web.view_models.frame import Frame
from app.web.view_models.parts import Link
from app.web.views.downloads import Unfinished, go_on

WORDS: dict[int, tuple[str, str]] = {
    400: (
        _("We could not read that"),
        _(
            "The page sent something that we could not read. Go back, load the page again, "
            "and send it once more."
        ),
    ),
    403: (
        _("This page was open for too long"),
        _("For your safety it was not taken. Go back, load the page again, and send it once more."),
    ),
    404: (
        _("There is no such page"),
        _("The address is wrong, or the claim was deleted, or it belongs to another browser."),
    ),
    409: (
        _("You changed this in another window"),
        _(
            "What you typed here belongs to a reason that is not chosen any more. It was not "
            "saved, and stands below."
        ),
    ),
    405: (_("That does not work this way"), _("Go back and use the button on the page.")),
    413: (
        _("That is too large"),
        _(
            "Photos should be under {photo_limit} or a little above, videos under "
            "{video_limit}. Send fewer or smaller files at once."
        ),
    ),
    429: (_("A little too fast"), _("Wait a moment, then send it again.")),
    500: (_("Something broke on our side"), _("Nothing that was saved is lost. Go back and try again.")),
    503: (
        _("Our storage does not answer"),
        _("Wait a moment, then send it again. What was saved before is safe."),
    ),
    507: (
        _("The disk is full"),
        _(
            "There is no room to save this. Make room on the disk, go back, and send it "
            "again. What was saved before is safe."
        ),
    ),
}
UNREADABLE = (
    _("This claim cannot be read"),
    _(
        "It was stored by another version of this program, or it is damaged. Nothing of "
        "it was changed. Save what is stored, or delete it."
    ),
)
AT_HOME_ONLY = (
    _("Only the computer itself can show this page"),
    _(
        "From another device, only a claim's own link opens something: choose “Add photos from your phone” on the "
        "computer, and point this device's camera at the code."
    ),
)
_LONGEST = 4000
_PICTURES = frozenset({"files.thumbnail", "check_files.thumbnail"})


def handle_errors(app: Flask) -> None:
    """Answer every error with our page."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(SecurityError, _foreign_host)
    app.register_error_handler(AtHomeOnly, lambda _e: _page(*AT_HOME_ONLY, 403))
    app.register_error_handler(NoSuchClaim, lambda _e: answer(404))
    app.register_error_handler(UnreadableClaim, _unreadable)
    app.register_error_handler(BadToken, lambda _e: answer(403, status=400))
    app.register_error_handler(TooOften, _too_often)
    app.register_error_handler(StorageFullError, lambda _e: answer(507))
    app.register_error_handler(StorageAwayError, lambda _e: answer(503))
    app.register_error_handler(StorageError, lambda _e: answer(500))
    app.register_error_handler(LostFile, _lost)
    app.register_error_handler(OSError, _of_the_system)
    app.register_error_handler(Unfinished, go_on)
    app.register_error_handler(GoOn, lambda _e: ("", 204))
    app.register_error_handler(Exception, _unexpected)


def answer(case: int, status: int | None = None, kind: str = "") -> tuple[Any, int]:
    """The error page for a case; as JSON where a script asked. ``kind`` is what the log says of it."""
    title, words = WORDS.get(case, WORDS[500] if case >= 500 else WORDS[400])
    return _page(title, words, status or case, kind)


def _page(title: str, words: str, status: int, kind: str = "") -> tuple[Any, int]:
    reference = _noted(status, kind)
    if request.accept_mimetypes.best == "application/json":
        return jsonify(words=f"{translate(title)}. {translate(words)}", reference=reference), status
    view = ErrorPage(translate(words), reference, _kept(), None if comes_from_network() else _my_claims())
    return render(view, Frame(translate(title))), status


def _unreadable(error: UnreadableClaim) -> tuple[Any, int]:
    """What can still be done with a claim that this version of the program cannot read."""
    title, words = UNREADABLE
    reference = _noted(409, f"a stored claim cannot be read, {type(error.__cause__).__name__}")
    if request.accept_mimetypes.best == "application/json":
        return jsonify(words=f"{translate(title)}. {translate(words)}", reference=reference), 409
    claim_id = None if at_checking() else (request.view_args or {}).get("claim_id")
    view = UnreadablePage(
        translate(words),
        reference,
        _kept(),
        _my_claims(),
        url_for("downloads.stored_claim", claim_id=claim_id) if claim_id else None,
        url_for("claims.delete", claim_id=claim_id) if claim_id else None,
        url_for("check.delete") if at_checking() else None,
    )
    return render(view, Frame(translate(title))), 409


def _foreign_host(_error: SecurityError) -> Response:
    """Plain words: under a name that is not ours there are no addresses to link to."""
    words = translate(
        "Nothing is served under this name. Open Claimwright at the address that it printed when it started."
    )
    return Response(f"{words} ({_noted(400, 'a name that is not ours')})\n", 400, mimetype="text/plain")


def _http(error: HTTPException) -> tuple[Any, int, dict[str, str]] | HTTPException:
    if error.code is None or error.code < 400:
        return error
    allowed = error.get_response().headers.get("Allow")
    return *answer(error.code), {"Allow": allowed} if allowed else {}


def _too_often(error: TooOften) -> Response | tuple[Any, int, dict[str, str]]:
    body, status = answer(429)
    return body, status, {"Retry-After": str(error.seconds)}


def _lost(_error: LostFile) -> Response | tuple[Any, int]:
    """To the page of the exhibits, which says at each whether its file is here."""
    parts = request.view_args or {}
    if "claim_id" not in parts or request.endpoint in _PICTURES:
        return answer(404)
    exhibit = parts.get("exhibit")
    return redirect(exhibits_page(parts["claim_id"], f"exhibit-{exhibit}" if exhibit else "main"), 303)


def _of_the_system(error: OSError) -> tuple[Any, int]:
    """A disk that is full says so wherever something is written; all else is unexpected."""
    return answer(507) if error.errno in NO_ROOM_ERRORS else _unexpected(error)


def _unexpected(error: Exception) -> tuple[Any, int]:
    # The kind and the place of an error are logged, never its words: they may hold answers.
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return answer(500, kind=f"unexpected {type(error).__name__} at {place}")


def _noted(status: int, kind: str) -> str:
    return noted(status, request.endpoint or "no view", kind)


def _my_claims() -> Link:
    return Link(url_for("claims.index"), translate("My claims"))


def _kept() -> list[AnswerRow]:
    """What was typed, to copy it from the page; nothing of an upload."""
    if request.mimetype != "application/x-www-form-urlencoded":
        return []
    try:
        sent = typed()
    except HTTPException:
        return []
    return [
        AnswerRow(name.replace("_", " "), value[:_LONGEST])
        for name, value in sent.items()
        if value and name != "back"
    ]
