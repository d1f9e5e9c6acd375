"""What is still weak in a claim and where to mend it: missing evidence, files not ready, gaps in the story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from app.claim.draft import Draft
from app.claim.evidence.coverage import coverage
from app.claim.model.claim import Length
from app.claim.pages.order import ORDER
from app.web.translate import translate
from app.web.urls import page_url
from app.web.view_models.letter import gloss
from app.web.view_models.parts import Link


@dataclass(frozen=True, slots=True)
class Gap:
    """What would make the claim stronger, and the way there."""

    title: str
    words: str
    link: Link | None


def weak(draft: Draft, claim_id: str | None, length: Length) -> Iterator[Gap]:
    """What would make the claim stronger, weightiest first; a video that was never made is no gap to fill."""
    yield from _missing(draft, claim_id)
    for exhibit in draft.claim.exhibits:
        if exhibit.state != "ready":
            url = (
                url_for("evidence.show", claim_id=claim_id, _anchor=f"exhibit-{exhibit.id}")
                if claim_id
                else None
            )
            yield _gap(translate("A file is not ready"), exhibit.name, url, translate("Look at it"))
    yield from _uncovered(draft, length)
    if draft.claim.order.order_number is None:
        url = page_url(claim_id, ORDER, back="claim") if claim_id else None
        yield _gap(
            translate("No order number in the text"),
            translate("It helps the reader to find the order."),
            url,
            translate("Add it"),
        )


def _missing(draft: Draft, claim_id: str | None) -> Iterator[Gap]:
    for slot in draft.checklist:
        if slot.lacks:
            url = (
                url_for("evidence.show", claim_id=claim_id, role=slot.role.id, _anchor="add")
                if claim_id
                else None
            )
            yield _gap(
                translate("Missing: {what}", what=translate(slot.role.label)),
                translate(slot.role.how),
                url,
                translate("Add it"),
            )


def _uncovered(draft: Draft, length: Length) -> Iterator[Gap]:
    """Story coverage: sentences without a picture, pictures without a sentence."""
    found = coverage(draft)
    for line in found.bare:
        yield _gap(translate("No picture shows this yet"), gloss(line) or line.english)


def _gap(title: str, words: str, url: str | None = None, label: str = "") -> Gap:
    return Gap(title, words, Link(url, label) if url else None)
