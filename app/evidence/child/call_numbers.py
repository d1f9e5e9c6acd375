"""System calls by name, with their numbers on x86-64 and aarch64 (- where there is none)."""

from __future__ import annotations

from typing import Final

MACHINES: Final = {"x86_64": 0, "aarch64": 1}
"""Machines by the kernel's name for them, and their place in the tables."""

ALLOWED: Final = """
read 0 63; write 1 64; readv 19 65; writev 20 66; pread64 17 67; pwrite64 18 68; lseek 8 62;
close 3 57; fstat 5 80; ftruncate 77 46; fsync 74 82; fdatasync 75 83; munmap 11 215;
mremap 25 216; madvise 28 233; brk 12 214; futex 202 98; set_robust_list 273 99; rseq 334 293;
rt_sigaction 13 134; rt_sigprocmask 14 135; rt_sigreturn 15 139; sigaltstack 131 132;
restart_syscall 219 128; sched_yield 24 124; sched_getaffinity 204 123; sched_getparam 143 121;
sched_getscheduler 145 120; clock_gettime 228 113; clock_getres 229 114; clock_nanosleep 230 115;
nanosleep 35 101; gettimeofday 96 169; time 201 -; getrandom 318 278; getpid 39 172;
getppid 110 173; gettid 186 178; getuid 102 174; geteuid 107 175; getgid 104 176; getegid 108 177; getcwd 79 17;
uname 63 160; sysinfo 99 179; getrusage 98 165; times 100 153; getrlimit 97 163;
membarrier 324 283; exit 60 93; exit_group 231 94; poll 7 -; ppoll 271 73; select 23 -;
pselect6 270 72
"""
"""What decoders need: their own streams, memory, threads and clocks."""

HELD: Final = """
clone 56 220; tgkill 234 131; prctl 157 167; fcntl 72 25; ioctl 16 29; prlimit64 302 261;
newfstatat 262 79; mmap 9 222; mprotect 10 226
"""
"""What they need for some arguments alone; the filter says which."""

REFUSED: Final = """
open 2 -; creat 85 -; openat 257 56; openat2 437 437; truncate 76 45; rename 82 -; renameat 264 38;
renameat2 316 276; mkdir 83 -; mkdirat 258 34; rmdir 84 -; link 86 -; linkat 265 37; unlink 87 -;
unlinkat 263 35; symlink 88 -; symlinkat 266 36; mknod 133 -; mknodat 259 33; chmod 90 -;
fchmod 91 52; fchmodat 268 53; fchmodat2 452 452; chown 92 -; lchown 94 -; fchown 93 55;
fchownat 260 54; utime 132 -; utimes 235 -; futimesat 261 -; utimensat 280 88; setxattr 188 5;
lsetxattr 189 6; fsetxattr 190 7; removexattr 197 14; lremovexattr 198 15; fremovexattr 199 16;
fork 57 -; vfork 58 -; execve 59 221; execveat 322 281; ptrace 101 117; process_vm_readv 310 270;
process_vm_writev 311 271; process_madvise 440 440; process_mrelease 448 448; pidfd_open 434 434;
pidfd_getfd 438 438; pidfd_send_signal 424 424; kcmp 312 272; kill 62 129; tkill 200 130;
rt_sigqueueinfo 129 138; rt_tgsigqueueinfo 297 240; socket 41 198; socketpair 53 199;
connect 42 203; bind 49 200; listen 50 201; accept 43 202; accept4 288 242; sendto 44 206;
sendmsg 46 211; sendmmsg 307 269; recvfrom 45 207; recvmsg 47 212; memfd_create 319 279;
memfd_secret 447 447; userfaultfd 323 282; io_uring_setup 425 425; io_uring_enter 426 426;
io_uring_register 427 427; perf_event_open 298 241; bpf 321 280; add_key 248 217;
request_key 249 218; keyctl 250 219; shmget 29 194; shmat 30 196; shmctl 31 195; shmdt 67 197;
semget 64 190; semop 65 193; semctl 66 191; msgget 68 186; msgsnd 69 189; msgrcv 70 188;
msgctl 71 187; mq_open 240 180; mq_unlink 241 181; unshare 272 97; setns 308 268; mount 165 40;
umount2 166 39; move_mount 429 429; open_tree 428 428; fsopen 430 430; mount_setattr 442 442;
pivot_root 155 41; chroot 161 51; chdir 80 49; fchdir 81 50; setrlimit 160 164;
setpriority 141 140; sched_setaffinity 203 122; sched_setscheduler 144 119; setpgid 109 154;
setsid 112 157; ioprio_set 251 30; personality 135 92; seccomp 317 277
prlimit64 302 261
"""
"""For systems where the list of what is allowed does not fit: what a hostile file would use first."""


def numbers(table: str, machine: str) -> dict[str, int]:
    """The calls of a table on one machine."""
    rows = (row.split() for row in table.replace("\n", ";").split(";") if row.strip())
    pairs = ((name, places[MACHINES[machine]]) for name, *places in rows)
    return {name: int(number) for name, number in pairs if number != "-"}
