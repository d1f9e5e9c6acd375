"""The way through: which pages a case visits, what comes before and after, and what is kept but not used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from app.claim.address import Address, read, write
from app.claim.pages import PAGES
from app.claim.pages.page import Page

if TYPE_CHECKING:
    from app.claim.case import Case
    from app.claim.model.claim import Claim


def path(case: Case) -> tuple[Page, ...]:
    """The pages that these answers ask for, in order."""
    return tuple(page for page in PAGES.values() if page.on_path(case))


def steps(pages: Iterable[Page]) -> tuple[str, ...]:
    """The steps of the way: its pages, those that an answer opens counted with the page that they go on with.

    So the number does not move while the buyer goes through them.
    """
    return tuple(dict.fromkeys(page.within or page.id for page in pages))


def first_open(case: Case) -> Page:
    """The first page with an open question; the last page when there is none."""
    return next((page for page in case.pages if case.missing_on(page)), case.pages[-1])


def is_reachable(case: Case, page: Page) -> bool:
    """True up to and including the first page with an open question."""
    return page in case.pages and case.pages.index(page) <= case.pages.index(case.open_page)


def next_after(case: Case, page: Page) -> Page:
    """The page after this one; after the last, the last."""
    if page not in case.pages:
        return case.open_page
    return case.pages[min(case.pages.index(page) + 1, len(case.pages) - 1)]


def before(case: Case, page: Page) -> Page | None:
    """The page before this one, if any."""
    place = case.pages.index(page) if page in case.pages else 0
    return case.pages[place - 1] if place else None


def missing(case: Case, page: Page) -> tuple[Address, ...]:
    """The required questions of a page that are still open."""
    given = case.values_of(page)
    unanswered = tuple(
        address
        for address, ask in case.asks_of(page).items()
        if ask.required
        and given[address] is None
        and ask.is_asked(beside(given, address))
        and beside(given, address).get(ask.instead) is None
    )
    return unanswered or page.unsettled(case)


def values(case: Case, page: Page) -> dict[Address, object]:
    """What is answered on a page; a choice that is not offered any more counts as open, and so does an answer
    to a question that stands under another one."""
    asks, answered = case.asks_of(page), dict[Address, object]()
    for address, value in stored(case, page).items():  # a question follows the one that it stands under
        ask = asks[address]
        stands = value is None or ask.under is None or ask.is_asked(beside(answered, address))
        answered[address] = value if stands else None
    return answered


def stored(case: Case, page: Page) -> dict[Address, object]:
    """What is stored for a page's questions, also for those that other answers close; no choice that is not offered."""
    claim, kept = case.claim, dict[Address, object]()
    for address, ask in case.asks_of(page).items():
        value = read(claim, address)
        kept[address] = value if ask.admits(value) else None
    return kept


def beside(given: Mapping[Address, object], address: Address) -> dict[str, object]:
    """The answers in the same part as this one, by their names."""
    return {
        other.name: value
        for other, value in given.items()
        if (other.part, other.of) == (address.part, address.of)
    }


def with_answers(claim: Claim, answers: Mapping[Address, object]) -> Claim:
    """A claim with these answers. Raises pydantic's ``ValidationError`` for what is no answer."""
    changed = claim.model_copy(deep=True)
    for address, value in answers.items():
        write(changed, address, value)
    return changed


def unused(case: Case) -> tuple[Address, ...]:
    """Answers that are kept but that a change of mind took off the path."""
    claim, asked_remedy = case.claim, any(page.id == "remedy" for page in case.pages)
    rows = []
    if claim.remedy.remedy is not None and not asked_remedy:
        rows.append(Address("remedy", "remedy"))
    if claim.reason.detail is not None and case.detail is None:
        rows.append(Address("reason", "detail"))
    rows += [
        Address("facts", key)
        for key, facts in claim.facts
        if facts is not None and (case.detail is None or key != case.detail.id)
    ]
    if claim.amount.how is not None and case.how is None:
        rows.append(Address("amount", "how"))
    return tuple(rows)
