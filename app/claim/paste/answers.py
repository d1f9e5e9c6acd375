"""What a paste answers of the questions about the order, each with the words that say so; no typed answer is
touched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.claim.address import Address
from app.claim.model.order_page import DayKind, OrderAnswers
from app.claim.paste.from_paste import READ, SHORTENED, YEAR_ASSUMED, FromPaste
from app.claim.paste.money import money
from app.claim.paste.pasted import Pasted, Read
from app.claim.questions.ask import ShortText, asks_of
from app.claim.reasons.detail import Receipt
from app.claim.values.latin import latin


def order_answers(
    receipt: Receipt | None,
    pasted: Pasted,
    typed: Mapping[Address, object],
    proposed: Mapping[Address, object],
) -> dict[Address, FromPaste]:
    """The order's answers by their addresses.

    ``typed`` are the answers that the buyer gave, ``None`` for one that cannot be read; ``proposed`` stands in the form
    where nothing was typed. Answers that say something only together (a day and its kind, a price and its currency)
    come together or not at all.
    """
    given = {address.name: value for address, value in typed.items()}
    preset = {address.name: value for address, value in proposed.items()}
    found = {
        **_singly(pasted),
        **_name(pasted, given),
        **_day(pasted, receipt, given),
        **_timer(pasted, given),
        **money(pasted, given, preset),
    }
    return {Address("order", name): answer for name, answer in found.items() if name not in given}


def _singly(pasted: Pasted) -> dict[str, FromPaste]:
    """Answers that stand for themselves."""
    variant = pasted.variant if pasted.variant and _fits(pasted.variant.value, "variant") else None
    reads: dict[str, Read[str] | Read[date] | Read[int] | Read[bool] | None] = {
        "order_number": pasted.order_number,
        "order_date": pasted.order_date,
        "variant": variant,
        "pieces": pasted.pieces,
        "free_return": pasted.free_return,
        "paid_with": pasted.paid_with,
    }
    found = {name: FromPaste(read.value) for name, read in reads.items() if read is not None}
    return found | ({"others": FromPaste(True)} if pasted.several_items else {})


def _name(pasted: Pasted, given: Mapping[str, object]) -> dict[str, FromPaste]:
    """The title as far as the field takes it, up to the end of a word; the buyer's own word for the thing comes
    first."""
    if pasted.item_name is None or "thing" in given:
        return {}
    words = pasted.item_name.value.split()
    fitting = [count for count in range(1, len(words) + 1) if _fits(" ".join(words[:count]), "item_name")]
    if not fitting:
        return {}
    mark = READ if fitting[-1] == len(words) else SHORTENED
    return {"item_name": FromPaste(" ".join(words[: fitting[-1]]), mark)}


def _day(pasted: Pasted, receipt: Receipt | None, given: Mapping[str, object]) -> dict[str, FromPaste]:
    """The earliest day on which something happened; the end of the countdown only while nothing came."""
    days = {
        DayKind.DELIVERED: pasted.delivered,
        DayKind.CONFIRMED: pasted.confirmed,
        DayKind.COMPLETED: pasted.completed,
    }
    read = {kind: day for kind, day in days.items() if day and given.get("day_kind", kind) == kind}
    if not read and receipt is Receipt.NOT_RECEIVED and pasted.countdown_end:
        kind = DayKind.COUNTDOWN_END
        read = {kind: pasted.countdown_end} if given.get("day_kind", kind) == kind else {}
    if not read or "day" in given:
        return {}
    kind, day = min(read.items(), key=lambda item: item[1].value)
    return {
        "day_kind": FromPaste(kind),
        "day": FromPaste(day.value, YEAR_ASSUMED if day.year_assumed else READ),
    }


def _timer(pasted: Pasted, given: Mapping[str, object]) -> dict[str, FromPaste]:
    if given.keys() & {"timer_days", "timer_hours"}:
        return {}
    reads = {"timer_days": pasted.timer_days, "timer_hours": pasted.timer_hours}
    return {name: FromPaste(read.value) for name, read in reads.items() if read is not None}


def _fits(words: str, name: str) -> bool:
    """Whether the question of this name takes these words."""
    kind = dict(asks_of(OrderAnswers))[name].kind
    assert isinstance(kind, ShortText)
    try:
        return 0 < len(latin(words)) <= kind.most
    except ValueError:
        return False
