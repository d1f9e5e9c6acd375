"""What is said of an upload as a whole: limits that it would pass, and that nothing was chosen."""

from __future__ import annotations

from flask import request

from app.claim.words import _
from app.web.translate import translate
from app.web.view_models.verdicts import RefusedFile

LIMIT_WORDS = {
    "files_per_claim": _(
        "This claim has as many files as we keep. Remove one first. The first "
        "{first_exhibits} should carry the case anyway."
    ),
    "bytes_per_claim": _("The files of this claim are as large as we keep, all together. Remove one first."),
    "bytes_per_visitor": _(
        "Your files are as large as we keep, all together. Delete a claim that you no longer need."
    ),
    "bytes_in_all": _(
        "There is no room for more files here at the moment. What you added is safe; try again tomorrow."
    ),
}
NOTHING_CHOSEN = _("No file was chosen. Choose a photo or a video, then add it.")


def said_by_address() -> list[RefusedFile]:
    """What became of the last upload, where its answer was an address."""
    match request.args.get("said"):
        case "none":
            return [RefusedFile(translate("Nothing was added"), translate(NOTHING_CHOSEN))]
        case "full":
            return [RefusedFile(translate("Too many files"), translate(LIMIT_WORDS["files_per_claim"]))]
    return []
