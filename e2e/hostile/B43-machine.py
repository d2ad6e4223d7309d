# case: B43
# title: every call that waits, with any arguments
# expect: drawn
# offers: machine
import machine

room = bytearray(64)
room[:8] = (1 << 30).to_bytes(8, "little")
time, nothing = machine.address(room), bytearray(4)
# nanosleep, clock_nanosleep, poll, ppoll, select, pselect6, wait4, waitid; the JOB pipe, where nothing more comes; a futex
# whose value is another.
calls = [(35, time), (230, 0, 0, time), (7, 0, 0, -1), (271, 0, 0, 0), (23, 0, 0, 0, 0, time), (270, 0, 0, 0, 0, time)]
calls += [(61, -1, 0, 0, 0), (247, 0, 0, 0, 4), (202, machine.address(nothing), 128, 7, 0)]
answers = [machine.syscall(*call) for call in calls]
if any(answer >= 0 for answer in answers) or machine.syscall(0, 3, time, 64) != 0:
    raise RuntimeError(answers)
canvas.circle(100, 100, 50)
