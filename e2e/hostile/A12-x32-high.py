# case: A12
# title: the x32 bit with the sign bit, and with bits above 32 set
# expect: refused
# offers: ctypes os
# each: sign=0xC0000000+39 high=0x140000000+39 all=0xFFFFFFFF40000000+39
# needs: call
call(EACH)
