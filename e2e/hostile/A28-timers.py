# case: A28
# title: its own timers: the deadline's timer stays
# expect: raised
# line: 12
# offers: ctypes os
# one: setitimer REAL = call(38, 0, address(time), 0)
# one: setitimer PROF = call(38, 2, address(time), 0)
# one: alarm = call(37, 0)
# one: the real clock = call(227, 0, address(time))
# needs: call
time = (ctypes.c_uint64 * 4)()
denied(EACH)
