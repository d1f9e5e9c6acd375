"""How long a page takes: the words that are seen, the choices, the typed fields."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

A_CHOICE, A_FIELD, WORDS_A_SECOND = 8, 20, 3
_SEEN = """() => {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const seen = [];
  while (walker.nextNode()) {
    const place = walker.currentNode.parentElement;
    if (place.closest('option, .vh, script, textarea')) continue;
    if (place.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true, opacityProperty: true})) {
      seen.push(walker.currentNode.textContent);
    }
  }
  return seen.join(' ').split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
}"""


@dataclass(slots=True)
class Count:
    """What a way cost so far."""

    pages: int = 0
    words: int = 0
    choices: int = 0
    fields: int = 0

    def read(self, page: Page) -> None:
        """A page whose words are read."""
        self.pages += 1
        self.words += int(page.evaluate(_SEEN))

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.words / WORDS_A_SECOND + self.choices * A_CHOICE + self.fields * A_FIELD
