# case: A20
# title: installing another filter or a listener
# expect: refused
# offers: ctypes os
# one: FILTER = 1, 0
# one: NEW_LISTENER = 1, 8
# one: STRICT = 0, 0
# one: ACTION_AVAIL = 2, 0
# needs: call
allow = (ctypes.c_uint64 * 1)(0x7FFF0000_00000006)
program = (ctypes.c_uint64 * 2)(1, address(allow))
call(317, EACH, address(program))
