"""What the seller did, the last act and the one before, as phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.claim.address import Address
from app.claim.seller.act_words import phrase_name, rows, says_done
from app.claim.seller.acts import ACTS
from app.claim.seller.reported import PLACES, report_at
from app.claim.text import english
from app.claim.text.captions import small_start
from app.claim.text.phrases import Phrase, Phrases
from app.claim.text.seller_replies import SUBJECT, answered, in_one_sentence, quoting
from app.claim.text.statement import placeholders
from app.claim.values.units import Money
from app.claim.words import Msg

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.answers import SellerReport


def gather_seller(case: Case, found: Phrases) -> None:
    """Each report as whole clauses, one for each way to say its act that its facts allow; and two in one sentence."""
    acts: dict[str, Phrase] = {}
    answers: dict[str, Phrase] = {}
    for place in PLACES:
        report = report_at(case.claim.seller, place)
        if report is None or report.act is None:
            continue
        facts = dict(_facts(case, report, place))
        if "act_but" in facts:
            answers[place] = facts["act_but"]
        _know(report, place, facts, found)
        for field, act in _said(report, place, facts):
            acts.setdefault(place, act)
            found.phrases[phrase_name(report.act, place, field)] = answered(act, answers.get(place))
    if "last" in acts:
        _behind_a_caption(answered(acts["last"], answers.get("last")), found)
    if len(acts) == len(PLACES) and not answers:
        in_one_sentence(acts["before"], acts["last"], found)


def _know(report: SellerReport, place: str, facts: dict[str, Phrase], found: Phrases) -> None:
    found.know(place, report.act, Address("seller", "act", place))
    if report.done:
        found.know(f"{place}_done", report.done, Address("seller", "done", place))
    typed = [source for name in ("act_said", "act_but") if name in facts for source in facts[name].sources]
    if typed:
        found.know(f"{place}_typed", len(typed), *typed)


def _said(report: SellerReport, place: str, facts: dict[str, Phrase]) -> Iterator[tuple[str, Phrase]]:
    """The act in each of its words that these facts fill, the most exact first; what it says, and the clause."""
    act = ACTS[report.act or ""]
    for field, words in rows(act):
        used = placeholders(words)
        if facts.keys() >= set(used) and (report.done or not says_done(act, field)):
            text = words.format(**{name: facts[name].text for name in used})
            sources = [address for name in used for address in facts[name].sources]
            gloss = Msg(words, {name: facts[name].gloss for name in used})
            plain = Phrase(text, (Address("seller", "act", place), *sources), gloss)
            yield field, plain if "act_said" in used else quoting(plain, facts.get("act_said"))


def _behind_a_caption(last: Phrase, found: Phrases) -> None:
    """The last act as it hangs on a caption that says what the seller did before."""
    if last.text.startswith(SUBJECT):
        found.put("last_behind_caption", last.text.removeprefix(SUBJECT), *last.sources, gloss=last.gloss)


def _facts(case: Case, report: SellerReport, place: str) -> Iterator[tuple[str, Phrase]]:
    """The facts of a report, by their names in the words of acts."""
    for name in ("day", "until"):
        day = getattr(report, name)
        if day is not None:
            yield f"act_{name}", Phrase(english.day(day), (Address("seller", name, place),), day)
    if report.sum is not None and case.claim.order.currency:
        money = Money(report.sum, case.claim.order.currency)
        yield "act_sum", Phrase(english.money(money), (Address("seller", "sum", place),), money)
    for name in ("said", "but"):
        typed = getattr(report, name)
        if typed and name in ACTS[report.act or ""].fields:
            words = small_start(typed.strip().rstrip(".")) if name == "but" else typed.strip().rstrip(".")
            words = english.no_braces(words.replace('"', "'"))
            yield f"act_{name}", Phrase(words, (Address("seller", name, place),), words)
