# case: A3
# title: sockets of every family
# expect: raised
# second: raised
# line: 18
# offers: ctypes os
# one: INET = 2, 1
# one: INET6 = 10, 2
# one: UNIX = 1, 5
# one: NETLINK = 16, 3
# one: VSOCK = 40, 1
# one: ALG = 38, 5
# one: PACKET = 17, 3
# one: BLUETOOTH = 31, 1
# one: XDP = 44, 3
# one: high bits = 0x100000002, 1
# needs: call
denied(call(41, EACH, 0))
