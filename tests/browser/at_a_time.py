"""A server whose clock stands where a file says, so that a story is told on its own day: `python -m` with port, data
folder and that file."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.ports import free_port

UP_WITHIN = 120
ROOT = Path(__file__).parents[2]


@contextmanager
def served(data: Path, moment: Path) -> Iterator[str]:
    """Its address; it ends with the block."""
    port = free_port()
    command = [sys.executable, "-m", "tests.browser.at_a_time", str(port), str(data), str(moment)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url, until = f"http://127.0.0.1:{port}", time.monotonic() + UP_WITHIN
    try:
        while not _answers(url):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError("the server did not come up")
            time.sleep(0.05)
        yield url
    finally:
        process.terminate()
        process.wait(10)


def _answers(url: str) -> bool:
    try:
        with urlopen(f"{url}/rules", timeout=60) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def main(port: str, data: str, moment: str) -> None:
    """Serve until ended."""
    from werkzeug.serving import run_simple

    from app import create_app
    from app.config import Settings

    def clock() -> datetime:
        return datetime.fromisoformat(Path(moment).read_text())

    made = create_app(
        Settings(data=Path(data), secret="a secret for stories, long enough for all", clock=clock)
    )
    run_simple("127.0.0.1", int(port), made, threaded=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
