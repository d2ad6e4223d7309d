# case: B43
# title: waiting for a signal
# expect: refused
# offers: ctypes os
# each: pause=34 rt_sigsuspend=130 rt_sigtimedwait=128 sigaltstack=131
# needs: call
call(EACH, 0, 8)
