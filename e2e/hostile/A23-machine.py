# case: A23
# title: every single bit above 32, in 64-bit and 32-bit arguments
# expect: drawn
# offers: machine
import machine

page, room = machine.syscall(9, 0, 8192, 3, 0x22, -1, 0), bytearray(64)
place = machine.address(room)
EBADF, EACCES, EINVAL, EPERM = -9, -13, -22, -1
wrong = []
for bit in range(32, 64):
    high = 1 << bit
    # A descriptor is an int: the kernel drops the bits, so only the two of this process may pass.
    answers = {
        "read 3": (machine.syscall(0, high | 3, place, 0), 0),
        "read 4": (machine.syscall(0, high | 4, place, 1), EBADF),
        "read 0": (machine.syscall(0, high, place, 1), EBADF),
        "write 3": (machine.syscall(1, high | 3, place, 0), EBADF),
        "write 4": (machine.syscall(1, high | 4, place, 0), 0),
        "clock": (machine.syscall(228, high | 1, place), 0),
        "another's clock": (machine.syscall(228, high | 0xFFFFFFFA, place), EINVAL),
        "advice": (machine.syscall(28, page, 4096, high | 4), 0),
        "merge": (machine.syscall(28, page, 4096, high | 12), EACCES),
        # These are longs: any bit counts.
        "protection": (machine.syscall(10, page, 4096, high | 3), EACCES),
        "mapping": (machine.syscall(9, 0, 4096, high | 3, 0x22, -1, 0), EACCES),
        "flags": (machine.syscall(9, 0, 4096, 3, high | 0x22, -1, 0), EACCES),
        "move": (machine.syscall(25, page, 4096, 4096, high | 1), EACCES),
    }
    wrong += [(bit, name, pair) for name, pair in answers.items() if pair[0] != pair[1]]
if wrong:
    raise RuntimeError(wrong)
canvas.circle(100, 100, 50)
