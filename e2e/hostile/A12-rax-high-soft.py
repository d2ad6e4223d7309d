# case: A12
# title: high bits in rax for soft refusals, and for an allowed call, which works
# expect: raised
# line: 9
# says: all as without the bits
# offers: machine
import machine

answers = [machine.syscall(high << 32 | number, 3, 0, 0, 0, 0, 0) == answer for high in (1, 0x80000000, 0xFFFFFFFF) for number, answer in ((2, -2), (41, -1), (57, -1), (39, machine.syscall(39)))]; raise RuntimeError("all as without the bits" if all(answers) else answers)
