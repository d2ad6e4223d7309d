# case: A16
# title: tracing its siblings
# expect: refused
# second: raised
# line: 10
# offers: ctypes os
# each: attach=16 seize=0x4206
# needs: call
# needs: sibling
nobody_lets(lambda pid: call(101, EACH, pid, 0, 0))
