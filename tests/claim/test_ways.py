"""Every way through ends in clear, honest texts; every answer counts; the same answers, the same text."""

from __future__ import annotations

from datetime import timedelta

from app.claim.model.savefile import read, write

from .ways import NOW, TODAY, Branch, case_of, draft_of, each_branch, ways


@each_branch
def test_every_way_ends_complete_and_fits_together(branch: Branch) -> None:
    for fullness, most in ((0, 12), (0.4, 8), (1, 4)):
        for claim in ways(branch, fullness, most):
            case = case_of(claim)
            assert case.complete, case.open_page.id
            assert [found for page in case.pages for found in page.problems(case, TODAY)] == []


@each_branch
def test_the_same_answers_give_the_same_text(branch: Branch) -> None:
    """Kept and opened again, or looked at on another day of the same week."""
    for claim in ways(branch, 0.6, most=3):
        texts = draft_of(claim).texts()
        assert draft_of(read(write(claim))).texts() == texts
        later = draft_of(claim, NOW + timedelta(hours=3))
        assert later.texts() == texts
