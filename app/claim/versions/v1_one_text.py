"""Version 1 as it was written first: one edited text for a claim, with its length in it, instead of one for each
length."""

from __future__ import annotations

from app.claim.versions.step import Data

_FIRST_SHAPE = {"length", "text", "basis"}


def texts_by_length(data: Data) -> Data:
    """The one text under its length; data of the later shape stay as they are."""
    edited = data.get("edited")
    if not isinstance(edited, dict) or edited.keys() != _FIRST_SHAPE:
        return data
    text = {name: edited[name] for name in ("text", "basis")}
    return data | {"edited": {str(edited["length"]): text}}
