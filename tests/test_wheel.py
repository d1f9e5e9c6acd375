"""The built wheel, installed elsewhere, finds templates, static files, migrations and translations."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ports import free_port
from tests.test_start import first_answer

ROOT = Path(__file__).resolve().parent.parent
SERVE = """
from pathlib import Path
import app, app.config
assert Path(app.__file__).is_relative_to(Path({where!r})), app.__file__
from app import create_app
client = create_app().test_client()
page = client.get("/", base_url="http://127.0.0.1")
assert page.status_code == 200, page.status_code
for link in page.get_data(as_text=True).split('"'):
    if link.startswith("/static/"):
        assert client.get(link.replace("&amp;", "&"), base_url="http://127.0.0.1").status_code == 200, link
assert client.get("/rules", base_url="http://127.0.0.1").status_code == 200
print("served")
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel was unpacked, with no checkout near it."""
    folder = tmp_path_factory.mktemp("wheel")
    built, target = folder / "built", folder / "installed"
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = built.glob("*.whl")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(target),
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    return target


@pytest.mark.long
def test_a_page_is_served_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "CLAIMWRIGHT_DATA": str(tmp_path / "data"), "PYTHONPATH": str(installed)}
    code = SERVE.format(where=str(installed))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "served"


@pytest.mark.long
def test_its_command_serves_from_any_folder(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("raise ImportError('another program')")
    port = free_port()
    environment = {**os.environ, "CLAIMWRIGHT_DATA": str(tmp_path / "data"), "PYTHONPATH": str(installed)}
    server = subprocess.Popen(
        [str(installed / "bin" / "claimwright"), "--port", str(port)],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    try:
        first_answer(port)
    finally:
        server.terminate()
        assert server.wait(20) == 0


@pytest.mark.long
def test_the_wheel_holds_no_tests_and_no_checkout_files(installed: Path) -> None:
    names = {path.name for path in installed.iterdir()}
    assert names - {"bin"} == {"app", next(name for name in names if name.endswith(".dist-info"))}
