"""How to misbehave: jobs that a real child runs behind the real sandbox. Each reports what it achieved."""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

Given = dict[str, str]
Report = dict[str, object]


def warm_up(given: Given) -> None:
    """Fail before the sandbox is closed, when asked to."""
    if given.get("broken"):
        raise ImportError("no decoder here")


def behave(source: BinaryIO, product: BinaryIO, given: Given) -> Report:
    product.write(source.read())
    return {"outcome": "decoded", "said": given["say"]}


def crash(*_: object) -> Report:
    ctypes.string_at(0)
    return {"outcome": "survived"}


def loop(*_: object) -> Report:
    while True:
        pass


def sleep(*_: object) -> Report:
    time.sleep(60)
    return {"outcome": "survived"}


def flood_memory(*_: object) -> Report:
    hoard = [bytearray(10_000_000) for _ in range(200)]
    return {"outcome": "survived", "bytes": len(hoard)}


def flood_report(*_: object) -> Report:
    stream = _report_stream()
    while True:
        os.write(stream, b"[" * 65_536)


def nest_report(*_: object) -> Report:
    os.write(_report_stream(), b"[" * 50_000)
    os._exit(0)


def garble_report(*_: object) -> Report:
    os.write(_report_stream(), b"\xff\x00 not json")
    os._exit(0)


def flood_product(_source: BinaryIO, product: BinaryIO, _given: Given) -> Report:
    for _ in range(64):
        product.write(bytes(1_000_000))
    return {"outcome": "survived"}


def fork(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    if os.fork() == 0:
        time.sleep(30)
        os._exit(0)
    return {"outcome": "survived"}


def start_program(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    subprocess.run([sys.executable, "-c", "pass"], check=False)
    return {"outcome": "survived"}


def open_socket(*_: object) -> Report:
    socket.socket()
    return {"outcome": "survived"}


def read_file(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    return {"outcome": "survived", "text": Path(given["victim"]).read_text()}


def write_file(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    Path(given["victim"]).write_text("overwritten")
    return {"outcome": "survived"}


def remove_file(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    Path(given["victim"]).unlink()
    return {"outcome": "survived"}


def make_folder(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    Path(given["victim"]).with_name("folder").mkdir()
    return {"outcome": "survived"}


def kill_parent(*_: object) -> Report:
    os.kill(os.getppid(), 9)
    return {"outcome": "survived"}


def lift_limits(*_: object) -> Report:
    import resource

    resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))
    return {"outcome": "survived"}


def start_thread(*_: object) -> Report:
    done: list[int] = []
    thread = threading.Thread(target=done.append, args=(1,))
    thread.start()
    thread.join()
    return {"outcome": "decoded", "threads": len(done)}


def _report_stream() -> int:
    # The streams were moved to the three numbers after the standard ones.
    return 5


def make_calls(_source: BinaryIO, _product: BinaryIO, given: Given) -> Report:
    """Make the system calls of ``calls`` (JSON: name, number, arguments); tell the error of each, 0 for none."""
    libc = ctypes.CDLL(None, use_errno=True)
    errors = {}
    for name, (number, *arguments) in json.loads(given["calls"]).items():
        before = threading.get_native_id()
        result = libc.syscall(number, *(_argument(one) for one in arguments))
        if threading.get_native_id() != before:
            os._exit(0)  # a process that should never have been
        errors[name] = ctypes.get_errno() if result == -1 else 0
    return {"outcome": "told", "errors": errors}


def _argument(told: object) -> object:
    match told:
        case "parent":
            return ctypes.c_long(os.getppid())
        case "self":
            return ctypes.c_long(os.getpid())
        case str():
            return ctypes.c_char_p(told.encode())
    return ctypes.c_long(int(str(told)))
