"""The lint of our texts finds planted faults, leaves good English alone, and sampled texts pass it."""

from __future__ import annotations

import pytest

from tests.claim.ways import TODAY
from tests.words.agreement import RULES, Kind, findings
from tests.words.grade import LIMIT, grade, sentences_of, syllables
from tests.words.report import ACCEPTED, Report, accepted_pairs, lines, page_strings, read
from tests.words.samples import texts
from tests.words.vocabulary import begins_with_vowel_sound

PLANTED: tuple[tuple[str, str], ...] = (
    ("doubled word", "The cup has has a crack."),
    ("doubled word", "The the cup broke."),
    ("number and noun", "I ordered one cups."),
    ("number and noun", "I ordered two cup."),
    ("number and noun", "Only 1 pieces came."),
    ("number and noun", "Only 12 piece came."),
    ("number and noun", "It shows both phone case."),
    ("number and noun", "Two of the six solid state drive came."),
    ("number and noun", "These cup broke."),
    ("number and noun", "I sent a photos."),
    ("subject and verb", "Both cups is broken."),
    ("subject and verb", "Two of the six cups that came on 7 Nov 2026 has dents."),
    ("subject and verb", "One of the two cups are broken."),
    ("subject and verb", "Both pairs of shoes was wet."),
    ("subject and verb", "All six phone cases switches off."),
    ("subject and verb", "The pair of shoes have dents."),
    ("subject and verb", "The cups is wet."),
    ("subject and verb", "The parcel was wet, and it have a hole."),
    ("subject and verb", "The cups broke, so they was sent back."),
    ("article", "I waited for a hour."),
    ("article", "This is an cup."),
    ("article", "It is an USB hub."),
    ("article", "It is a LED lamp."),
    ("article", "It is a 8 GB card."),
    ("article", "It took an 100 days."),
    ("article", "The a bag of stones broke."),
    ("article", "The two a bag broke."),
    ("article", "It is white instead of the a mix."),
    ("unfilled brace", "The {noun} broke."),
    ("bracket", "The cup broke ()."),
    ("bracket", "The cup broke (Photo 1."),
    ("space before a mark", "The cup broke ."),
    ("space before a mark", "The cup , which broke, is blue."),
    ("space before a mark", "The cup ( Photo 1) broke."),
    ("space before a mark", "It holds 46 % of that."),
    ("double mark", "The cup broke.. Please refund it."),
    ("double mark", "The cup broke;. Please refund it."),
    ("not ASCII", "The cup broke \u2013 twice."),
    ("small beginning", "The cup broke. it is blue."),
    ("small beginning", "the cup broke."),
    ("tense", "The parcel will come on 3 Nov 2026."),
    ("tense", "On 3 Nov 2026 the parcel will come."),
    ("tense", "The seller asks me to wait until 13 Nov 2026."),
    ("tense", "The parcel came on 3 Dec 2026."),
    ("American spelling", "The color is wrong."),
)
GOOD = (
    "Two of the six cups that I ordered on 1 Oct 2026 have dents (Photo 1, Photo 2: listing), so they cannot be used.",
    "Both pairs of shoes were wet. Four of the six cables switch off again. One of "
    "the two cups is blue. All six phone cases switch off.",
    "The pair of shoes has dents. The cups were wet. All that came weighs 12 g.",
    "An hour ago I saw a USB hub, an LED lamp, an 8 GB card, a one-way valve, an umbrella and an SSD.",
    "On 31 Oct 2026 the shipment was cancelled, so waiting will not bring it.",
    "The seller asks me to wait until 3 Dec 2026; I do not agree.",
    "The seller asked me to wait until 13 Nov 2026; I do not agree.",
    "It will come on 3 Dec 2026. The order page said that that day had had no entry.",
    "Please refund 22.25 USD, 2/6 of 66.76 USD, for two of the six pairs of earphones.",
    "Only 1 of 18 came. Photo 1 shows two bed sheet sets. One power bank of 10,000 mAh was empty.",
    "In place of the cup the parcel that came on 15 Nov 2026 held only one lid.",
)


def rules_broken(text: str, kind: Kind = "sentence") -> set[str]:
    return {found.rule for found in findings(text, kind, TODAY)}


@pytest.mark.parametrize(("rule", "text"), PLANTED)
def test_a_planted_fault_is_found(rule: str, text: str) -> None:
    assert rules_broken(text) == {rule}


def test_every_rule_is_tried() -> None:
    assert {rule for rule, _text in PLANTED} == {rule.id for rule in RULES}


@pytest.mark.parametrize("text", GOOD)
def test_good_english_is_left_alone(text: str) -> None:
    assert rules_broken(text) | rules_broken(text, "text") == set()


def test_a_string_of_a_page_may_be_a_part_with_placeholders() -> None:
    assert rules_broken("the size label says {size_label} \u2013 not {size}", "page") == set()
    assert rules_broken("the size label label says {size_label}", "page") == {"doubled word"}


@pytest.mark.parametrize(
    ("word", "vowel"),
    [
        ("hour", True),
        ("unit", False),
        ("uninjured", True),
        ("European", False),
        ("USB", False),
        ("MP3", True),
        ("11", True),
        ("110", False),
        ("80", True),
        ("T3", False),
        ("M3", True),
        ("Lite", False),
    ],
)
def test_sounds(word: str, vowel: bool) -> None:
    assert begins_with_vowel_sound(word) is vowel


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cup", 1),
        ("name", 1),
        ("names", 1),
        ("broken", 2),
        ("boxes", 2),
        ("wanted", 2),
        ("opened", 2),
        ("little", 2),
        ("refund", 2),
        ("description", 3),
        ("packages", 3),
        ("18.40", 1),
        ("the", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_long_words_in_long_sentences_are_hard() -> None:
    hard = (
        "Notwithstanding considerable communication difficulties, representatives systematically misinterpreted "
        "unambiguous documentation concerning manufacturing deficiencies."
    )
    assert grade("The cup broke. It is blue.") < 2 < LIMIT < 20 < grade(hard)
    assert grade("") == 0


def test_sentences_end_at_a_mark_before_a_capital() -> None:
    assert sentences_of("It cost 18.40 USD. 12 came. Why? I asked.") == [
        "It cost 18.40 USD.",
        "12 came.",
        "Why?",
        "I asked.",
    ]


def test_a_report_fails_on_a_fault_and_on_hard_texts() -> None:
    fault = next(findings("One cups broke.", "sentence", TODAY))
    easy = Report(("One cup.",), ("One cup.",), (), (), 0, (1.0,))
    assert easy.passes
    faulty = Report(("One cups broke.",), (), (), (fault,), 0, (1.0,))
    assert not faulty.passes
    assert "'One cups broke' in: One cups broke." in "\n".join(lines(faulty))
    assert not Report(("Hard.",), ("Hard.",), (), (), 0, (LIMIT + 0.1,)).passes


def test_what_is_accepted_names_a_rule_and_says_why() -> None:
    pairs = list(accepted_pairs(ACCEPTED.read_text("utf-8").splitlines()))
    assert {rule for rule, _words in pairs} <= {rule.id for rule in RULES}
    assert len(pairs) <= 20
    with pytest.raises(ValueError, match="without a reason"):
        list(accepted_pairs(["article | a hour | "]))


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(texts(6, seed=7)) == list(texts(6, seed=7)) != list(texts(6, seed=8))


def test_the_strings_of_the_pages_are_read() -> None:
    assert len(page_strings()) > 500


@pytest.mark.long
def test_sampled_texts_and_page_strings_pass() -> None:
    report = read(500, seed=1)
    assert report.passes, "\n".join(lines(report))
