"""Text goes into ASCII where it stays English; what cannot is refused by name, and no foreign word is ever spelt
out."""

from __future__ import annotations

import contextlib
import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.claim.model.order_page import OrderAnswers
from app.claim.values.latin import NotEnglish, latin, reads_the_same

LATIN = [chr(code) for code in range(0x80, 0x250) if unicodedata.name(chr(code), "").startswith("LATIN ")]
"""Every letter of the blocks in which living languages write."""
SCRIPTS = (range(0x80, 0x3400), range(0xA000, 0xAC00), range(0xF900, 0x12000), range(0x1D400, 0x1F200))
"""Where letters lie, without the large blocks of Chinese and Korean characters, which have no parts of ours."""
KEPT_OF_GREEK = {"GREEK SMALL LETTER MU", "GREEK CAPITAL LETTER OMEGA"}
RARE = set("ƄƅƍƛƜƧƨƪƸƹƻƼƽƾƿǀǁǂǃǷƦǶɁɂɅɊȸȹɄɎ") & set(LATIN)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("½ inch", "1/2 inch"),
        ("1½ inch", "1 1/2 inch"),
        ("¼ ¾ ⅓ ⅝", "1/4 3/4 1/3 5/8"),
        ("2¼″ × 3⅓", '2 1/4" x 3 1/3'),
        ("10µF", "10uF"),
        ("10 μF", "10 uF"),
        ("10Ω", "10 ohm"),
        ("4.7 kΩ", "4.7 kohm"),
        ("100 \u2126", "100 ohm"),
        ("90°", "90 deg"),
        ("20°C", "20 deg C"),
        ("20 ℃", "20 deg C"),
        ("360° view", "360 deg view"),
        ("m²", "m2"),
        ("10²", "10^2"),
        ("10⁻³", "10^-3"),
        ("dm³", "dm3"),
        ("CO₂", "CO2"),
        ("㎜ ㎡", "mm m2"),
        ("±5 %", "+/-5 %"),
        ("6 ÷ 2", "6 / 2"),
        ("a − b", "a - b"),
        ("≥ 5", ">= 5"),
        ("⌀10 mm", "diameter 10 mm"),
        ("5€", "5 EUR"),
        ("€5", "EUR 5"),
        ("£3", "GBP 3"),
        ("¥100", "JPY 100"),
        ("100 ₽", "100 RUB"),
        ("$5", "$5"),
        ("don’t “do” – this…", 'don\'t "do" - this...'),
        ("a • b", "a - b"),
        ("6′ 2″", "6' 2\""),
        ("№ 5 ™ ®", "No 5 TM (R)"),
        ("Łódź Ørsted straße", "Lodz Orsted strasse"),
        ("œuvre ærø Ægir", "oeuvre aero Aegir"),
        ("Þór ð Đorđe ħ ı İ", "Thor d Dorde h i I"),
        ("café crème", "cafe creme"),
        ("cafe\u0301", "cafe"),
        ("Việt Đồng", "Viet Dong"),
        ("ＡＢＣ １２", "ABC 12"),
        ("ﬁne", "fine"),
        ("١٢ cm", "12 cm"),
        ("\u200eLED\u00a0lamp\u200b", "LED lamp"),
        ("  a \n b ", "a b"),
        ("USB3.0 A4 x2", "USB3.0 A4 x2"),
    ],
)
def test_what_has_a_common_way_to_be_written(typed: str, text: str) -> None:
    assert latin(typed) == text


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("한국 tea", "한 국"),
        ("tea 한한", "한"),
        ("Чай", "Ч а й"),
        ("ﾊﾝｶｸ", "ﾊ ﾝ ｶ ｸ"),
        ("✓ good", "✓"),
        ("👍🏽 ok", "👍 🏽"),
        ("αβ", "α β"),
        ("日本語の長い文章です", "日 本 語 の 長 い 文 章 …"),
        ("שלום", "ש ל ו ם"),
        ("a\x07b", "U+0007"),
        ("\ue000", "U+E000"),
    ],
)
def test_what_cannot_is_refused_by_name(typed: str, named: str) -> None:
    with pytest.raises(NotEnglish) as refused:
        latin(typed)
    said = (
        f"These characters cannot go into English text: {named}. Write it in English: a translation will do."
    )
    assert str(refused.value) == said


def test_every_latin_letter_of_a_living_language_is_taken() -> None:
    written = {letter: latin(f"a{letter}a") for letter in LATIN if letter not in RARE}
    assert [letter for letter, plain in written.items() if not plain.isascii() or len(plain) < 3] == []


def test_no_letter_of_another_script_is_spelt_out() -> None:
    spelt = []
    for mark in map(chr, itertools.chain(*SCRIPTS)):
        names = [unicodedata.name(part, "") for part in unicodedata.normalize("NFKD", mark) if part.isalpha()]
        if not names or any("LATIN" in name or name in KEPT_OF_GREEK for name in names):
            continue
        with contextlib.suppress(NotEnglish):
            spelt += [f"{mark} -> {latin(mark)}"] if any(map(str.isalpha, latin(mark))) else []
    assert spelt == []


@given(st.text(max_size=40))
def test_any_text_comes_out_in_ascii_or_is_refused(text: str) -> None:
    try:
        plain = latin(text)
    except NotEnglish:
        return
    assert plain.isascii()
    assert plain.isprintable()
    assert plain == " ".join(plain.split())
    assert latin(plain) == plain


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("don’t – do…", True),
        ("a  b", True),
        ("\u200ea", True),
        ("½", False),
        ("café", False),
        ("5€", False),
        ("a", True),
    ],
)
def test_a_change_that_nobody_reads_is_none(typed: str, same: bool) -> None:
    assert reads_the_same(typed, latin(typed)) is same


def test_a_limit_counts_the_ascii_form() -> None:
    assert OrderAnswers.model_validate({"item_name": "e\u0301" * 40}).item_name == "e" * 40
    with pytest.raises(ValidationError):
        OrderAnswers.model_validate({"item_name": "½" * 20})
    with pytest.raises(ValidationError):
        OrderAnswers.model_validate({"item_name": "\u200b"})


def test_the_schema_keeps_its_limits() -> None:
    fields = OrderAnswers.model_json_schema()["properties"]
    assert [fields[name]["anyOf"][0]["maxLength"] for name in ("item_name", "order_number")] == [40, 30]
