# case: C63
# title: an endless loop with every signal masked or ignored
# expect: limit:cpu | limit:time
# second: limit:cpu | limit:time
# offers: ctypes os
# one: masked = call(14, 0, address(all), 0, 8)
# one: ignored = [call(13, signal, address(ignore), 0, 8) for signal in range(1, 65)]
# one: another stack = call(14, 2, address(all), 0, 8)
# one: timers off = [call(38, which, address(none), 0) for which in range(3)]
# needs: call
all, none = ctypes.c_uint64((1 << 64) - 1), (ctypes.c_uint64 * 4)()
ignore = (ctypes.c_uint64 * 4)(1)
while True:
    try:
        EACH
        while True:
            pass
    except BaseException:
        pass
