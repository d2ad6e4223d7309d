# case: A30
# title: another user, another group and capabilities, without the filter
# expect: refused
# second: raised
# line: 26
# offers: ctypes os
# one: setuid = 105, 0
# one: setgid = 106, 0
# one: setreuid = 113, 0, 0
# one: setregid = 114, 0, 0
# one: setgroups = 116, 1, address(groups)
# one: setresuid = 117, 0, 0, 0
# one: setresgid = 119, 0, 0, 0
# one: capset = 126, address(header), address(sets)
# one: keep capabilities through exec = 157, 47, 2, 0, 0, 0
# one: read any process's capabilities = 125, 0, 0
# one: nice = 141, 0, 0, -20
# one: real time = 144, 0, 1, address(header)
# one: swap = 167, address(header), 0
# one: reboot = 169, 0xfee1dead, 672274793, 0x01234567
# one: module = 175, address(header), 8, address(header)
# one: log = 103, 3, address(sets), 4
# needs: call
header, sets = (ctypes.c_uint64 * 4)(0x20080522), (ctypes.c_uint64 * 4)(*[0xFFFFFFFF] * 4)
groups = (ctypes.c_uint32 * 2)()
denied(call(EACH))
