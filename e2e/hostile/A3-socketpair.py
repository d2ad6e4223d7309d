# case: A3
# title: a pair of sockets
# expect: raised
# second: raised
# line: 9
# offers: ctypes os
# needs: call
pair = (ctypes.c_int * 2)()
denied(call(53, 1, 1, 0, address(pair)))
