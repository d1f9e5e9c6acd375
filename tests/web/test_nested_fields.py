"""Fields that an answer opens are hidden by the style sheet until it is given: it has a line for each of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from app.claim.model.answers import AmountAnswers, EvidenceAnswers, RemedyAnswers, SellerReport
from app.claim.model.claim import FACTS_MODELS
from app.claim.model.order_page import OrderAnswers
from app.claim.questions.ask import asks_of

STYLES = Path(__file__).parents[2] / "static" / "css" / "forms.css"
MODELS = (AmountAnswers, EvidenceAnswers, RemedyAnswers, SellerReport, OrderAnswers, *FACTS_MODELS.values())


def test_the_style_sheet_hides_as_many_fields_as_one_answer_can_open() -> None:
    opened = [
        Counter(ask.under[0] for _name, ask in asks_of(model) if ask.under is not None) for model in MODELS
    ]
    most = max(count for counted in opened for count in counted.values())
    hidden = {int(number) for number in re.findall(r"> \.under-(\d+)", STYLES.read_text("utf-8"))}
    assert hidden == set(range(1, most + 1))
