"""Every story told on a small phone: how many pages, words and seconds it takes, and which facts reach the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, ViewportSize

from app.claim.model.savefile import read
from tests.browser.at_a_time import served
from tests.browser.told import Teller, ask
from tests.evidence.films import moving
from tests.evidence.samples import photo
from tests.stories.after.expected import EXPECTED
from tests.stories.decisive import decisive
from tests.stories.expected import HERE, NAMES, expectation

pytestmark = [pytest.mark.long, pytest.mark.browser]
AT_MOST, SLOWER = 5 * 60, 2
"""Seconds that a claim may take, and how many stories may take more."""
STORIES = 22
FACTS = 0.9
"""The share of a story's facts that the texts name."""
REGIONS = {"EUR": "en-IE", "JPY": "en-JP", "KRW": "en-KR"}
"""Where a buyer with this currency lives, as the browser tells it."""


@pytest.fixture(scope="module")
def moment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that says what the server's clock shows."""
    path = tmp_path_factory.mktemp("clock") / "now"
    path.write_text("2026-11-20T20:00:00+00:00")
    return path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, moment: Path) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("told"), moment) as url:
        yield url


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Five different photos, and a film that is ready."""
    folder, made = tmp_path_factory.mktemp("files"), {}
    for number in range(5):
        path = made[f"photo{number}"] = folder / f"{number}.jpg"
        path.write_bytes(photo("jpeg", drawn(number)))
    film = folder / "film.mp4"
    film.write_bytes(moving(2, "mp4"))
    return made | {f"video{number}": film for number in range(5)}


def drawn(number: int) -> Image.Image:
    """A picture like no other and the same every time: of noise two may look alike by chance, and a page says so."""
    rng = Random(number)
    picture = Image.new("RGB", (900, 700), tuple(rng.choices(range(60, 200), k=3)))
    draw = ImageDraw.Draw(picture)
    for _patch in range(40):
        x, y = rng.randrange(850), rng.randrange(650)
        size = (x, y, x + rng.randrange(40, 300), y + rng.randrange(40, 300))
        draw.rectangle(size, fill=tuple(rng.choices(range(256), k=3)), outline="black", width=3)
    return picture


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Callable[[str], Page]]:
    """Opens the browser of a buyer who pays in a currency, on a small phone."""
    with ExitStack() as ending:

        def opened(currency: str) -> Page:
            context = browser.new_context(
                base_url=address,
                viewport=ViewportSize(width=360, height=740),
                is_mobile=True,
                has_touch=True,
                locale=REGIONS.get(currency, "en-US"),
                timezone_id="Asia/Seoul",
            )
            context.set_default_timeout(10_000)
            ending.callback(context.close)
            return context.new_page()

        yield opened


def row(name: str, pages: int, words: int, seconds: float, said: list[bool]) -> str:
    """A line of the table: facts are those in the text of those that decide."""
    facts = f"{sum(said)}/{len(said)}" if said else "-"
    return f"{name:44} {pages:5} {words:5} {seconds:7.0f} {facts:>6}"


def test_the_stories_are_told_in_five_minutes_with_their_facts(
    phone: Callable[[str], Page], moment: Path, files: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    seconds, facts, table = dict[str, float](), list[bool](), list[str]()
    read_there: dict[str, list[str]] = {}
    for name in NAMES:
        expected = expectation(name)
        moment.write_text(expected["now"])
        case = decisive(read((HERE / f"{name}.json").read_bytes()), expected)
        walk = Teller(phone(case.claim.order.currency or ""), case, files).tell()
        plain = re.sub(r" \([^)]*\)", "", walk.text)
        said = [one in walk.text or one in plain for one in expected["says"]]
        read_there[name] = [
            f"  {page}: {cost.words} words: {sorted(cost.lines)}" for page, cost in walk.costs.items()
        ]
        table.append(row(name, len(walk.costs) + 1, walk.words, walk.seconds, said))
        seconds[name], facts = walk.seconds, facts + said
    for name, expected in EXPECTED.items():
        moment.write_text(expected["now"])
        count, text = ask(phone("USD"), expected)
        said = [one in text for one in expected.get("says", ())] if text else []
        table.append(row(name, count.pages, count.words, count.seconds, said))
        seconds[name], facts = count.seconds, facts + said
    with capsys.disabled():
        print(f"\n{'story':44} pages words seconds  facts", *table, sep="\n")
    slow = [name for name, took in seconds.items() if took > AT_MOST]
    why = [line for name in slow for line in (name, *read_there.get(name, ()))]
    assert len(slow) <= SLOWER, "\n".join([*table, *why])
    assert sum(facts) / len(facts) >= FACTS
    assert len(seconds) == STORIES
