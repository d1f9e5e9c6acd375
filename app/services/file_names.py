"""The names of files that we hand out: made by us."""

from app.claim.model.claim import Exhibit

ENDINGS = {
    "jpeg": "jpg",
    "mpo": "jpg",
    "png": "png",
    "mp4": "mp4",
    "mov": "mov",
    "heic": "heic",
    "webp": "webp",
    "avif": "avif",
    "gif": "gif",
    "bmp": "bmp",
    "tiff": "tif",
}


def file_name(exhibit: Exhibit, label: str, kind: str) -> str:
    """photo-1-damage-close.jpg: number, what it shows, the ending of the real content."""
    ending = ENDINGS.get(kind, "bin")
    stem = f"{label or exhibit.kind} {exhibit.role or 'other'}".lower().replace(" ", "-").replace("_", "-")
    return f"{stem}.{ending}"
