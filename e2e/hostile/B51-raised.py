# case: B51
# title: raising the limit of descriptors first
# expect: raised
# second: raised
# line: 15
# offers: ctypes os
# one: setrlimit = call(160, 7, address(limit))
# one: prlimit = call(302, 0, 7, address(limit), 0)
# one: prlimit of process 1 = call(302, 1, 7, address(limit), 0)
# one: processes = call(160, 6, address(limit))
# one: memory = call(160, 9, address(limit))
# one: cpu = call(160, 0, address(limit))
# needs: call
limit = (ctypes.c_uint64 * 2)(1024, 1 << 40)
denied(EACH)
