"""Which system calls are left to a child: each forbidden one is tried from inside, and on aarch64 by an evaluator."""

from __future__ import annotations

import errno
import json
import os
import platform
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from app.evidence import sandbox_trial
from app.evidence.budgets import INSPECT, Budget
from app.evidence.child.call_filter import ALLOW, NO_SUCH_CALL, REFUSE, allowing, refusing
from app.evidence.child.call_numbers import ALLOWED, HELD, MACHINES, REFUSED, numbers
from app.evidence.child.syscalls import Calls
from app.evidence.child_process import Job, run_child
from app.evidence.sandbox_trial import Trial
from tests.evidence.bpf import verdict

HERE = Path(__file__).parent
ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
BUDGET = Budget(memory=300_000_000, file=2_000_000, processor=3, wall=10)
FORBIDDEN = """
tkill 200 130; kill 62 129; setxattr 188 5; lsetxattr 189 6; fsetxattr 190 7; getxattr 191 8;
fgetxattr 193 10; listxattr 194 11; removexattr 197 14; fremovexattr 199 16; utimensat 280 88;
utime 132 -; utimes 235 -; futimesat 261 -; add_key 248 217; request_key 249 218; keyctl 250 219;
shmget 29 194; shmat 30 196; shmctl 31 195; semget 64 190; semop 65 193; semctl 66 191; msgget 68 186;
msgsnd 69 189; msgrcv 70 188; msgctl 71 187; unshare 272 97; setns 308 268; socket 41 198;
socketpair 53 199; connect 42 203; bind 49 200; listen 50 201; accept 43 202; sendto 44 206;
sendmsg 46 211; recvfrom 45 207; memfd_create 319 279; memfd_secret 447 447; open 2 -; creat 85 -;
openat 257 56; openat2 437 437; open_by_handle_at 304 265; name_to_handle_at 303 264; ptrace 101 117;
process_vm_readv 310 270; process_vm_writev 311 271; process_madvise 440 440; pidfd_open 434 434;
pidfd_getfd 438 438; pidfd_send_signal 424 424; io_uring_setup 425 425; io_uring_enter 426 426;
userfaultfd 323 282; perf_event_open 298 241; bpf 321 280; mount 165 40; umount2 166 39;
pivot_root 155 41; chroot 161 51; chdir 80 49; fchdir 81 50; execve 59 221; execveat 322 281;
setrlimit 160 164; setpriority 141 140; sched_setaffinity 203 122; sched_setscheduler 144 119;
ioprio_set 251 30; setpgid 109 154; setsid 112 157; mq_open 240 180; inotify_init1 294 26;
fanotify_init 300 262; kcmp 312 272; personality 135 92; truncate 76 45; rename 82 -; renameat 264 38;
renameat2 316 276; mkdir 83 -; mkdirat 258 34; rmdir 84 -; link 86 -; linkat 265 37; unlink 87 -;
unlinkat 263 35; symlink 88 -; symlinkat 266 36; chmod 90 -; fchmod 91 52; fchmodat 268 53;
fchmodat2 452 452; chown 92 -; fchown 93 55; fchownat 260 54; lchown 94 -; mknod 133 -; mknodat 259 33;
access 21 -; faccessat 269 48; faccessat2 439 439; readlink 89 -; readlinkat 267 78; statfs 137 43;
setuid 105 146; setgid 106 144; setresuid 117 147; capset 126 91; seccomp 317 277;
rt_sigqueueinfo 129 138; rt_tgsigqueueinfo 297 240; timer_create 222 107; eventfd2 290 19;
signalfd4 289 74; epoll_create1 291 20; pipe2 293 59; dup 32 23; dup3 292 24; flock 73 32;
fallocate 285 47; copy_file_range 326 285; sendfile 40 71; splice 275 76; vmsplice 278 75; acct 163 89;
swapon 167 224; reboot 169 142; sethostname 170 161; init_module 175 105; kexec_load 246 104;
quotactl 179 60; syslog 103 116; iopl 172 -; modify_ldt 154 -; arch_prctl 158 -; clock_settime 227 112;
settimeofday 164 170; landlock_create_ruleset 444 444; mlock 149 228; mlockall 151 230;
remap_file_pages 216 234; move_pages 279 239; mbind 237 235; set_mempolicy 238 237; fsopen 430 430;
open_tree 428 428; move_mount 429 429; mount_setattr 442 442; getdents64 217 61; fork 57 -; vfork 58 -
"""
"""Names and numbers on both machines, written down apart from the tables of the sandbox."""
OWN, OTHER, _NEVER = 4_711, 4_712, 0xE004
_THREAD, _PROCESS = 0x003D0F00, 17
HELD_WAYS: dict[str, tuple[list[int], list[int]]] = {
    "clone": ([_THREAD], [_PROCESS]),
    "tgkill": ([OWN, OWN, 6], [OTHER, OTHER, 0]),
    "prctl": ([15, 0], [4, 0]),
    "fcntl": ([0, 3], [0, 8, 1]),
    "ioctl": ([0, 0x5401], [0, 0x5412]),
    "prlimit64": ([0, 7, 0, 1], [0, 7, 1 << 32, 0]),
    "newfstatat": ([0, 0, 0, 0x1000], [-100, 0, 0, 0]),
    "mmap": ([0, 4096, 3], [0, 4096, 7]),
    "mprotect": ([0, 4096, 1], [0, 4096, 5]),
}
"""Arguments of held calls: those that decoders use, and those of somebody who wants out."""
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux filters calls")


