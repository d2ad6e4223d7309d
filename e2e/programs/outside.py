# A process outside every jail. `wait` sleeps on a word of the C library that nobody writes, which the kernel knows by the
# file and not by the process; `wake` wakes one who does and says how many it were; `wakes` does so until its input ends.
import ctypes
import select
import sys

libc = ctypes.CDLL(None)
raw = libc.syscall
raw.restype, raw.argtypes = ctypes.c_long, [ctypes.c_long] * 7
FUTEX, WAIT, WAKE = 202, 0, 1
word = ctypes.cast(libc.a64l, ctypes.c_void_p).value & ~3


def wake():
    return raw(FUTEX, word, WAKE, 1, 0, 0, 0)


match sys.argv[1]:
    case "wait":
        print("ready", flush=True)
        raw(FUTEX, word, WAIT, ctypes.c_int.from_address(word).value, 0, 0, 0)
        print("woken")
    case "wake":
        print(wake())
    case "wakes":
        print("ready", flush=True)
        woken = 0
        while not select.select([sys.stdin], [], [], 0)[0]:
            woken += max(wake(), 0)
        print(woken)
