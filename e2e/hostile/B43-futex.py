# case: B43
# title: a futex that nobody wakes, whatever interrupts it
# expect: limit:time
# offers: ctypes os
# needs: call
word = ctypes.c_uint32(7)
while True:
    try:
        call(202, address(word), 128, 7, 0, 0, 0)
    except BaseException:
        pass
