# case: B43
# title: the real sleep and other waits
# expect: raised
# line: 14
# offers: ctypes os
# one: nanosleep = call(35, address(time), 0)
# one: clock_nanosleep = call(230, 0, 0, address(time), 0)
# one: poll = call(7, 0, 0, -1)
# one: ppoll = call(271, 0, 0, 0, 0)
# one: select = call(23, 0, 0, 0, 0, 0)
# one: pselect = call(270, 0, 0, 0, 0, 0, 0)
# needs: call
time = (ctypes.c_uint64 * 2)(1 << 30, 0)
denied(EACH)
