"""How a child begins: take the three streams, warm up on trusted bytes, close the sandbox, do one job, report."""

from __future__ import annotations

import errno
import importlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from . import progress
from .limits import close_sandbox
from .syscalls import end_with_parent

Job = Callable[[BinaryIO, BinaryIO, Any], dict[str, object]]


def main(argument: str) -> None:
    """Do the job that ``argument`` (JSON) names and write one JSON line to the report stream.

    Standard input is the foreign file, standard output the product, standard error the report. The last
    two are moved away first, so that a library which prints can spoil neither.
    """
    source, product, report = _streams()
    try:
        order = json.loads(argument)
        if sys.platform == "linux":
            end_with_parent(order["parent"])
        module = importlib.import_module(order["module"])
        job: Job = getattr(module, order["function"])
        module.warm_up(order["given"])
        close_sandbox(order["budget"])
    except Exception as error:
        _say(report, {"trouble": "not_set_up", "detail": repr(error)[:500]})
        return
    progress.begin(report)
    _say(report, _done(job, source, product, order["given"]))


def _done(job: Job, source: BinaryIO, product: BinaryIO, given: object) -> dict[str, object]:
    try:
        report = job(source, product, given)
        product.flush()
    except MemoryError:
        return {"trouble": "memory"}
    except OSError as error:
        # Decoders raise OSError without a number; these two come from writing the product.
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return {"trouble": "disk_full"}
        return {"trouble": "failed", "detail": repr(error)[:200]}
    except Exception as error:
        return {"trouble": "failed", "detail": repr(error)[:200]}
    return report


def _streams() -> tuple[BinaryIO, BinaryIO, BinaryIO]:
    streams = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb"), os.fdopen(os.dup(2), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return streams


def _say(report: BinaryIO, words: dict[str, object]) -> None:
    report.write(json.dumps(words).encode("ascii") + b"\n")
    report.flush()
    # Nothing after the report matters, and a library's clean-up may crash or hang.
    os._exit(0)
