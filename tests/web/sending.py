"""How to send files byte by byte, also as no browser would."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import services_of
from tests.web.journey import Journey
from tests.web.reading import Page

BOUNDARY = "----boundary-of-a-test"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form: a field, or a file when it has a file name (as raw bytes)."""

    name: str
    content: bytes
    file_name: bytes | None = None


def form(parts: Iterable[Part]) -> bytes:
    """The body of a form."""
    out = bytearray()
    for part in parts:
        out += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{part.name}"'.encode()
        if part.file_name is not None:
            out += b'; filename="' + part.file_name + b'"\r\nContent-Type: application/octet-stream'
        out += b"\r\n\r\n" + part.content + b"\r\n"
    return bytes(out) + f"--{BOUNDARY}--\r\n".encode()


def file(content: bytes, name: str | bytes = "photo.jpg") -> Part:
    """A file of the upload form."""
    return Part("files", content, name.encode() if isinstance(name, str) else name)


def upload(
    journey: Journey, *files: Part, role: str = "damage_close", token: str | None = None, **headers: str
) -> Page:
    """Send files to a claim; with its own good token unless another is given (an empty one: none)."""
    token = journey.reader.token() if token is None else token
    fields = [Part("csrf_token", token.encode())] if token else []
    return post(journey, form([*fields, Part("role", role.encode()), *files]), **headers)


def post(journey: Journey, body: bytes, **headers: str) -> Page:
    """Send a body to where files are added."""
    return journey.reader.ask(
        "POST",
        journey.url("exhibits"),
        data=body,
        content_type=f"multipart/form-data; boundary={BOUNDARY}",
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def exhibits(journey: Journey) -> list[str]:
    """The ids of the claim's exhibits, in order."""
    rows = journey.see("evidence").all("article", class_="exhibit")
    anchors = [
        li.get("id") or "" for li in journey.page.all("li") if (li.get("id") or "").startswith("exhibit-")
    ]
    assert len(rows) == len(anchors)
    return [anchor.removeprefix("exhibit-") for anchor in anchors]


def until_checked(journey: Journey) -> None:
    """Wait until all files that the claim has taken in are checked: for those whose own request did not wait."""

    def checked() -> bool:
        answer = journey.reader.get(journey.url("jobs/checks")).response.json
        assert answer is not None
        return bool(answer["waiting"] == 0)

    services = services_of(journey.reader.client.application)
    assert services.checks.worker.wait_until(checked, 60)


def files_in(data: Path) -> list[Path]:
    """Every file of a visitor in a data folder; the file folder's own mark is none."""
    found = (path for path in (data / "files").rglob("*") if path.is_file())
    return [path for path in found if path.name != "installation"]
