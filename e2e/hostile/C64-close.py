# case: C64
# title: closing the pipe for the answer, which stays open
# expect: drawn
# second: crashed
# offers: ctypes os
# one: close = call(3, 4)
# one: both = call(3, 3), call(3, 4)
# needs: call
EACH
canvas.circle(100, 100, 50)
