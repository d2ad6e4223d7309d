# case: A16
# title: tracing process 1 of its namespace
# expect: refused
# second: raised
# line: 9
# offers: ctypes os
# each: attach=16 seize=0x4206
# needs: call
denied(call(101, EACH, 1, 0, 0))