@pytest.mark.parametrize("machine", MACHINES)
def test_nothing_passes_but_what_decoders_need(machine: str) -> None:
    program, arch = allowing(machine, OWN), ARCH[machine]
    forbidden = numbers(FORBIDDEN, machine)
    assert len(forbidden) > 120
    for name, number in forbidden.items():
        assert verdict(program, arch, number) == REFUSE, name
    for name, number in numbers(ALLOWED, machine).items():
        assert verdict(program, arch, number) == ALLOW, name
        assert number not in forbidden.values()
    # Arguments that no held call is made with: then nothing else passes, whatever its number.
    passed = {number for number in range(600) if verdict(program, arch, number, [_NEVER] * 6) == ALLOW}
    assert passed == set(numbers(ALLOWED, machine).values())


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", HELD_WAYS)
def test_a_held_call_passes_in_some_ways_alone(machine: str, name: str) -> None:
    program, number = allowing(machine, OWN), numbers(HELD, machine)[name]
    good, bad = HELD_WAYS[name]
    assert verdict(program, ARCH[machine], number, good) == ALLOW
    assert verdict(program, ARCH[machine], number, bad) == REFUSE


@pytest.mark.parametrize("machine", MACHINES)
def test_other_interfaces_of_the_machine_are_closed(machine: str) -> None:
    for program in (allowing(machine, OWN), refusing(machine)):
        assert verdict(program, 0x40000003, 1) == REFUSE
        assert verdict(program, ARCH[machine], 0x40000000 | 57) == REFUSE
        assert verdict(program, ARCH[machine], 435) == NO_SUCH_CALL
        assert len(program) // 8 < 4_096


@pytest.mark.parametrize("machine", MACHINES)
def test_the_list_of_refused_calls_holds_where_the_other_does_not_fit(machine: str) -> None:
    program, refused = refusing(machine), numbers(REFUSED, machine)
    assert {verdict(program, ARCH[machine], number) for number in refused.values()} == {REFUSE}
    assert not set(refused.values()) & set(numbers(ALLOWED, machine).values())
    clone = numbers(HELD, machine)["clone"]
    assert verdict(program, ARCH[machine], clone, [_PROCESS]) == REFUSE
    assert verdict(program, ARCH[machine], clone, [_THREAD]) == ALLOW
    assert verdict(program, ARCH[machine], numbers(ALLOWED, machine)["read"]) == ALLOW


def made(calls: Calls, tried: dict[str, list[Any]], folder: Path) -> dict[str, int]:
    """The errors that a real child gets for these calls."""
    source = folder / "source"
    source.touch()
    given = {"calls": json.dumps(tried)}
    report = run_child(
        Job("misbehaving", "make_calls", HERE), BUDGET, calls, source, folder / "product", given
    )
    assert not isinstance(report, str), report
    errors = report["errors"]
    assert isinstance(errors, dict)
    return errors


_SPECIAL: dict[str, list[Any]] = {
    # A signal of 0 tells whether there is somebody, and does nothing.
    "kill": ["parent", 0],
    "tkill": ["parent", 0],
    "pidfd_open": ["parent", 0],
    "vfork": [],
}


@linux
def test_every_forbidden_call_is_refused_inside(tmp_path: Path) -> None:
    machine = platform.machine()
    if machine not in MACHINES:
        pytest.skip(f"no tables for {machine}")
    held = numbers(HELD, machine)
    tried: dict[str, list[Any]] = {
        name: [number, *_SPECIAL.get(name, [0, 0, 0, 0, 0])]
        for name, number in numbers(FORBIDDEN, machine).items()
    }
    tried |= {
        "tgkill to its parent": [held["tgkill"], "parent", "parent", 0],
        "clone of a process": [held["clone"], _PROCESS, 0, 0, 0, 0],
        "thread in a new namespace": [held["clone"], _THREAD | 0x10000000, 0, 0, 0, 0],
        "limits of its parent": [held["prlimit64"], "parent", 7, 0, 0],
        "new limits": [held["prlimit64"], 0, 7, 1, 0],
        "signals to another": [held["fcntl"], 0, 8, "parent"],
        "typing on a terminal": [held["ioctl"], 0, 0x5412, "x"],
        "memory that runs": [held["mmap"], 0, 4096, 7, 0x22, -1, 0],
        "to be read by others": [held["prctl"], 4, 1],
        "another death signal": [held["prctl"], 1, 0],
        "a look at a file": [held["newfstatat"], -100, "/etc/passwd", 0, 0],
    }
    errors = made("allowed", tried, tmp_path)
    assert {name: error for name, error in errors.items() if error != errno.EPERM} == {}
    assert len(errors) > 130
    assert made("allowed", {"clone3": [435, 0, 0]}, tmp_path) == {"clone3": errno.ENOSYS}


