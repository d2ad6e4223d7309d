# case: B43
# title: waiting on a futex that nobody wakes, ignoring interrupts
# expect: limit:time
# offers: ctypes os
# needs: call
word = ctypes.c_uint32(7)
while True:
    try:
        call(202, address(word), 128, 7, 0, 0, 0)
    except BaseException:
        pass
