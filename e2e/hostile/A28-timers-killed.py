# case: A28
# title: timers that would start threads
# expect: refused
# offers: ctypes os
# each: timer_create=222 timer_settime=223 getitimer=36 times=100
# needs: call
call(EACH, 0, 0, 0)
