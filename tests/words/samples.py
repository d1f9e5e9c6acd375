"""Random finished claims over all details, with words as buyers type them, and their dispute texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from app.claim.address import Address
from app.claim.flow import with_answers
from app.claim.model.claim import LENGTHS, Claim
from app.claim.questions.ask import Ask, ShortText
from app.claim.values.things import THINGS
from tests.claim.ways import BRANCHES, TODAY, draft_of, questions, ways

TYPED: dict[str, tuple[str, ...]] = {
    "variant": ("black, XL", "M", "EU plug"),
    "buyer_name": ("Ana Perez",),
    "looked_at": ("the site of the post", "17track"),
    "scan_town": ("Lyon",),
    "my_town": ("Nantes",),
    "delivered_to": ("Station Road, Leeds",),
    "part_name": ("left ear pad", "power supply", "second key"),
    "got": ("silver ring", "USB cable", "pair of socks"),
    "label_names": ("toy", "phone accessory"),
    "ordered_model": ("M3 Lite 8",),
    "got_model": ("T3",),
    "ordered_variant": ("black, XL",),
    "got_variant": ("white, M",),
    "got_name": ("silver ring",),
    "part": ("the lid is split in two", "one of the two hinges is loose"),
    "place": ("on the screen", "at the left corner"),
    "cross_check": ("the same battery runs my drill",),
    "what_fails": ("the left button does nothing",),
    "function": ("Bluetooth", "night light"),
    "size_label": ("XL",),
    "inside": ("a micro SD card",),
    "promised": ("lace sleeves",),
    "came": ("plain net sleeves",),
    "flaw_place": ("on the left sleeve",),
    "brand": ("Sony",),
    "detail": ("one letter is missing",),
    "what": ("the battery may not be sent by post",),
    "more": ("the seller promised another carrier",),
    "own_words": ("I opened it with a neighbour", "My neighbour saw the parcel"),
}
"""What a buyer types, by the name of the question; a question without words here keeps what it was given."""
NAMES = (
    "blue stickers", "128 GB drive", "replacement lamp for Philips 300", "Lace", "T3", "one sock", "a bag of stones",
    "USB hub", "umbrella", "LED lamp", "kitchen scissors", "glass of honey",
)  # fmt: skip
"""Names of goods that a buyer types, among them what has no plural, is one already, or says its own number."""


def claims(seed: int) -> Iterator[Claim]:
    """Endless random claims; every branch once before any comes again."""
    rng = Random(seed)
    while True:
        for branch in rng.sample(BRANCHES, len(BRANCHES)):
            fullness = rng.choice((0.0, 0.3, 0.7, 1.0))
            for claim in ways(branch, fullness, 1, rng.randint(0, 1_000_000)):
                yield as_typed(named(claim, rng), rng)


def named(claim: Claim, rng: Random) -> Claim:
    """The claim about something else: a thing of the whole list, or at times a typed name."""
    order = claim.order.model_copy()
    order.thing = rng.choice(tuple(THINGS))
    order.item_name = rng.choice(NAMES) if rng.random() < 0.2 else None
    return claim.model_copy(update={"order": order})


def as_typed(claim: Claim, rng: Random) -> Claim:
    """The claim with a buyer's words in place of stray ones, and days to wait until before and after today."""
    given: dict[Address, object] = {}
    for _page, address, ask, value in questions(claim):
        if value is None:
            continue
        if address.name in TYPED and _holds_words(ask):
            given[address] = rng.choice(TYPED[address.name])
        elif (address.part, address.name) == ("seller", "until"):
            given[address] = TODAY + timedelta(days=rng.randint(-10, 20))
    return with_answers(claim, given)


def _holds_words(ask: Ask) -> bool:
    return isinstance(ask.kind, ShortText)


def texts(count: int, seed: int) -> Iterator[str]:
    """So many whole dispute texts, in all lengths; equal ones of one claim once."""
    made = 0
    for claim in claims(seed):
        draft = draft_of(claim)
        for text in dict.fromkeys(draft.generated(length) for length in LENGTHS):
            if made == count:
                return
            made += 1
            yield text
