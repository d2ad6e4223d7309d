# case: A2
# title: every system call that makes, moves or removes files
# expect: raised
# second: raised
# line: 25
# offers: ctypes os
# one: creat = call(85, address(name), 0o600)
# one: openat = call(257, -100, address(name), O_CREAT | O_RDWR, 0o600)
# one: tmpfile = call(257, -100, address(name), O_TMPFILE | O_RDWR, 0o600)
# one: mkdir = call(83, address(name), 0o700)
# one: mkdirat = call(258, -100, address(name), 0o700)
# one: symlink = call(88, address(name), address(name))
# one: link = call(86, address(name), address(name))
# one: rename = call(82, address(name), address(name))
# one: renameat2 = call(316, -100, address(name), -100, address(name), 0)
# one: unlink = call(87, address(name))
# one: rmdir = call(84, address(name))
# one: chmod = call(90, address(name), 0o777)
# one: chown = call(92, address(name), 0, 0)
# one: truncate = call(76, address(name), 0)
# one: utimensat = call(280, -100, address(name), 0, 0)
# needs: call
name = ctypes.create_string_buffer(b"/tmp/paintbox-hostile-raw")
O_CREAT, O_RDWR, O_TMPFILE = 0o100, 2, 0o20200000
denied(EACH)
