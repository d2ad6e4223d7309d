# case: A21
# title: every request for executable memory, with every other bit
# expect: drawn
# offers: machine
import machine

page = machine.syscall(9, 0, 8192, 3, 0x22, -1, 0)
given = []
for protection in range(4, 16):
    for high in [0, *(1 << bit for bit in range(24, 64))]:
        if machine.syscall(10, page, 4096, protection | high) >= 0 or machine.syscall(9, 0, 4096, protection | high, 0x22, -1, 0) >= 0:
            given.append((protection, high))
if given:
    raise RuntimeError(given)
