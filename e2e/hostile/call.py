"""call(number, …): a raw system call; what the kernel answers, or the error number, negative.

denied(answer): raises the OSError of a refused call, so that the case ends as `raised`; a call that went through
goes on, and the case ends as `drawn`, which is a failure.
"""
import ctypes
import os as _os

_raw = ctypes.CDLL(None, use_errno=True).syscall
_raw.restype, _raw.argtypes = ctypes.c_long, [ctypes.c_long] * 7


def call(number, *args):
    ctypes.set_errno(0)
    returned = _raw(number, *args, *[0] * (6 - len(args)))
    return -ctypes.get_errno() if returned == -1 else returned


def denied(answer):
    if answer < 0:
        raise OSError(-answer, _os.strerror(-answer))
    print("the kernel answered", answer)


def address(thing):
    return ctypes.addressof(thing)
