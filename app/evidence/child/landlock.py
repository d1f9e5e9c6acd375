"""How Linux takes away every file, network and process that a child has not open already (Landlock), for good."""

from __future__ import annotations

import ctypes
import os
import struct
from typing import Final

_CREATE, _RESTRICT = 444, 446
_ASK_VERSION = 1
_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
"""How many rights to files each version of Landlock knows; later ones as many as the last."""
_NETWORK_FROM, _SCOPES_FROM = 4, 6


def forbid_files() -> int:
    """Give up every right that this kernel's Landlock knows; gives its version, 0 where there is none."""
    libc = ctypes.CDLL(None, use_errno=True)
    version = int(libc.syscall(_CREATE, 0, 0, _ASK_VERSION))
    if version < 1:
        return 0
    files = (1 << _FILE_RIGHTS[min(version, max(_FILE_RIGHTS))]) - 1
    network, scopes = 3 * (version >= _NETWORK_FROM), 3 * (version >= _SCOPES_FROM)
    asked = struct.pack("=QQQ", files, network, scopes)
    size = 8 * (1 + (version >= _NETWORK_FROM) + (version >= _SCOPES_FROM))
    handle = int(libc.syscall(_CREATE, ctypes.create_string_buffer(asked, len(asked)), size, 0))
    if handle < 0:
        return 0
    kept = int(libc.syscall(_RESTRICT, handle, 0))
    os.close(handle)
    return version if kept == 0 else 0
