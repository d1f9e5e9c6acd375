"""Every page in every language of the house: axe finds nothing, and nothing is lost on the smallest phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.translations import compiled_in, languages_in
from tests.browser.inspecting import faults_of_words, losses
from tests.browser.states import beside_it, of_a_claim
from tests.browser.walking import Buyer

pytestmark = pytest.mark.long

each = pytest.mark.parametrize("language", languages_in())


@pytest.fixture
def foreigner(buyer: Buyer, language: str) -> Buyer:
    """A buyer with the smallest phone, who chose this language."""
    assert language in compiled_in(), "`make test-long` compiles the languages first"
    buyer.page.set_viewport_size({"width": 320, "height": 640})
    buyer.page.goto(f"/rules?language={language}")
    return buyer


@each
def test_every_page_of_a_claim(foreigner: Buyer, saved_claim: Path, language: str) -> None:
    found = []
    for name in of_a_claim(foreigner, saved_claim):
        assert foreigner.page.evaluate("document.documentElement.lang") == language
        found += [*faults_of_words(foreigner.page, name), *losses(foreigner.page, name)]
    assert found == []


@each
def test_every_page_beside_a_claim(foreigner: Buyer, language: str) -> None:
    found = []
    for name in beside_it(foreigner):
        assert foreigner.page.evaluate("document.documentElement.lang") == language
        found += [*faults_of_words(foreigner.page, name), *losses(foreigner.page, name)]
    assert found == []
