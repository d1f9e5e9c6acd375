"""What building the wheel does first: it compiles the languages that are whole, which the wheel then carries."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLanguages(BuildHookInterface[Any]):
    """Called by hatchling before a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile what is whole, from the sources that are built."""
        sys.path.insert(0, self.root)
        from app.translations.__main__ import compile_whole

        compile_whole(Path(self.root, "app", "translations"))
