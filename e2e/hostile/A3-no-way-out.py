# case: A3
# title: network access without a socket
# expect: refused
# second: raised
# line: 14
# offers: ctypes os
# one: sendto = 44, 4, address(room), 8, 0, address(name), 16
# one: accept = 43, 3, 0, 0
# one: listen = 50, 3, 8
# one: setsockopt = 54, 4, 1, 2, address(room), 4
# one: recvmsg = 47, 3, address(room), 0
# needs: call
room, name = ctypes.create_string_buffer(64), ctypes.create_string_buffer(b"\x02\x00\x00\x50\x7f\x00\x00\x01" + bytes(8))
denied(call(EACH))
