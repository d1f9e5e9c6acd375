"""Knows what the claim page shows: the text in its lengths, card, deadlines, traps, weak points, answers, downloads."""

from __future__ import annotations

from typing import Any

from flask import url_for

from app.claim.address import Address
from app.claim.advice import ADVICE
from app.claim.dates.window import WindowState
from app.claim.draft import Draft
from app.claim.model.claim import Length
from app.claim.reasons.detail import Receipt
from app.claim.words import _
from app.services.record import Record
from app.web.translate import rules, translate
from app.web.view_models.answers import answer_groups
from app.web.view_models.deadline import deadline
from app.web.view_models.exhibits import exhibits
from app.web.view_models.filing_card import card
from app.web.view_models.letter import gloss
from app.web.view_models.notes import trap_note
from app.web.view_models.weak_points import weak

NAMES: dict[Length, str] = {"short": _("Short"), "standard": _("Standard"), "long": _("Long")}
LIMITS: dict[Length, str] = {"short": "short_text", "standard": "standard_text", "long": "long_text"}
ORDERS = "https://www.aliexpress.com/p/order/index.html"
AFTER = ("after_filing", "seller_answered", "send_back", "decided", "last_resort")


def claim_view(draft: Draft, record: Record, claim_id: str | None, length: Length) -> dict[str, Any]:
    """The page for a stored claim; without an id, for one that is only looked at."""
    shown = {key: _text(draft, key, length, claim_id) for key in draft.lengths}
    ics = url_for("downloads.calendar", claim_id=claim_id) if claim_id else None
    return {
        "texts": list(shown.values()),
        "shown": shown.get(length) or shown["standard"],
        "sentences": sentences(draft, length),
        "deadline": deadline(draft.case.window, ics),
        "card": card(draft, length),
        "exhibits": exhibits(record, claim_id or "-"),
        "traps": [trap_note(trap) for trap in draft.traps],
        "weak": list(weak(draft, claim_id, length)),
        "answers": answer_groups(draft.case, claim_id),
        "downloads": downloads(draft, claim_id) if claim_id else [],
        "next_time": [translate(step) for section in ADVICE["next_time"].sections for step in section.steps],
        "after": [
            {"url": url_for("advice.page", name=name), "label": translate(ADVICE[name].title)}
            for name in AFTER
        ],
        "sellers_first": _seller_first(draft, claim_id),
        "open_orders_url": ORDERS,
    }


def sentences(draft: Draft, length: Length) -> list[dict[str, Any]]:
    """Each sentence with what it says and the answers that it came from."""
    return [
        {
            "text": line.english,
            "gloss": gloss(line),
            "why": _why(draft, line.sources),
        }
        for line in draft.sentences(length)
    ]


def downloads(draft: Draft, claim_id: str) -> list[dict[str, str]]:
    """What can be taken along; a calendar only where there are dates for it."""
    rows = (
        (
            "pack",
            translate("Claim pack"),
            translate("Everything in one file: text, photos in order, calendar, saved claim"),
        ),
        ("text", translate("Text and form values"), translate("A plain text file")),
        ("calendar", translate("Calendar reminder"), translate("Your dates with alarms")),
        ("save_file", translate("Saved claim"), translate("Opens in any Claimwright, without the photos")),
        ("print_view", translate("Print view"), translate("All on paper or as PDF")),
    )
    return [
        {"url": url_for(f"downloads.{name}", claim_id=claim_id), "label": label, "hint": hint}
        for name, label, hint in rows
        if name != "calendar" or draft.case.window.closes
    ]


def _text(draft: Draft, key: Length, selected: Length, claim_id: str | None) -> dict[str, Any]:
    text = draft.text(key)
    limit = rules().number(LIMITS[key])
    view = (
        url_for("claim.show", claim_id=claim_id, length=key)
        if claim_id
        else url_for("start.example", length=key)
    )
    return {
        "key": key,
        "id": f"text-{key}",
        "label": translate(NAMES[key]),
        "text": text,
        "count": translate("{count} of {limit}", count=len(text), limit=limit),
        "selected": key == selected,
        "url": view,
    }


def _why(draft: Draft, sources: tuple[Address, ...]) -> str | None:
    """The questions behind a sentence, by their labels."""
    labels = {address: ask.label for asks in draft.case.asks.values() for address, ask in asks.items()}
    found = [translate(labels[source]) for source in sources if source in labels]
    if any(source.part == "exhibits" for source in sources):
        found.append(translate("What does it show?"))
    return ", ".join(dict.fromkeys(found)) or None


def _seller_first(draft: Draft, claim_id: str | None) -> dict[str, str] | None:
    """Only while there is time for it, and not when the seller was asked already or nothing came."""
    wrote = bool(draft.case.seller_acts)
    nothing_came = draft.claim.receipt.receipt is Receipt.NOT_RECEIVED
    if draft.case.window.state is not WindowState.OPEN or wrote or nothing_came or not claim_id:
        return None
    url = url_for("advice.page", name="seller_first", claim=claim_id)
    return {"url": url, "label": translate(ADVICE["seller_first"].title)}
