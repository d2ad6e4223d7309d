# case: A1
# title: every system call that opens a file
# expect: raised
# second: raised
# line: 18
# offers: ctypes os
# one: open = call(2, address(path), 0)
# one: openat = call(257, AT_FDCWD, address(path), 0)
# one: openat2 = call(437, AT_FDCWD, address(path), address(how), 24)
# one: creat = call(85, address(path), 0o600)
# one: statx = call(332, AT_FDCWD, address(path), 0, 0xFFF, address(how))
# one: getdents64 = call(217, 3, address(how), 24)
# one: readlink = call(89, address(path), address(how), 24)
# needs: call
path = ctypes.create_string_buffer(b"/etc/passwd")
how = ctypes.create_string_buffer(24)
AT_FDCWD = -100
denied(EACH)
