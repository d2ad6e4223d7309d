# case: A7
# title: processes and threads without the filter: the process limit is zero
# expect: raised
# second: raised
# line: 17
# offers: ctypes os
# one: fork = call(57)
# one: vfork = call(58)
# one: clone = call(56, 17, 0, 0, 0, 0)
# one: clone parent = call(56, 0x8000 | 17, 0, 0, 0, 0)
# one: clone untraced = call(56, 0x800000 | 17, 0, 0, 0, 0)
# one: clone new user = call(56, 0x10000000 | 17, 0, 0, 0, 0)
# one: clone new pid = call(56, 0x30000000 | 17, 0, 0, 0, 0)
# one: clone3 = call(435, address(arguments), 88)
# needs: call
arguments = (ctypes.c_uint64 * 11)(0, 0, 0, 0, 17)
denied(EACH)
