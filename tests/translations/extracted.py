"""What code and templates say, extracted once in a process: it takes a second, and their words stay while tests run."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from babel.messages.catalog import Catalog

from app.translations.catalogue import template

_once = cache(template)


def extracted() -> Catalog:
    """Every message, in a catalogue of the caller's own."""
    return deepcopy(_once())
