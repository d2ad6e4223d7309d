# case: A33
# title: ioctl on both pipes
# expect: raised
# line: 15
# offers: ctypes os
# one: FIOASYNC = 3, 0x5452
# one: FIONREAD = 3, 0x541B
# one: FIONBIO = 4, 0x5421
# one: TIOCSTI = 3, 0x5412
# one: TIOCSTI high = 3, (1 << 32) + 0x5412
# one: SIOCGIFCONF = 4, 0x8912
# one: TIOCLINUX = 0, 0x541C
# needs: call
number = ctypes.c_int(1)
denied(call(16, EACH, address(number)))
