# case: A28
# title: processor times by times(2): refused as an error, whatever buffer it names
# expect: raised
# line: 12
# offers: ctypes os
# one: os.times = _os.times().elapsed
# one: no buffer = call(100, 0)
# one: a buffer = call(100, address(ticks))
# one: a kernel address = call(100, -1 << 47)
# needs: call
ticks = (ctypes.c_long * 4)()
denied(EACH)