@pytest.mark.long
@linux
def test_without_the_filter_landlock_and_limits_still_close_files(tmp_path: Path) -> None:
    machine = platform.machine()
    if machine not in MACHINES or sandbox_trial._tried("refused") == "failed":
        pytest.skip("no tables for this machine")
    openat, truncate = (numbers(REFUSED, machine)[name] for name in ("openat", "truncate"))
    victim = tmp_path / "victim"
    victim.write_text("untouched")
    tried: dict[str, list[Any]] = {
        "read": [openat, -100, str(victim), 0],
        "write": [openat, -100, str(victim), 1],
        "make": [openat, -100, str(tmp_path / "new"), 0o101, 0o600],
    }
    errors = made("free", tried, tmp_path)
    assert all(error in (errno.EACCES, errno.EMFILE) for error in errors.values()), errors
    assert not (tmp_path / "new").exists()
    landlock = made("free", {"truncate": [truncate, str(victim), 0]}, tmp_path)
    report = sandbox_trial._tried("refused")
    if not isinstance(report, str) and int(str(report.get("landlock", 0))) >= 3:
        assert landlock == {"truncate": errno.EACCES}
        assert victim.read_text() == "untouched"


@linux
def test_what_the_kernel_says_of_a_child(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.touch()
    code = (
        "import sys; from pathlib import Path; from app.evidence.budgets import INSPECT\n"
        "from app.evidence.sandbox import Job, run\n"
        "run(Job('misbehaving', 'sleep', Path(sys.argv[1])), INSPECT, Path(sys.argv[2]), None, {})\n"
    )
    server = subprocess.Popen([sys.executable, "-c", code, str(HERE), str(source)], cwd=HERE.parents[1])
    try:
        status: dict[str, str] = {}
        for _ in range(4_000):
            for child in psutil.Process(server.pid).children():
                with suppress(FileNotFoundError, psutil.NoSuchProcess):  # one that has just ended
                    text = Path(f"/proc/{child.pid}/status").read_text()
                    found = dict(line.split(":\t") for line in text.splitlines() if ":\t" in line)
                    if found.get("Seccomp") == "2" and "misbehaving" in " ".join(child.cmdline()):
                        status = found
                        assert os.getsid(child.pid) == child.pid
            if status:
                break
            time.sleep(0.02)
        assert status["NoNewPrivs"].strip() == "1"
    finally:
        server.kill()
        server.wait()


@linux
def test_trusted_samples_run_under_the_strong_filter() -> None:
    report = sandbox_trial._tried("allowed")
    assert sandbox_trial.outcome(report) == "passed", report


@linux
@pytest.mark.parametrize(("landlock", "told"), [(7, "Landlock 7"), (0, "no Landlock")])
def test_what_holds_is_said(
    landlock: int, told: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sandbox_trial, "_tried", lambda _calls: {"outcome": "passed", "landlock": landlock})
    with caplog.at_level("INFO"):
        assert Trial().calls() == "allowed"
    assert [record.getMessage() for record in caplog.records] == [
        f"sandbox: the calls of a list alone, {told}"
    ]


@linux
def test_where_samples_fail_the_weaker_list_holds_and_is_said_loudly_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = sandbox_trial._tried
    monkeypatch.setattr(
        sandbox_trial, "_tried", lambda calls: "failed" if calls == "allowed" else real(calls)
    )
    trial = Trial()
    assert [trial.calls(), trial.calls()] == ["refused", "refused"]
    assert [record.getMessage() for record in caplog.records] == [
        "SANDBOX WEAKER: samples fail under the list of allowed calls (failed); the list of refused ones holds"
    ]


@linux
def test_a_system_without_filters_is_said_loudly(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sandbox_trial, "_tried", lambda _calls: {"outcome": "not filtered"})
    assert Trial().calls() == "refused"
    assert caplog.records[0].getMessage().startswith("SANDBOX OPEN: ")


@linux
def test_a_child_whose_parent_is_gone_ends_at_once() -> None:
    code = "import os; from app.evidence.child.syscalls import end_with_parent; end_with_parent(1 + os.getppid())"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE.parents[1], check=False, timeout=INSPECT.wall
    )
    assert done.returncode == 1
