"""A year stands where it begins to hold."""

from __future__ import annotations

import pytest

from app.claim.address import Address, exhibit_caption
from app.claim.text.sentence import Clause, Sentence
from app.claim.text.years import years_once
from app.claim.words import Msg

CAPTION = exhibit_caption("e1")
FACT = Address("order", "day")


def sentence(english: str, source: Address = FACT) -> Sentence:
    return Sentence(english, (Clause("one", "defect", (source,), Msg("")),), Msg(""))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["It came on 3 May 2026 and broke on 4 May 2026."], ["It came on 3 May 2026 and broke on 4 May."]),
        (
            ["On 3 May 2026 it came.", "I wrote on 9 Jun 2026."],
            ["On 3 May 2026 it came.", "I wrote on 9 Jun."],
        ),
        (["From 9 Dec 2025 to 3 Jan 2026."], ["From 9 Dec 2025 to 3 Jan 2026."]),
        (["3 Jan 2026, 9 Dec 2025, 4 Jan 2026, 5 Jan 2026."], ["3 Jan 2026, 9 Dec 2025, 4 Jan 2026, 5 Jan."]),
        (
            ["Part 12 May 20261 is missing since 1 May 2026."],
            ["Part 12 May 20261 is missing since 1 May 2026."],
        ),
    ],
)
def test_a_year_is_said_when_it_changes(before: list[str], after: list[str]) -> None:
    assert [s.english for s in years_once(map(sentence, before))] == after


def test_a_day_that_the_buyer_typed_is_written_as_the_others() -> None:
    typed = sentence("The stamp is of 3 Jan 2026.", CAPTION)
    said = years_once([sentence("It came on 2 Jan 2026."), typed, sentence("I wrote on 9 Dec 2025.")])
    assert [s.english for s in said][1:] == ["The stamp is of 3 Jan.", "I wrote on 9 Dec 2025."]
