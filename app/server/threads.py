"""The threads that the application works in: a few for pages, a few for each thing that is waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class Threads:
    """Runs work beside the connections; what is asked for beyond the number of threads waits, and holds none."""

    def __init__(self, count: int, name: str) -> None:
        self._pool = ThreadPoolExecutor(count, name)

    async def run(self, work: Callable[[], Result]) -> Result:
        """What the work gives. Raises what it raises."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """Begin nothing more. What runs is not waited for here: connections were, as long as they may take."""
        self._pool.shutdown(wait=False, cancel_futures=True)
