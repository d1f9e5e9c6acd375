"""What a page costs a buyer: the words that can be seen before Continue, choices, typed fields, files; in seconds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Self

from playwright.sync_api import Page

CHOICE, TYPED, FILE = 8, 20, 15
"""Seconds for a choice, a typed field and a file."""
WORDS_A_SECOND = 3

# Folds that are closed, options of a select and the text that grows beside the questions are not read on the way;
# among radio buttons a reader stops at the one that is chosen. That a file is being checked goes away by itself.
CONTINUE = "form[data-keep] > .actions > :is(.button:not(.quiet), .linkish)"
"""The button that ends a page of the way."""
_LINES = """(until) => {
  const main = document.querySelector('main');
  const end = until && main.querySelector(until);
  const skipped = 'select, script, template, textarea, .vh, .letter, [hidden], [aria-hidden=true], [data-checks]';
  const passed = (one) => {
    const option = one.closest('label.option')?.querySelector('input[type=radio]');
    const chosen = option && option.form.querySelector(`input[name="${option.name}"]:checked`);
    return Boolean(chosen && chosen !== option
      && chosen.compareDocumentPosition(option) & Node.DOCUMENT_POSITION_FOLLOWING);
  };
  const lines = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const one = node.parentElement;
    if (end && end.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) continue;
    if (one.closest(skipped) || passed(one)) continue;
    if (!one.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue;
    const text = node.textContent.trim();
    if (/[\\p{L}\\p{N}]/u.test(text)) lines.push(text);
  }
  return lines;
}"""


def lines_of(page: Page, until: str = CONTINUE) -> Counter[str]:
    """The lines that can be read on the page before the element named; all of them without one."""
    return Counter(page.evaluate(_LINES, until))


def words_in(lines: Counter[str]) -> int:
    """How many words these lines have; signs alone are none."""
    return sum(
        times * sum(any(map(str.isalnum, word)) for word in line.split()) for line, times in lines.items()
    )


@dataclass
class Cost:
    """What a page cost: every line that stood there while the buyer was on it, and what was done."""

    lines: Counter[str] = field(default_factory=Counter)
    choices: int = 0
    typed: int = 0
    files: int = 0

    def see(self, page: Page, until: str = CONTINUE) -> Self:
        """Read what is new on the page."""
        self.lines |= lines_of(page, until)
        return self

    @property
    def words(self) -> int:
        """The words that were read."""
        return words_in(self.lines)

    @property
    def seconds(self) -> float:
        """The time that it took."""
        done = CHOICE * self.choices + TYPED * self.typed + FILE * self.files
        return done + self.words / WORDS_A_SECOND


@dataclass(slots=True)
class Count:
    """What a way of short pages cost so far: every page is read as a whole."""

    pages: int = 0
    words: int = 0
    choices: int = 0
    fields: int = 0

    def read(self, page: Page) -> None:
        """A page whose words are read."""
        self.pages += 1
        self.words += words_in(lines_of(page, ""))

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.words / WORDS_A_SECOND + self.choices * CHOICE + self.fields * TYPED
