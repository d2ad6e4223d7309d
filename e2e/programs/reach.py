# Tries to read a file and to reach an address, by Python's ways and by the kernel's. Prints what worked.
import ctypes
import os
import sys

real = __import__.__globals__["builtins"]
libc = ctypes.CDLL(None, use_errno=True)
name = b"FILE"
host, port = "ADDRESS".split(":")
address = b"\x02\x00" + int(port).to_bytes(2, "big") + bytes(map(int, host.split("."))) + bytes(8)


def connect():
    fd = libc.socket(2, 1, 0)
    return fd if fd >= 0 and libc.connect(fd, address, 16) == 0 else None


def connect_through(fd):
    return fd if libc.connect(fd, address, 16) == 0 else None


ways = {
    "open": lambda: real.open(name).read(),
    "relative": lambda: real.open("secret.txt").read(),
    "upwards": lambda: real.open("../" * 20 + name.decode().lstrip("/")).read(),
    "os": lambda: os.read(os.open(name, 0), 100),
    "libc": lambda: (fd := libc.open(name, 0)) >= 0 and fd or None,
    "openat": lambda: (fd := libc.openat(3, name, 0)) >= 0 and fd or None,
    "list": lambda: os.listdir(os.path.dirname(name)),
    "proc": lambda: real.open("/proc/1/environ").read(),
    "socket": connect,
    "job": lambda: connect_through(3),
    "result": lambda: connect_through(4),
    "_socket": lambda: sys.modules["_socket"].socket(),
}
for way, attempt in ways.items():
    try:
        got = attempt()
    except BaseException:
        continue
    if got is not None:
        print(way, repr(got)[:200])
