# case: C64
# title: ending as a child that could not start, so that the render is run again
# expect: crashed
# offers: ctypes os
# needs: call
call(231, 98)
