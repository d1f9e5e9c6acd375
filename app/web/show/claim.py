"""Knows what the claim page shows: the text in its lengths, card, deadlines, traps, weak points, answers, downloads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import url_for

from app.claim.advice import ADVICE
from app.claim.coverage import coverage
from app.claim.draft import Draft
from app.claim.model import LENGTHS, Length
from app.claim.steps import STEPS, StepId, asks
from app.claim.window import State
from app.claim.words import _
from app.desk.folder import Folder
from app.web.say import rules, say
from app.web.show.answers import answer_groups
from app.web.show.card import card
from app.web.show.deadline import deadline
from app.web.show.exhibits import exhibits
from app.web.show.letter import gloss
from app.web.show.notes import trap_note

NAMES: dict[Length, str] = {"short": _("Short"), "standard": _("Standard"), "long": _("Long")}
LIMITS: dict[Length, str] = {"short": "short_text", "standard": "standard_text", "long": "long_text"}
ORDERS = "https://www.aliexpress.com/p/order/index.html"
AFTER = ("after_filing", "seller_answered", "send_back", "decided", "last_resort")


def claim_view(draft: Draft, folder: Folder, claim_id: str | None, length: Length) -> dict[str, Any]:
    """The page for a stored claim; without an id, for one that is only looked at."""
    shown = {key: _text(draft, key, length, claim_id) for key in LENGTHS}
    ics = url_for("downloads.calendar", claim_id=claim_id) if claim_id else None
    return {
        "texts": list(shown.values()),
        "shown": shown[length],
        "sentences": sentences(draft, length),
        "deadline": deadline(draft.window, ics),
        "card": card(draft, length),
        "exhibits": exhibits(folder, claim_id or "-"),
        "traps": [trap_note(trap) for trap in draft.traps],
        "weak": list(weak(draft, claim_id)),
        "answers": answer_groups(draft.claim, claim_id),
        "downloads": downloads(claim_id) if claim_id else [],
        "next_time": [say(step) for section in ADVICE["next_time"].sections for step in section.steps],
        "after": [
            {"url": url_for("advice.page", name=name), "label": say(ADVICE[name].title)} for name in AFTER
        ],
        "sellers_first": _seller_first(draft, claim_id),
        "open_orders_url": ORDERS,
    }


def sentences(draft: Draft, length: Length) -> list[dict[str, Any]]:
    """Each sentence with what it says and the answers that it came from."""
    return [
        {
            "text": line.short if length == "short" else line.english,
            "gloss": gloss(line),
            "why": _why(draft, line.sources),
        }
        for line in draft.sentences[length]
    ]


def weak(draft: Draft, claim_id: str | None) -> Iterator[dict[str, Any]]:
    """What would make the claim stronger, weightiest first."""
    for slot in draft.checklist:
        if slot.shown_by is None and slot.weight != "helpful":
            url = (
                url_for("evidence.show", claim_id=claim_id, role=slot.role.id, _anchor="add")
                if claim_id
                else None
            )
            link = {"url": url, "label": say("Add it")} if url else None
            yield {
                "title": say("Missing: {what}", what=say(slot.role.label)),
                "words": say(slot.role.how),
                "link": link,
            }
    for exhibit in draft.claim.exhibits:
        if exhibit.state != "ready":
            url = (
                url_for("evidence.show", claim_id=claim_id, _anchor=f"exhibit-{exhibit.id}")
                if claim_id
                else None
            )
            link = {"url": url, "label": say("Look at it")} if url else None
            yield {"title": say("A file is not ready"), "words": exhibit.name, "link": link}
    yield from _uncovered(draft)
    if draft.claim.order.order_number is None:
        url = url_for("steps.show", claim_id=claim_id, step="order", back="claim") if claim_id else None
        link = {"url": url, "label": say("Add it")} if url else None
        yield {
            "title": say("No order number in the text"),
            "words": say("It helps the reader to find the order."),
            "link": link,
        }


def _uncovered(draft: Draft) -> Iterator[dict[str, Any]]:
    """Story coverage: sentences without a picture, pictures without a sentence."""
    found = coverage(draft)
    for line in found.bare:
        yield {"title": say("No picture shows this yet"), "words": line.english, "link": None}
    if found.unused:
        words = say("They are uploaded all the same. The long text names more.")
        yield {
            "title": say("Not named in this text: {files}", files=", ".join(found.unused)),
            "words": words,
            "link": None,
        }


def downloads(claim_id: str) -> list[dict[str, str]]:
    """What can be taken along."""
    rows = (
        (
            "pack",
            say("Claim pack"),
            say("Everything in one file: text, photos in order, calendar, saved claim"),
        ),
        ("text", say("Text and form values"), say("A plain text file")),
        ("calendar", say("Calendar reminder"), say("Your dates with alarms")),
        ("save_file", say("Saved claim"), say("Opens in any Claimwright, without the photos")),
        ("print_view", say("Print view"), say("All on paper or as PDF")),
    )
    return [
        {"url": url_for(f"downloads.{name}", claim_id=claim_id), "label": label, "hint": hint}
        for name, label, hint in rows
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
        "label": say(NAMES[key]),
        "text": text,
        "count": say("{count} of {limit}", count=len(text), limit=limit),
        "selected": key == selected,
        "url": view,
    }


def _why(draft: Draft, sources: tuple[str, ...]) -> str | None:
    """The questions behind a sentence, by their labels."""
    labels = {}
    for step in STEPS:
        if step is not StepId.CLAIM:
            for name, ask in asks(draft.claim, step).items():
                labels[name] = say(ask.label)
    found = [labels[source.rpartition(".")[2]] for source in sources if source.rpartition(".")[2] in labels]
    if any(source.startswith("exhibits.") for source in sources):
        found.append(say("What does it show?"))
    return ", ".join(dict.fromkeys(found)) or None


def _seller_first(draft: Draft, claim_id: str | None) -> dict[str, str] | None:
    """Only while there is time for it."""
    if draft.window.state not in (State.OPEN, State.TOO_EARLY) or not claim_id:
        return None
    url = url_for("advice.page", name="seller_first", claim=claim_id)
    return {"url": url, "label": say(ADVICE["seller_first"].title)}
