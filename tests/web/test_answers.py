"""Typed answers: understood, asked back, kept through every error, merged from two tabs, never lost silently."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.journey import BROKEN, CUP, QUESTIONS, Journey, finished
from tests.web.markup import text_of
from tests.web.reading import Page, Reader

TYPED: dict[str, dict[str, Any]] = {
    "receipt": {"receipt": "partly_received"},
    "order": {"paid": "77.70", "item_name": "tea set", "thing": "", "order_number": "81234567"},
    "remedy": {"remedy": "return_and_refund", "label_paid": "y"},
    "reason": {"group": "quality"},
    "detail": {"detail": "damaged_wet"},
    "facts": {"damage": "torn", "part": "the lid"},
    "amount": {"how": "repair", "repair_work": "3.33"},
}


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("12.50", "12.50"),
        ("12,50", "12.50"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("$12.50", "12.50"),
        ("12.50 US$", "12.50"),
        ("١٢٫٥٠", "12.50"),
        ("１２.５０", "12.50"),
        ("12", "12"),
    ],
)
def test_amounts_as_people_write_them(reader: Reader, typed: str, understood: str) -> None:
    journey = Journey(reader).start("received").answer("order", **CUP | {"paid": typed})
    assert journey.see("order").value("paid") == understood


def test_every_number_may_be_typed_in_arabic_digits(reader: Reader) -> None:
    typed = {
        "paid": "٨٩٫٩٠",
        "pieces": "٢",
        "shipping": "١٠",
        "timer_days": "١٤",
        "order_number": "٨١٢٣ ٤٥٦٧",
    }
    kept = {"paid": "89.90", "pieces": "2", "shipping": "10", "timer_days": "14", "order_number": "81234567"}
    page = Journey(reader).start("received").answer("order", **CUP | typed).see("order")
    assert {name: page.value(name) for name in kept} == kept


@pytest.mark.parametrize("typed", ["1,234", "1.234"])
def test_an_amount_that_could_mean_two_things_is_asked_back(reader: Reader, typed: str) -> None:
    page = Journey(reader).start("received").send("order", **CUP | {"paid": typed})
    assert page.status == 200
    assert "This could mean two amounts" in page.errors[0]
    assert page.value("paid") == typed


def test_no_second_guess_where_the_currency_has_no_decimals(reader: Reader) -> None:
    journey = Journey(reader).start("received").answer("order", **CUP | {"paid": "12,500", "currency": "KRW"})
    assert journey.see("order").value("paid") == "12500"


@pytest.mark.parametrize("typed", ["NaN", "1e9", "1_000", "-5", "12²", "1٢", "0", "", "x", "99999999999"])
def test_no_amount(reader: Reader, typed: str) -> None:
    page = Journey(reader).start("received").send("order", **CUP | {"paid": typed})
    assert page.status == 200
    assert len(page.errors) == 1
    assert page.value("paid") == typed


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("pieces", "0"),
        ("pieces", "two"),
        ("pieces", "999999999"),
        ("day", "12/11/2026"),
        ("day", "2026-12-24"),
        ("day", "2026-02-30"),
        ("order_number", "<script>"),
        ("thing", "no such thing"),
        ("currency", "BTC"),
        ("shipping", "1,234"),
        ("timer_days", "-1"),
        ("item_name", "x" * 41),
        ("variant", "чёрный"),
    ],
)
def test_an_error_is_an_instruction_at_its_field_and_costs_nothing_typed(
    reader: Reader, field: str, typed: str
) -> None:
    sent = CUP | {"variant": "black", "shipping": "2.00", "order_number": "8123"} | {field: typed}
    page = Journey(reader).start("received").send("order", **sent)
    assert page.status == 200
    assert len(page.errors) == 1, page.errors
    assert page.title == "What does the order page say?"
    assert page.all(id=f"{field}-error")
    for name, value in sent.items():
        # A list cannot show what it does not have.
        if name not in ("thing", "currency") or name != field:
            assert page.value(name) == value


def test_korean_item_name_gives_an_instruction_and_stays(reader: Reader) -> None:
    page = Journey(reader).start("received").send("order", **CUP | {"thing": "", "item_name": "도자기 컵"})
    assert len(page.errors) == 1
    assert "These characters cannot go into English text: 도 자 기 컵" in page.errors[0]
    assert page.value("item_name") == "도자기 컵"


def test_accents_are_no_error(reader: Reader) -> None:
    way = BROKEN | {"order": CUP | {"thing": "", "item_name": "café crème set"}}
    assert "cafe creme set" in finished(reader, way).text()


def test_what_is_wrong_has_an_address_so_that_going_back_asks_nothing(reader: Reader) -> None:
    journey = Journey(reader).start("received")
    page = journey.send("order", **CUP | {"paid": "much"})
    reloaded = reader.get(page.url)
    assert (reloaded.value("paid"), len(reloaded.errors)) == ("much", 1)
    assert reader.get(journey.url("order")).errors == []
    saved = reader.send(reloaded.form(journey.url("order")), {"paid": "18.40"})
    assert saved.status == 303
    assert reader.get(page.url).value("paid") == "18.40"


def test_all_that_is_missing_is_said_at_once(reader: Reader) -> None:
    page = Journey(reader).start("received").send("order", thing="", pieces="", paid="", currency="")
    assert len(page.errors) == 4
    assert page.status == 200


@pytest.mark.parametrize("step", QUESTIONS)
def test_an_expired_form_keeps_what_was_typed_and_saves_nothing(journey: Journey, step: str) -> None:
    before = journey.see(step)
    for token in (None, "IjEyMyI.Z.x"):
        page = journey.send_from(before, step, csrf_token=token, **TYPED[step])
        assert page.status == 400
        assert "Nothing is lost: what you typed is still here." in page.words
        for name, value in TYPED[step].items():
            assert (page.value(name) or "") == value, name
    again = journey.see(step)
    assert {name: again.value(name) for name in TYPED[step]} == {
        name: before.value(name) for name in TYPED[step]
    }
    # The page that came back has a good token: sending it once more saves it.
    assert journey.reader.send(page.form(journey.url(step))).status == 303


def test_an_expired_first_page(reader: Reader) -> None:
    page = reader.send(reader.get("/").form("/"), {"receipt": "received", "csrf_token": "old"})
    assert page.status == 400
    assert page.value("receipt") == "received"
    assert reader.send(page.form("/")).status == 303


@pytest.mark.parametrize(
    ("place", "form", "typed"),
    [
        ("evidence", "/evidence/", {"no_video": "y"}),
        ("claim", "/claim/text", {"text": "My own words. " * 60}),
    ],
)
def test_expired_evidence_and_text_keep_what_was_typed(
    journey: Journey, place: str, form: str, typed: dict[str, str]
) -> None:
    page = journey.reader.send(journey.see(place).form(form), typed | {"csrf_token": "old"})
    assert page.status == 400
    assert "Nothing is lost: what you typed is still here." in page.words
    for name, value in typed.items():
        assert page.value(name) == value
    assert journey.see(place).value(next(iter(typed))) != next(iter(typed.values()))


def test_an_answer_to_a_claim_that_is_gone_is_shown_back(journey: Journey) -> None:
    page = journey.see("order")
    journey.reader.send(journey.see("delete").form("/delete"))
    lost = journey.send_from(page, "order", item_name="the last of its kind", thing="")
    assert lost.status == 404
    assert "What you typed is not lost" in lost.words
    assert "the last of its kind" in lost.words


def stale(journey: Journey) -> Page:
    """Two tabs on the order page; what the second one gets."""
    one, two = journey.see("order"), journey.see("order")
    assert journey.send_from(one, "order", paid="20.00").status == 303
    return journey.send_from(two, "order", paid="30.00", currency="EUR")


def test_a_stale_save_shows_both(journey: Journey) -> None:
    page = stale(journey)
    assert page.status == 409
    assert page.title == "You changed this in another window"
    assert "20.00 USD" in page.words
    assert "30.00 EUR" in page.words
    assert journey.see("order").value("paid") == "20.00"


def test_a_stale_save_can_use_mine(journey: Journey) -> None:
    page = stale(journey)
    sent = journey.reader.send(page.form("/order"))
    assert sent.response.location == journey.url("remedy")
    assert journey.see("order").value("paid") == "30.00"
    assert journey.see("order").value("currency") == "EUR"


def test_a_stale_save_can_keep_what_is_saved(journey: Journey) -> None:
    page = stale(journey)
    keep = [a.get("href", "") for a in page.all("a") if "Keep what is saved" in "".join(a.itertext())]
    assert journey.reader.visit(keep[0]).url == journey.url("remedy")
    assert journey.see("order").value("paid") == "20.00"


def test_the_same_save_twice_is_no_conflict(journey: Journey) -> None:
    one, two = journey.see("order"), journey.see("order")
    assert journey.send_from(one, "order", paid="20.00").status == 303
    assert journey.send_from(two, "order", paid="20.00").status == 303


def test_other_pages_merge_from_two_tabs(journey: Journey) -> None:
    order, facts = journey.see("order"), journey.see("facts")
    assert journey.send_from(order, "order", paid="40.00").status == 303
    assert journey.send_from(facts, "facts", damage="torn").status == 303
    text = journey.text()
    assert "20.00 USD" in text
    assert "torn" in text


def test_facts_of_another_detail_are_not_taken_for_this_one(journey: Journey) -> None:
    old = journey.see("facts")
    journey.answer("detail", detail="damaged_wet")
    page = journey.send_from(old, "facts", damage="torn", part="the lid")
    assert page.status == 409
    assert "the lid" in page.words
    assert journey.see("facts").value("bad_pieces") == ""
    journey.answer("detail", detail="damaged_broken")
    assert journey.see("facts").value("damage") == "broken"


def test_a_remedy_that_another_tab_made_needless_is_kept(journey: Journey) -> None:
    old = journey.see("remedy")
    journey.answer("receipt", receipt="not_received")
    journey.send_from(old, "remedy", remedy="return_and_refund", label_paid="y")
    journey.answer("receipt", receipt="received")
    assert journey.see("remedy").value("remedy") == "return_and_refund"


@pytest.mark.parametrize("revision", ["x", "-1", "", "999999999999999999999999", "1.0", "१"])
def test_a_revision_that_is_none(journey: Journey, revision: str) -> None:
    page = journey.send("order", revision=revision, paid="30.00")
    assert page.status in (400, 409)
    assert "30.00" in page.words
    assert journey.see("order").value("paid") == "18.40"


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{paid} {0} %s %(x)s {{ 7*7 }}",
    "' OR 1=1 --",
    "\u202eevil\u202c",
    "a\u0000b",
    "ﾊﾝｶｸ",
    "x" * 5000,
    "𝕏" * 30,
    "\ud7ff\ufffe",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_in_every_field_are_only_words(reader: Reader, text: str) -> None:
    journey = Journey(reader).start("received").answer("order", **CUP)
    page = journey.send(
        "order", **dict.fromkeys((*CUP, "item_name", "variant", "order_number", "buyer_name"), text)
    )
    assert page.status in (303, 200)
    assert journey.see("order").status == 200
    assert reader.get("/claims").status == 200


def test_what_takes_many_letters_is_written_in_two_lines_and_kept_as_one(reader: Reader) -> None:
    """A phone shows 30 letters of one line, and own words take 120."""
    journey = Journey(reader).walk(BROKEN, until="facts")
    facts = BROKEN["facts"] | {"own_words": "The lid is chipped.\r\nIt cuts."}
    journey.answer("facts", **facts)
    (field,) = journey.see("facts").all("textarea", name="own_words")
    assert (field.get("rows"), text_of(field)) == ("2", "The lid is chipped. It cuts.")
    assert journey.page.texts("p", **{"data-count": "own_words"}) == ["At most 120 letters 28/120"]
    assert not journey.page.all("textarea", name="part")


def test_trying_it_on_is_no_use(reader: Reader) -> None:
    way = BROKEN | {"reason": {"group": "not_as_described"}, "detail": {"detail": "nad_size"}}
    page = Journey(reader).walk(way, until="facts").page
    assert "Unused, unworn, unwashed (trying on is fine)" in page.words
