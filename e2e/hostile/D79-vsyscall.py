# case: D79
# title: the vsyscall page at its fixed address
# expect: refused | crashed
# offers: ctypes os
# each: gettimeofday=0xffffffffff600000 time=0xffffffffff600400 getcpu=0xffffffffff600800
# needs: call
ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p)(EACH)(None)
