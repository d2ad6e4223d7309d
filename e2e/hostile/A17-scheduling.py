# case: A17
# title: its siblings' scheduling and limits
# expect: refused | raised
# line: 15
# offers: ctypes os
# one: affinity = 203, pid, 8, address(room)
# one: policy = 144, pid, 5, address(zero)
# one: nice = 141, 0, pid, 19
# one: input and output = 251, 1, pid, 3 << 13
# one: prlimit = 302, pid, 9, address(room), 0
# needs: call
# needs: sibling
room, zero = (ctypes.c_uint64 * 2)(1, 1), (ctypes.c_uint64 * 2)()

nobody_lets(lambda pid: call(EACH))
