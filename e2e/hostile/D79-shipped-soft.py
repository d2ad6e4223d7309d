# case: D79
# title: soft refusals through numpy's memory in the release zygote: an error, and the program continues
# expect: drawn
# needs: native
place = np.zeros(4096, np.uint8)
address = place.__array_interface__["data"][0]
page = address + 4095 & ~4095
poke(address, b"/etc/passwd\0")
ENOENT, EBADF, EACCES, EPERM, EMFILE, ENOSYS, EINVAL = 2, 9, 13, 1, 24, 38, 22
calls = {
    "open": (ENOENT, 2, address, ZERO, 0), "openat": (ENOENT, 257, -100, address, 0), "stat": (ENOENT, 4, address, address),
    "read of 0": (EBADF, 0, 0, address, 16), "write to 3": (EBADF, 1, 3, address, 16), "close": (EBADF, 3, 4), "dup": (EMFILE, 32, 3),
    "socket": (EPERM, 41, 2, 1, 0), "connect": (EPERM, 42, 3, address, 16), "execve": (EPERM, 59, address, ZERO, 0),
    "fork": (EPERM, 57), "clone": (EPERM, 56, 17), "clone3": (ENOSYS, 435, address, 88), "kill": (EPERM, 62, 1, 9),
    "sigaction": (EPERM, 13, 10, ZERO, address), "prlimit": (EPERM, 302, 0, 7, 0, address),
    "map to execute": (EACCES, 9, 0, 4096, 7, 0x22), "map to share": (EACCES, 9, 0, 4096, 3, 0x21),
    "map of a file": (EACCES, 9, 0, 4096, 3, 2, 3), "make executable": (EACCES, 10, page, 4096, 7),
    "move to a place": (EACCES, 25, page, 4096, 4096, 3), "merge": (EACCES, 28, page, 4096, 12),
    "another's clock": (EINVAL, 228, -6, address),
    "a futex of everybody's": (EPERM, 202, address, 1, 1), "and a wait": (EPERM, 202, address, ZERO, 7, address),
    "and with a mask": (EPERM, 202, address, 10, 1, address), "a lock's owner": (EPERM, 202, address, 134, 1),
}
wrong = {}
for name, (expected, number, *arguments) in calls.items():
    raw(32 if expected != EMFILE else 3)
    raw(number, *arguments)
    answered = errno()
    if answered != expected:
        wrong[name] = answered
# That these were calls at all: what is allowed does something.
raw(318, address, 64, 0)
if wrong or peek(address, 12) == b"/etc/passwd\0":
    raise RuntimeError(wrong)
canvas.circle(100, 100, 50)
