"""`python -m tests.bench [PART...]`: every figure with its bound, exit 1 when one is missed."""

from __future__ import annotations

import importlib
import sys

BOUNDS: dict[str, tuple[str, float]] = {
    "rate kept": (">=", 0.7),
    "GET p50 ms": ("<", 8),
    "POST p50 ms": ("<", 6),
    "first visit kB": ("<", 60),
}
"""What has to hold; figures without a bound are only told."""
PARTS = (
    "compared",
    "pages",
    "languages",
    "deleting",
    "uploads",
    "slow_clients",
    "bad_photos",
    "photos",
    "hostile",
)


def main(named: list[str]) -> int:
    """Measure the parts that are named, by default all but that on servers, and print a table."""
    missed = 0
    for name in named or PARTS:
        part = importlib.import_module(f"tests.bench.{name}")
        sys.stdout.write(f"\n{(part.__doc__ or '').splitlines()[0]}\n")
        bounds = BOUNDS | getattr(part, "BOUNDS", {})
        for label, value in part.measure().items():
            sign, limit = bounds.get(label, ("", 0.0))
            good = not sign or (value >= limit if sign == ">=" else value <= limit)
            missed += not good
            told = f"  (must be {sign} {limit:g}{'' if good else ': MISSED'})" if sign else ""
            sys.stdout.write(f"  {label:<44} {value:>10.2f}{told}\n")
            sys.stdout.flush()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
