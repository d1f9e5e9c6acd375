"""Knows the pages to read: advice for every situation that is no new dispute, and all rules with their sources."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from flask import Blueprint, abort, request, url_for

from app.claim.advice import ADVICE, Link, Section
from app.claim.rulebook.rule import Rule, Source
from app.claim.words import _
from app.services.claims import NoSuchClaim
from app.web.current_claim import open_claim
from app.web.rendering import render
from app.web.request_context import now
from app.web.translate import format_value, translate
from app.web.translate import rules as rulebook
from app.web.view_models.claim import ORDERS

bp = Blueprint("advice", __name__)
TITLES = {
    "window": _("When: windows and clocks"),
    "form": _("The form"),
    "files": _("Photos and videos"),
    "returns": _("Sending back"),
    "amount": _("The amount"),
    "after": _("After filing"),
    "outside": _("Outside AliExpress"),
    "text": _("The text"),
}
STOP_AFTER = timedelta(days=2)
"""How long to wait for a seller's answer before filing; ours: the first message costs no deadline."""


@bp.get("/advice/<name>")
def page(name: str) -> str:
    """One page of advice."""
    if name not in ADVICE:
        abort(404)
    found = ADVICE[name]
    values = {"stop_date": _stop_date()}
    view = {
        "lead": translate(found.lead, **values),
        "sections": [_section(section, place, values) for place, section in enumerate(found.sections)],
        "links": [_link(link) for link in found.links],
    }
    return render("advice.html", translate(found.title), view)


@bp.get("/rules")
def rules() -> str:
    """Every rule with its sources, readings and the safe one."""
    groups = [
        {"title": translate(title), "rules": [_rule(rule) for rule in rulebook() if rule.group == group]}
        for group, title in TITLES.items()
    ]
    note = translate("AliExpress changes its rules, and sources differ. Where they do, we use the reading that never makes you miss a date. What your order page shows is always right.")  # fmt: skip
    return render(
        "rules.html", translate("AliExpress's rules and their sources"), {"groups": groups, "ours_note": note}
    )


def _stop_date() -> date:
    """When to stop waiting for the seller: soon, and never after the day to act."""
    stop = (now() + STOP_AFTER).date()
    claim_id = request.args.get("claim", "")
    if claim_id:
        try:
            frame = open_claim(claim_id).case.window
        except NoSuchClaim:
            abort(404)
        if frame.act_by is not None:
            stop = min(stop, max(frame.act_by, frame.today))
    return stop


def _section(section: Section, place: int, values: dict[str, Any]) -> dict[str, Any]:
    book = rulebook()
    keys = dict.fromkeys(key for rule in section.rules for key in book[rule].sources)
    text = section.say
    return {
        "title": translate(section.title, **values),
        "paragraphs": [translate(words, **values) for words in section.paragraphs],
        "steps": [translate(words, **values) for words in section.steps],
        "say": {"label": translate(text.label), "text": text.text, "id": f"say-{place}"} if text else None,
        "sources": [_source(book.sources[key]) for key in keys],
    }


def _source(source: Source) -> dict[str, Any]:
    return {"title": source.title, "publisher": source.publisher, "year": source.year}


def _link(link: Link) -> dict[str, str]:
    doors = {
        "filming": url_for("filming.show"),
        "start": url_for("start.home"),
        "rules": url_for("advice.rules"),
        "my_orders": ORDERS,
    }
    return {
        "url": doors.get(link.to) or url_for("advice.page", name=link.to),
        "label": translate(link.label),
        "hint": "",
    }


def _rule(rule: Rule) -> dict[str, Any]:
    book = rulebook()
    value = {} if rule.value is None else {"value": book.shown(rule.id)}
    return {
        "id": rule.id,
        "title": translate(rule.title),
        "words": translate(rule.words, **value),
        "value": format_value(book.shown(rule.id)) if rule.value is not None else None,
        "when": translate(rule.when, **value) if rule.when else None,
        "readings": [
            {
                "words": translate(r.words, **({"value": r.value} if r.value else {})),
                "sources": [_named(k) for k in r.sources],
            }
            for r in rule.readings
        ],
        "safe": translate(rule.safe, **value) if rule.safe else None,
        "sources": [_named(key) for key in rule.sources],
        "as_of": format_value(rule.as_of),
    }


def _named(key: str) -> str:
    source = rulebook().sources[key]
    return f"{source.title} ({source.publisher}{f', {source.year}' if source.year else ''})"
