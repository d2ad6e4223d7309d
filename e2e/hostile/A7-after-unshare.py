# case: A7
# title: a process in its own user namespace, where it would be root
# expect: refused
# second: raised
# line: 11
# offers: ctypes os
# each: fork=57 vfork=58
# needs: call
# It may be given or not: what counts is that nothing is gained by it.
call(272, 0x10000000)
denied(call(EACH))
