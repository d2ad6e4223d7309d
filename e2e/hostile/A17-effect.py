# case: A17
# title: its siblings' memory and descriptors
# expect: refused
# second: raised
# line: 17
# offers: ctypes os
# one: readv = 310, pid, address(local), 1, address(remote), 1, 0
# one: writev = 311, pid, address(local), 1, address(remote), 1, 0
# one: pidfd_open = 434, pid, 0
# one: kcmp = 312, pid, call(39), 1, 0, 0
# one: robust list = 274, pid, address(local), address(remote)
# needs: call
# needs: sibling
room = ctypes.create_string_buffer(64)
local, remote = (ctypes.c_uint64 * 2)(address(room), 64), (ctypes.c_uint64 * 2)(address(room), 64)

nobody_lets(lambda pid: call(EACH))
