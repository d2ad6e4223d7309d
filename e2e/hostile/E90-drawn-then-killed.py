# case: E90
# title: a forbidden call after the picture is finished
# expect: refused
# offers: ctypes os
# needs: call
canvas.circle(100, 100, 50)
call(101, 0, 0)
