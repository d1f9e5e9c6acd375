"""The pages of the way, in order, one file each; routes, numbering, letter, checks and tests read this table."""

from app.claim.pages.amount import AMOUNT
from app.claim.pages.claim import CLAIM
from app.claim.pages.evidence import EVIDENCE
from app.claim.pages.facts import FACTS
from app.claim.pages.order import ORDER
from app.claim.pages.page import Page
from app.claim.pages.reason import DETAIL_PAGE, REASON
from app.claim.pages.receipt import RECEIPT
from app.claim.pages.remedy import REMEDY

PAGES: dict[str, Page] = {
    page.id: page for page in (RECEIPT, ORDER, REMEDY, REASON, DETAIL_PAGE, FACTS, AMOUNT, EVIDENCE, CLAIM)
}
"""Every page by its id."""
