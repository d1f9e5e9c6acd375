"""Shows that the advice pages are whole: rules named, links that lead somewhere, texts ready to paste, stories met."""

import string
from collections.abc import Iterator
from typing import get_args

import pytest

from app.claim.advice import ADVICE, Advice, Door, Section
from app.claim.rulebook import RULEBOOK

PAGES = """
    seller_answered send_back decided not_sent money unopened no_button seller_first after_filing last_resort
    next_time too_late filming
""".split()
VALUE_NAMES = {"stop_date"}

# Situations that are no new dispute, the page that helps, and what that page must speak of.
STORIES = {
    "jp-size-differs-seller-declines-verdict": ("seller_answered", ("pressed decline", "refuse the other proposal")),
    "kr-wireless-charger-replacement-0-1-usd": ("seller_answered", ("link for a few cents", "{act_by}")),
    "kr-two-returned-one-refunded": ("send_back", ("only one was counted", "posting receipt", "{appeal_window}")),
    "cz-order-frozen-suspicious-seller": ("money", ("{frozen_seller_papers}", "{frozen_latest}", "do not have to do")),
    "br-return-label-same-sender-recipient": ("send_back", ("same sender and receiver", "new label", "today")),
    "es-asked-for-stamped-courier-letter": ("decided", ("stamped letter", "courier's e-mail", "each order")),
    "gh-restricted-item-notice": ("not_sent", ("restricted item", "count everything", "missing line")),
}  # fmt: skip

every_page = pytest.mark.parametrize("page", ADVICE.values(), ids=ADVICE)


def names(text: str) -> set[str]:
    return {name for _lit, name, _spec, _conv in string.Formatter().parse(text) if name is not None}


def words_of(section: Section) -> Iterator[str]:
    yield from (section.title, *section.paragraphs, *section.steps)
    if section.say:
        yield from (section.say.label, section.say.text)


def all_words(page: Advice) -> str:
    return "\n".join(
        (page.title, page.lead, *(text for section in page.sections for text in words_of(section)))
    )


def test_all_pages_are_there() -> None:
    assert sorted(ADVICE) == sorted(PAGES)
    assert all(page.id == key for key, page in ADVICE.items())


@every_page
def test_placeholders_are_listed_rules_with_a_value(page: Advice) -> None:
    assert names(page.title) == set()
    assert names(page.lead) <= (VALUE_NAMES if page.id == "seller_first" else set())
    for section in page.sections:
        for text in words_of(section):
            rules = names(text) - (VALUE_NAMES if page.id == "seller_first" else set())
            assert rules <= set(section.rules), (section.title, rules - set(section.rules))
            assert all(RULEBOOK.shown(rule) is not None for rule in rules)


@every_page
def test_every_section_says_something_and_shows_its_rules(page: Advice) -> None:
    assert page.sections
    for section in page.sections:
        assert section.title
        assert section.paragraphs or section.steps
        assert section.rules, section.title
        assert len(section.rules) == len(set(section.rules))


@every_page
def test_links_lead_somewhere(page: Advice) -> None:
    for link in page.links:
        assert link.label
        assert link.to in ADVICE or link.to in get_args(Door)
        assert link.to != page.id


@every_page
def test_texts_to_paste_are_plain_and_whole(page: Advice) -> None:
    for section in page.sections:
        if section.say:
            text = section.say.text
            assert text.isascii()
            assert not set("{}[]<>_") & set(text), "nothing is left to fill in"
            assert "http" not in text
            assert "..." not in text
            assert text[0].isupper()
            assert text.endswith(".")
            assert len(text) <= RULEBOOK.number("standard_text")


@every_page
def test_no_threats_and_no_dead_platform(page: Advice) -> None:
    said = all_words(page).lower()
    for word in ("scam", "liar", "bad feedback", "ec.europa.eu/consumers/odr", "guarantee you", "100%"):
        assert word not in said


def test_every_page_is_reached_by_a_link_or_from_the_wizard() -> None:
    linked = {link.to for page in ADVICE.values() for link in page.links}
    first_page = {"seller_answered", "send_back", "decided", "not_sent", "money", "unopened", "no_button"}
    wizard = {"seller_first"}
    assert set(ADVICE) <= linked | first_page | wizard


@pytest.mark.parametrize(("story", "expected"), STORIES.items(), ids=STORIES)
def test_story_finds_what_to_do(story: str, expected: tuple[str, tuple[str, ...]]) -> None:
    page, parts = expected
    for part in parts:
        assert part in all_words(ADVICE[page]), (story, part)


def test_stop_date_is_asked_for_in_one_place() -> None:
    assert "{stop_date}" in all_words(ADVICE["seller_first"])
    others = (page for page in ADVICE.values() if page.id != "seller_first")
    assert not any("{stop_date}" in all_words(page) for page in others)
