# case: C62
# title: signals to all processes, its group (the zygote's, the server's) and process 1, while it ignores them
# expect: raised
# second: drawn
# line: 19
# offers: ctypes os
# one: TERM to all = 62, -1, 15
# one: STOP to the process 1 = 62, 1, 19
# one: KILL to the process 1 = 62, 1, 9
# one: TERM to the group = 62, 0, 15
# one: INT to the group = 62, 0, 2
# one: USR1 to the group = 62, 0, 10
# needs: call
# The signal is blocked here, so that what the case sees is what became of the others.
mask = ctypes.c_uint64(0x7FFFFFFFFFFFFFFF & ~(1 << 8 | 1 << 18))
call(14, 0, address(mask), 0, 8)
answer = call(EACH)
if answer < 0 and call(200, call(39), 0) < 0:
    denied(answer)
