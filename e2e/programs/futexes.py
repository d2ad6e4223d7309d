# The words of the C library that outside.py uses, from a jail: every way to wait and to wake, with and without the flag
# that keeps a futex to its process.
import machine
import time

FUTEX, PRIVATE, ALL = 202, 128, 0xFFFFFFFF
word = machine.symbol("a64l") & ~3
value = int.from_bytes(machine.peek(word, 4), "little")
room = bytearray(16)


def in_a_moment(since):
    nanoseconds = since + 300_000_000
    room[:] = (nanoseconds // 10**9).to_bytes(8, "little") + (nanoseconds % 10**9).to_bytes(8, "little")
    return machine.address(room)


def wait(flag):
    return {
        "wait": machine.syscall(FUTEX, word, 0 | flag, value, in_a_moment(0)),
        "wait for a mask": machine.syscall(FUTEX, word, 9 | flag, value, in_a_moment(time.monotonic_ns()), 0, ALL),
    }


def wake(flag):
    return {
        "wake": machine.syscall(FUTEX, word, 1 | flag, 1),
        "wake by a mask": machine.syscall(FUTEX, word, 10 | flag, 1, 0, 0, ALL),
    }
