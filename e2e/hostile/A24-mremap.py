# case: A24
# title: moving mappings over others
# expect: raised
# line: 10
# says: Permission denied
# offers: ctypes os
# each: FIXED=3 DONTUNMAP=5 both=7 FIXED_only=2 unknown=9
# needs: call
page = call(9, 0, 8192, 3, 0x22, -1, 0)
denied(call(25, page, 4096, 4096, EACH, page + 4096))
