# case: A16
# title: making its zygote its tracer, and stopping
# expect: refused
# second: limit:time
# offers: ctypes os
# needs: call
call(101, 0, 0, 0, 0)
call(62, call(39), 19)
while True:
    pass
