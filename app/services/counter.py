"""Hands over what pages and commands meet of the rooms behind the services: verdicts, checks, faults, owners."""

from app.claim.evidence.verdict import Finding, Verdict
from app.evidence.checks import Limits, check, unreadable
from app.evidence.coaching import near_duplicates
from app.evidence.composite import CannotCompose, Crop
from app.evidence.photo_conversion import CannotConvert
from app.evidence.video_conversion import CannotConvertVideo
from app.evidence.video_plan import WHOLE, Cut, VideoPlan
from app.store.claim_files import FileLimitError
from app.store.errors import StorageAwayError, StorageError, StorageFullError
from app.store.files import IncomingFile
from app.store.visitors import loose_owner, visitor_hash

__all__ = [
    "WHOLE",
    "CannotCompose",
    "CannotConvert",
    "CannotConvertVideo",
    "Crop",
    "Cut",
    "FileLimitError",
    "Finding",
    "IncomingFile",
    "Limits",
    "StorageAwayError",
    "StorageError",
    "StorageFullError",
    "Verdict",
    "VideoPlan",
    "check",
    "loose_owner",
    "near_duplicates",
    "unreadable",
    "visitor_hash",
]
