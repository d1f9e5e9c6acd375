"""`python -m tests.words.report`: sampled dispute texts and all page strings read by our lint; exit 1 on a fault.

No outside grammar checker is used: harper and link-grammar are not installed here, and are not asked for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.claim.ways import TODAY
from tests.web.pseudo import messages
from tests.words.agreement import RULES, Finding, findings
from tests.words.grade import LIMIT, grade, sentences_of
from tests.words.samples import texts

ACCEPTED = Path(__file__).parent / "accepted.txt"
_WORST = 10


@dataclass(frozen=True, slots=True)
class Report:
    """What was read, what is wrong with it, and how hard it is to read."""

    texts: tuple[str, ...]
    sentences: tuple[str, ...]
    strings: tuple[str, ...]
    findings: tuple[Finding, ...]
    accepted: int
    grades: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median grade of the whole texts."""
        return median(self.grades)

    @property
    def passes(self) -> bool:
        """Whether nothing was found, and the texts are easy enough."""
        return not self.findings and self.middle <= LIMIT


def page_strings() -> tuple[str, ...]:
    """The English of all marked strings, each once."""
    every = (form for message in messages() for form in ([message] if isinstance(message, str) else message))
    return tuple(dict.fromkeys(form for form in every if form))


def accepted_pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Rule and words of each accepted finding: "rule | words | why", "#" before a remark."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            rule, words, why = (part.strip() for part in line.split("|"))
            if not why:
                raise ValueError(f"accepted without a reason: {line}")
            yield rule, words


def read(count: int, seed: int) -> Report:
    """Read so many sampled texts, their distinct sentences, and the strings of the pages."""
    whole = tuple(texts(count, seed))
    distinct = tuple(dict.fromkeys(sentence for text in whole for sentence in sentences_of(text)))
    strings = page_strings()
    every = [found for text in dict.fromkeys(whole) for found in findings(text, "text", TODAY)]
    every += [found for text in distinct for found in findings(text, "sentence", TODAY)]
    every += [found for text in strings for found in findings(text, "page", TODAY)]
    once = {(found.rule, found.words): found for found in reversed(every)}
    accepted = set(accepted_pairs(ACCEPTED.read_text("utf-8").splitlines())) & set(once)
    kept = tuple(found for key, found in once.items() if key not in accepted)
    return Report(whole, distinct, strings, kept, len(accepted), tuple(grade(text) for text in whole))


def lines(report: Report) -> Iterator[str]:
    """The report as it is printed."""
    yield (
        f"{len(report.texts)} texts, {len(report.sentences)} distinct sentences, "
        f"{len(report.strings)} page strings; {len(report.findings)} findings, {report.accepted} accepted"
    )
    for rule in RULES:
        found = [finding for finding in report.findings if finding.rule == rule.id]
        yield f"{rule.id}: {len(found)}"
        for finding in found[:2]:
            yield f"    {finding.words!r} in: {finding.text[:300]}"
    yield f"grade: median {report.middle:.1f} (at most {LIMIT:g}), worst {max(report.grades):.1f}"
    yield "hardest texts:"
    yield from _hardest(report.texts, 3)
    yield "hardest sentences:"
    yield from _hardest(report.sentences, _WORST)


def _hardest(every: Iterable[str], count: int) -> Iterator[str]:
    rated = sorted(((grade(text), text) for text in dict.fromkeys(every)), reverse=True)
    yield from (f"    {value:.1f}  {text}" for value, text in rated[:count])


def main() -> int:
    """Read, print, and say with the exit code whether all is well."""
    parser = argparse.ArgumentParser(description="Read our texts for faults of English.")
    parser.add_argument("--texts", type=int, default=5000, help="how many dispute texts to sample")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    report = read(asked.texts, asked.seed)
    print("\n".join(lines(report)))
    return 0 if report.passes else 1


if __name__ == "__main__":
    sys.exit(main())
