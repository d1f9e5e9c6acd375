"""Files on their way: dropped, stopped, lost and sent again, refused before they are sent."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, Route, expect

from app.claim.rulebook import RULEBOOK
from tests.browser.walking import Buyer
from tests.evidence.films import moving

pytestmark = pytest.mark.long

LARGE, TOO_LARGE = 250_000_000, 1_000_000_001


@pytest.fixture
def evidence_page(buyer: Buyer, saved_claim: Path) -> Buyer:
    """A buyer at the evidence page."""
    buyer.bring(saved_claim).open("evidence/")
    return buyer


def row(page: Page) -> Locator:
    """The row of the file on its way."""
    return page.locator(".sending li")


def uploads(page: Page) -> list[Request]:
    """What is posted from now on."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    return sent


def test_a_video_that_is_too_large_is_refused_before_it_is_sent(evidence_page: Buyer, tmp_path: Path) -> None:
    video, sent = tmp_path / "opening.mp4", uploads(evidence_page.page)
    with video.open("wb") as sparse:
        sparse.truncate(TOO_LARGE)
    evidence_page.page.set_input_files("#files", video)
    expect(row(evidence_page.page)).to_contain_text("larger than 1,000 MB")
    expect(row(evidence_page.page)).to_contain_text("opening.mp4")
    expect(evidence_page.page.locator("#files")).to_be_enabled()
    assert sent == []


def test_a_large_video_can_stay_and_is_named_with_one_tap(evidence_page: Buyer, tmp_path: Path) -> None:
    page, film, held = evidence_page.page, tmp_path / "film öffnen.mp4", list[Route]()
    content = moving(2, "mp4", sound="")
    film.write_bytes(content)
    with film.open("r+b") as sparse:
        sparse.truncate(LARGE)
    page.route("**/exhibits", lambda route: held.append(route))
    evidence_page.unfold()
    page.select_option("#role", "opening_video")
    page.set_input_files("#files", film)
    expect(row(page)).to_contain_text("we can make it smaller")
    expect(row(page)).to_contain_text("250 MB · 2 sec")
    expect(row(page).locator("canvas")).to_be_visible()
    row(page).get_by_role("button", name="Keep it on my device").click()
    expect(row(page)).to_contain_text("It stays on your device")
    expect(page.get_by_role("button", name="Name it in the claim")).to_be_focused()
    page.keyboard.press("Enter")
    exhibit = page.locator(".exhibit")
    expect(exhibit).to_contain_text("film offnen.mp4")
    expect(exhibit).to_contain_text("as told by your device")
    expect(exhibit).to_contain_text("Video of the opening")


def test_without_a_claim_nothing_can_stay(buyer: Buyer, tmp_path: Path) -> None:
    page, film = buyer.page, tmp_path / "film.mp4"
    film.write_bytes(b"")
    with film.open("r+b") as sparse:
        sparse.truncate(TOO_LARGE)
    page.goto("/check/")
    page.set_input_files("#files", film)
    expect(row(page)).to_contain_text("larger than 1,000 MB")
    expect(row(page).get_by_role("button", name="Keep it on my device")).to_be_hidden()


def test_a_photo_is_shown_while_it_is_on_its_way(evidence_page: Buyer, pictures: dict[str, Path]) -> None:
    page, held = evidence_page.page, list[Route]()
    page.route("**/exhibits", lambda route: held.append(route))
    page.set_input_files("#files", pictures["large"])
    expect(row(page).locator("canvas")).to_be_visible()
    expect(row(page)).to_contain_text(f"Larger than {RULEBOOK.number('photo_limit') // 1_000_000} MB")
    held[0].continue_()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_what_is_no_picture_is_refused_before_it_is_sent(evidence_page: Buyer, tmp_path: Path) -> None:
    letter, sent = tmp_path / "letter.docx", uploads(evidence_page.page)
    letter.write_bytes(b"PK words")
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    evidence_page.page.set_input_files("#files", [letter, empty])
    expect(row(evidence_page.page).first).to_contain_text("screenshot")
    expect(row(evidence_page.page).last).to_contain_text("empty")
    assert sent == []


