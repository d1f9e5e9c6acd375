"""Files on their way: dropped, stopped, lost and sent again, refused before they are sent."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, Route, expect

from tests.browser.walking import Buyer

TOO_LARGE = 250_000_000


@pytest.fixture
def desk(buyer: Buyer, saved_claim: Path) -> Buyer:
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


def test_a_video_that_is_too_large_is_refused_before_it_is_sent(desk: Buyer, tmp_path: Path) -> None:
    video, sent = tmp_path / "opening.mp4", uploads(desk.page)
    with video.open("wb") as sparse:
        sparse.truncate(TOO_LARGE)
    desk.page.set_input_files("#files", video)
    expect(row(desk.page)).to_contain_text("200 MB")
    expect(row(desk.page)).to_contain_text("opening.mp4")
    expect(desk.page.locator("#files")).to_be_enabled()
    assert sent == []


def test_what_is_no_picture_is_refused_before_it_is_sent(desk: Buyer, tmp_path: Path) -> None:
    letter, sent = tmp_path / "letter.docx", uploads(desk.page)
    letter.write_bytes(b"PK words")
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    desk.page.set_input_files("#files", [letter, empty])
    expect(row(desk.page).first).to_contain_text("screenshot")
    expect(row(desk.page).last).to_contain_text("empty")
    assert sent == []


def test_a_file_can_be_stopped_and_sent_again(desk: Buyer, pictures: dict[str, Path]) -> None:
    page, held = desk.page, list[Route]()
    page.route("**/exhibits", lambda route: held.append(route))
    page.set_input_files("#files", pictures["small"])
    expect(row(page)).to_contain_text("small.jpg")
    row(page).get_by_role("button", name="Stop").click()
    expect(row(page)).to_contain_text("Stopped")
    page.unroute("**/exhibits")
    row(page).get_by_role("button", name="Try again").click()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_after_a_lost_connection_a_file_is_sent_again(
    desk: Buyer, context: BrowserContext, pictures: dict[str, Path]
) -> None:
    page = desk.page
    context.set_offline(True)
    page.set_input_files("#files", pictures["small"])
    expect(row(page)).to_contain_text("did not arrive")
    context.set_offline(False)
    row(page).get_by_role("button", name="Try again").click()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_one_bad_file_costs_the_others_nothing(
    desk: Buyer, pictures: dict[str, Path], tmp_path: Path
) -> None:
    spoilt = tmp_path / "spoilt.jpg"
    spoilt.write_bytes(pictures["small"].read_bytes()[:300])
    desk.page.set_input_files("#files", [spoilt, pictures["small"]])
    expect(row(desk.page).first).to_have_class("failed")
    desk.press("Go on without the rest")
    expect(desk.page.locator(".exhibit")).to_have_count(1)
    expect(desk.page.locator(".exhibit")).to_contain_text("small.jpg")


def test_a_file_chosen_before_the_script_came_is_sent_all_the_same(
    desk: Buyer, pictures: dict[str, Path]
) -> None:
    page, held = desk.page, list[Route]()
    page.route("**/upload.mjs*", lambda route: held.append(route))
    with page.expect_request("**/upload.mjs*"):
        page.reload(wait_until="commit")
    page.set_input_files("#files", pictures["small"])
    held[0].continue_()
    expect(page.locator(".exhibit")).to_have_count(1)


def test_files_can_be_dropped(desk: Buyer, pictures: dict[str, Path]) -> None:
    page, content = desk.page, base64.b64encode(pictures["small"].read_bytes()).decode()
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


def test_exhibits_are_ordered_described_and_removed(desk: Buyer, pictures: dict[str, Path]) -> None:
    page = desk.page
    desk.add(pictures["large"], pictures["small"])
    files = page.locator(".exhibit .file-name bdi")
    expect(files).to_have_text(["large.jpg", "small.jpg"])
    page.get_by_role("button", name="Move up Photo 2").click()
    expect(files).to_have_text(["small.jpg", "large.jpg"])
    page.get_by_role("button", name="Make it ready").click()
    expect(page.locator(".exhibit .verdict")).to_have_text(["✓ Ready", "✓ Ready"])
    page.get_by_role("button", name="Remove Photo 1").click()
    expect(files).to_have_text(["large.jpg"])
