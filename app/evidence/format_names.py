"""What formats and codecs are called where people meet them, and which endings their names have."""

from __future__ import annotations

from typing import Final

SHOWN: Final = {
    "jpeg": "JPEG",
    "mpo": "MPO",
    "png": "PNG",
    "webp": "WebP",
    "heic": "HEIC",
    "avif": "AVIF",
    "gif": "GIF",
    "bmp": "BMP",
    "tiff": "TIFF",
    "mp4": "MP4",
    "mov": "MOV",
    "webm": "WebM",
    "mkv": "MKV",
    "3gp": "3GP",
    "avi": "AVI",
    "wmv": "WMV",
    "flv": "FLV",
    "mpeg": "MPEG",
    "pdf": "PDF",
    "svg": "SVG",
    "html": "HTML",
    "jxl": "JPEG XL",
    "jp2": "JPEG 2000",
    "psd": "PSD",
    "raw": "RAW",
    "text": "TXT",
    "eps": "EPS",
    "document": "DOC",
}
CODECS: Final = {
    "hevc": "HEVC",
    "av1": "AV1",
    "vp8": "VP8",
    "vp9": "VP9",
    "vvc": "VVC",
    "prores": "ProRes",
    "mjpeg": "Motion JPEG",
    "mpeg2video": "MPEG-2",
    "": "?",
}
ENDINGS: Final = {
    **dict.fromkeys(("jpg", "jpeg", "jpe", "jfif", "mpo"), "jpeg"),
    **dict.fromkeys(("heic", "heif", "hif"), "heic"),
    **dict.fromkeys(("tif", "tiff"), "tiff"),
    **dict.fromkeys(("mp4", "m4v"), "mp4"),
    **dict.fromkeys(("mov", "qt"), "mov"),
    **dict.fromkeys(("3gp", "3g2"), "3gp"),
    **{name: name for name in ("png", "webp", "avif", "gif", "bmp", "webm", "mkv", "avi", "pdf", "svg")},
}
