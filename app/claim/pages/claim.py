"""The last page: the finished claim."""

from app.claim.pages.page import Page
from app.claim.words import _

CLAIM = Page("claim", _("Your claim is ready to paste"), own_view=True)
