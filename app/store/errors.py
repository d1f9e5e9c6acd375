"""Knows the ways in which storage can fail, in words that do not depend on the kind of storage."""


class StorageError(Exception):
    """Something could not be stored or read; nothing was half done."""


class StorageFullError(StorageError):
    """There is no room left on the disk (or a quota is used up). What was stored before is untouched."""


class StorageAwayError(StorageError):
    """The storage does not answer or stays busy; trying again later may work."""


class NewerDataError(StorageError):
    """The data was written by a newer version of this program than the one that runs."""
