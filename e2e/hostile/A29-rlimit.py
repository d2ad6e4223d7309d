# case: A29
# title: raising its limits and others' limits
# expect: raised
# line: 13
# offers: ctypes os
# one: setrlimit AS = call(160, 9, address(limit))
# one: prlimit self = call(302, 0, 9, address(limit), 0)
# one: prlimit other = call(302, 1, 0, address(limit), 0)
# one: prlimit read = call(302, 0, 9, 0, address(limit))
# one: getrlimit = call(97, 9, address(limit))
# needs: call
limit = (ctypes.c_uint64 * 2)(1 << 40, 1 << 40)
denied(EACH)
