# case: C62
# title: signals with a message
# expect: refused
# offers: ctypes os
# each: rt_sigqueueinfo=129 rt_tgsigqueueinfo=297
# needs: call
call(EACH, 1, 9, 0, 0)
