# case: A21
# title: other calls that could make memory executable
# expect: refused
# offers: ctypes os
# one: pkey_mprotect = 329, page, 4096, 5, 0
# one: pkey_alloc = 330, 0, 0
# one: shmat = 30, 0, 0, 0o100000
# one: map_shadow_stack = 453, 0, 4096, 0
# needs: call
page = call(9, 0, 8192, 3, 0x22, -1, 0)
call(EACH)
