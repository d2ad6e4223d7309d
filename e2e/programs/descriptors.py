# Reads and writes nothing through every descriptor that there could be.
import ctypes

raw = ctypes.CDLL(None, use_errno=True).syscall
raw.restype, raw.argtypes = ctypes.c_long, [ctypes.c_long] * 7
room = ctypes.create_string_buffer(64)
EBADF = 9
reads, writes, others = [], [], set()
for fd in [*range(4097), -1, -100, 1 << 31, (1 << 31) - 1]:
    for call, answers in ((0, reads), (1, writes)):
        # Writing to 4 would be the answer itself; not a byte of it is.
        if (call, fd) == (1, 4):
            continue
        ctypes.set_errno(0)
        answer = raw(call, fd, ctypes.addressof(room), 64, 0, 0, 0)
        if answer >= 0:
            answers.append((fd, answer))
        elif ctypes.get_errno() != EBADF:
            others.add((call, fd, ctypes.get_errno()))
print("read", reads)
print("write", writes)
print("other errors", others)
