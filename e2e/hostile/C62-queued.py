# case: C62
# title: queued signals to its siblings
# expect: refused
# second: raised
# line: 12
# offers: ctypes os
# one: rt_sigqueueinfo = 129, pid, 9, address(info)
# one: rt_tgsigqueueinfo = 297, pid, pid, 9, address(info)
# needs: call
# needs: sibling
info = (ctypes.c_int * 32)(9, 0, -1)
nobody_lets(lambda pid: call(EACH))