def test_a_file_can_be_stopped_and_sent_again(evidence_page: Buyer, pictures: dict[str, Path]) -> None:
    page, held = evidence_page.page, list[Route]()
    # The first request is held for good: let go, it could still arrive after it was stopped.
    page.route("**/exhibits", lambda route: route.continue_() if held else held.append(route))
    page.set_input_files("#files", pictures["small"])
    expect(row(page)).to_contain_text("small.jpg")
    row(page).get_by_role("button", name="Stop").click()
    expect(row(page)).to_contain_text("Stopped")
    row(page).get_by_role("button", name="Try again").click()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_after_a_lost_connection_a_file_is_sent_again_by_itself(
    evidence_page: Buyer, context: BrowserContext, pictures: dict[str, Path], tmp_path: Path
) -> None:
    page, letter = evidence_page.page, tmp_path / "letter.docx"
    letter.write_bytes(b"PK words")
    context.set_offline(True)
    page.set_input_files("#files", [letter, pictures["small"]])
    expect(row(page).last).to_contain_text("did not arrive")
    context.set_offline(False)
    expect(row(page).last).to_contain_text("Added")
    expect(row(page).first).to_contain_text("screenshot")
    evidence_page.press("Go on without the rest")
    expect(page.locator(".exhibit")).to_have_count(1)


def test_what_was_stopped_is_not_sent_again_unasked(
    evidence_page: Buyer, context: BrowserContext, pictures: dict[str, Path]
) -> None:
    page, held = evidence_page.page, list[Route]()
    page.route("**/exhibits", lambda route: held.append(route))
    page.set_input_files("#files", pictures["small"])
    row(page).get_by_role("button", name="Stop").click()
    context.set_offline(True)
    context.set_offline(False)
    expect(row(page)).to_contain_text("Stopped")
    assert len(held) == 1


def test_one_bad_file_costs_the_others_nothing(
    evidence_page: Buyer, pictures: dict[str, Path], tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.jpg"
    spoilt.write_bytes(pictures["small"].read_bytes()[:300])
    evidence_page.page.set_input_files("#files", [spoilt, pictures["small"]])
    expect(row(evidence_page.page).first).to_have_class("failed")
    evidence_page.press("Go on without the rest")
    expect(evidence_page.page.locator(".exhibit")).to_have_count(1)
    expect(evidence_page.page.locator(".exhibit")).to_contain_text("small.jpg")


def test_a_file_chosen_before_the_script_came_is_sent_all_the_same(
    evidence_page: Buyer, pictures: dict[str, Path]
) -> None:
    page, held = evidence_page.page, list[Route]()
    page.route("**/upload.mjs*", lambda route: held.append(route))
    with page.expect_request("**/upload.mjs*"):
        page.reload(wait_until="commit")
    page.set_input_files("#files", pictures["small"])
    held[0].continue_()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_files_can_be_dropped(evidence_page: Buyer, pictures: dict[str, Path]) -> None:
    page, content = evidence_page.page, base64.b64encode(pictures["small"].read_bytes()).decode()
    carried = page.evaluate_handle(
        """content => {
          const bytes = Uint8Array.from(atob(content), one => one.charCodeAt(0));
          const carried = new DataTransfer();
          carried.items.add(new File([bytes], 'dropped.jpg', { type: 'image/jpeg' }));
          return carried;
        }""",
        content,
    )
    area = page.locator("[data-drop]")
    area.dispatch_event("dragover", {"dataTransfer": carried})
    expect(area).to_have_class("drop over")
    area.dispatch_event("drop", {"dataTransfer": carried})
    expect(page.locator(".exhibit")).to_contain_text("dropped.jpg")


def test_exhibits_are_ordered_described_and_removed(evidence_page: Buyer, pictures: dict[str, Path]) -> None:
    page = evidence_page.page
    evidence_page.add(pictures["large"], pictures["small"])
    files = page.locator(".exhibit .file-name bdi")
    expect(files).to_have_text(["large.jpg", "small.jpg"])
    evidence_page.unfold()
    page.get_by_role("button", name="Move up Photo 2").click()
    expect(files).to_have_text(["small.jpg", "large.jpg"])
    page.get_by_role("button", name="Make it ready").click()
    expect(page.locator(".exhibit .verdict")).to_have_text(["✓ Ready", "✓ Ready"])
    evidence_page.unfold()
    page.get_by_role("button", name="Remove Photo 1").click()
    expect(files).to_have_text(["large.jpg"])
