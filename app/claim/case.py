"""A claim resolved once: what its answers amount to at one moment, under one rulebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from app.claim import amount, flow
from app.claim.address import Address
from app.claim.after.life import Life
from app.claim.amount import Asked
from app.claim.dates.window import Window, window
from app.claim.evidence.checklist import ChecklistItem, checklist
from app.claim.evidence.upload_order import in_upload_order
from app.claim.facts import Facts
from app.claim.model.answers import How, Wish
from app.claim.model.claim import Claim, Exhibit
from app.claim.pages.page import Page
from app.claim.questions.ask import Ask
from app.claim.reasons import DETAILS, Group, details_for, groups_for
from app.claim.reasons.detail import Detail, Receipt, Remedy
from app.claim.remedy import Recommendation, recommend
from app.claim.rulebook.rule import Rulebook
from app.claim.seller.act import SellerAct
from app.claim.seller.reported import reported
from app.claim.values.units import Money


@dataclass(frozen=True)
class Case:
    """A claim at ``now`` (aware). Immutable; each part is worked out once, when it is first asked for.

    A stored choice that the other answers do not allow any more is kept in the claim, and absent here.
    """

    claim: Claim
    rules: Rulebook
    now: datetime

    @cached_property
    def receipt(self) -> Receipt | None:
        """What came; ``None`` before it is answered."""
        return self.claim.receipt.receipt

    @cached_property
    def remedy(self) -> Remedy | None:
        """The chosen remedy in AliExpress's terms; decided where nothing came, or less."""
        wish = self.claim.remedy.remedy
        if self.receipt in (Receipt.NOT_RECEIVED, Receipt.PARTLY) or wish in (Wish.REFUND_ONLY, Wish.KEEP):
            return Remedy.REFUND_ONLY
        return Remedy.RETURN if wish is Wish.RETURN else None

    @cached_property
    def keeps(self) -> bool:
        """Whether the buyer keeps the goods for a part of the money."""
        return self.receipt is Receipt.RECEIVED and self.claim.remedy.remedy is Wish.KEEP

    @cached_property
    def detail(self) -> Detail | None:
        """The chosen detail, if it goes with the receipt and the remedy; the only one of a group needs no choice."""
        if len(self.details) == 1:
            return self.details[0]
        return next((detail for detail in self.details if detail.id == self.claim.reason.detail), None)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups of reasons to choose from; none where nothing came: those details are few enough for one page."""
        if self.receipt is Receipt.NOT_RECEIVED:
            return ()
        return groups_for(self.receipt or Receipt.RECEIVED, self.remedy)

    @cached_property
    def group(self) -> str | None:
        """The chosen group of reasons, or that of the chosen detail; ``None`` where it is not offered here."""
        chosen, offered = self.claim.reason, {group.id for group in self.groups}
        of_detail = DETAILS[chosen.detail].group if chosen.detail else None
        return next((group for group in (chosen.group, of_detail) if group in offered), None)

    @cached_property
    def details(self) -> tuple[Detail, ...]:
        """The details of the chosen group; none before it is chosen, where there are several."""
        if self.receipt is None:
            return ()
        suited = details_for(self.receipt, self.remedy)
        return tuple(d for d in suited if not self.groups or d.group == self.group)

    @cached_property
    def facts(self) -> Facts:
        """The facts of the chosen detail."""
        return Facts(self.claim.facts_of(self.detail.id) if self.detail else None)

    @cached_property
    def window(self) -> Window:
        """When a dispute can be opened."""
        return window(self)

    @cached_property
    def recommended(self) -> Recommendation:
        """The remedy that fits best, and why."""
        return recommend(self)

    @cached_property
    def ceiling(self) -> Money | None:
        """The most that can be asked for."""
        return amount.ceiling(self.claim)

    @cached_property
    def hows(self) -> tuple[How, ...]:
        """The ways to an amount that make sense here."""
        return amount.hows(self)

    @cached_property
    def how(self) -> How | None:
        """How the amount comes about, if that way exists here; all where a part is not asked about."""
        if not amount.is_asked(self):
            return How.ALL if self.detail is not None else None
        return self.claim.amount.how if self.claim.amount.how in self.hows else None

    @cached_property
    def amount(self) -> Asked | None:
        """The amount that is asked for; ``None`` while a number is missing or does not fit what was paid."""
        return amount.settled(self)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages that these answers ask for, in order."""
        return flow.path(self)

    @cached_property
    def asks(self) -> Mapping[str, Mapping[Address, Ask]]:
        """The questions of each page of the path, by the page's id."""
        return {page.id: self.asks_of(page) for page in self.pages}

    def asks_of(self, page: Page) -> Mapping[Address, Ask]:
        """The questions of any page, on the path or not."""
        if page.id not in self._asks_by_page:
            self._asks_by_page[page.id] = page.asks(self)
        return self._asks_by_page[page.id]

    def values_of(self, page: Page) -> Mapping[Address, object]:
        """What is answered on any page (see ``flow.values``)."""
        if page.id not in self._values_by_page:
            self._values_by_page[page.id] = flow.values(self, page)
        return self._values_by_page[page.id]

    def missing_on(self, page: Page) -> tuple[Address, ...]:
        """What is still open on any page (see ``flow.missing``)."""
        if page.id not in self._missing_by_page:
            self._missing_by_page[page.id] = flow.missing(self, page)
        return self._missing_by_page[page.id]

    @cached_property
    def _asks_by_page(self) -> dict[str, Mapping[Address, Ask]]:
        return {}

    @cached_property
    def _values_by_page(self) -> dict[str, Mapping[Address, object]]:
        return {}

    @cached_property
    def _missing_by_page(self) -> dict[str, tuple[Address, ...]]:
        return {}

    @cached_property
    def open_page(self) -> Page:
        """The first page with an open question; the last page when there is none."""
        return flow.first_open(self)

    @cached_property
    def complete(self) -> bool:
        """True when no required question is open."""
        return self.open_page is self.pages[-1]

    @property
    def situation(self) -> str:
        """The claim in one word for machines: its detail, else its receipt, else "new"."""
        return self.detail.id if self.detail else self.receipt.value if self.receipt else "new"

    def answer(self, address: Address) -> object:
        """The answer that counts there: ``None`` where the question is not asked on the path, or no longer offers
        it."""
        return self._answers.get(address)

    @cached_property
    def _answers(self) -> Mapping[Address, object]:
        """Every answer that counts, by its address."""
        return {address: value for page in self.pages for address, value in self.values_of(page).items()}

    @cached_property
    def seller_acts(self) -> tuple[SellerAct, ...]:
        """What the seller did, as far as it still holds, in the order in which it happened."""
        return reported(self.claim.seller)

    @cached_property
    def life(self) -> Life:
        """Where the claim stands after filing."""
        return Life(self)

    @cached_property
    def checklist(self) -> tuple[ChecklistItem, ...]:
        """The evidence that the claim asks for, weightiest first."""
        return checklist(self)

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The exhibits in the order in which they are uploaded: as the text names them, or as the buyer put them."""
        return in_upload_order(self.claim)
