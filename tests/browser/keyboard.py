"""A buyer who has only a keyboard, and looks after every key whether the focus can be seen."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

_LOOK = """() => {
  const one = document.activeElement;
  const drawn = one.closest('.option') ?? one;
  const box = drawn.getBoundingClientRect();
  const style = getComputedStyle(drawn);
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  return {
    what: drawn.outerHTML.slice(0, 160),
    body: one === document.body,
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    uncovered: hit !== null && (drawn.contains(hit) || hit.contains(drawn)),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  };
}"""
FAR = 150


class Keyboard:
    """Tab, Space, Enter, arrows and letters; nothing else."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lost: list[str] = []
        """Elements that had the focus and did not show it."""

    def press(self, key: str) -> None:
        """Press a key; afterwards the focus must be seen."""
        self.page.keyboard.press(key)
        self.look()

    def look(self) -> None:
        """Note a focus that cannot be seen."""
        seen: dict[str, Any] = self.page.evaluate(_LOOK)
        if not seen["body"] and not (seen["inside"] and seen["uncovered"] and seen["outlined"]):
            self.lost.append(str(seen))

    def to(self, target: Locator) -> None:
        """Tab until the target has the focus."""
        for _ in range(FAR):
            self.press("Tab")
            if target.evaluate("one => one === document.activeElement"):
                return
        raise AssertionError(f"Tab never reaches {target}")

    def choose(self, name: str, value: str) -> None:
        """A radio card: Tab to its group, then arrows."""
        group = self.page.locator(f"[name='{name}']")
        checked = self.page.locator(f"[name='{name}']:checked")
        self.to(checked if checked.count() else group.first)
        wanted = self.page.locator(f"[name='{name}'][value='{value}']")
        for _ in range(group.count()):
            if wanted.evaluate("one => one === document.activeElement"):
                break
            self.press("ArrowDown")
        if not wanted.is_checked():
            self.press("Space")
        assert wanted.is_checked()

    def pick(self, name: str, start: str) -> None:
        """An option of a list, by the first letters of its words."""
        self.to(self.page.locator(f"[name='{name}']").first)
        self.page.keyboard.type(start)

    def type(self, name: str, words: str) -> None:
        """A text field."""
        self.to(self.page.locator(f"[name='{name}']").first)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(words)

    def unfold(self, field: str) -> None:
        """Open the fold that a field lies in; nothing where it lies open."""
        fold = self.page.locator("details:not([open])", has=self.page.locator(f"[name='{field}']"))
        if fold.count():
            self.to(fold.locator("> summary"))
            self.page.keyboard.press("Enter")

    def button(self, words: str) -> None:
        """Tab to a button and press it."""
        self.to(self.page.get_by_role("button", name=words, exact=True))
        self.page.keyboard.press("Enter")
