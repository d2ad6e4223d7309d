# case: C64
# title: ending like a child that failed to start, so that the render is repeated
# expect: crashed
# offers: ctypes os
# needs: call
call(231, 98)
