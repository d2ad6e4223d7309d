# case: A2
# title: changing the root itself, which is read-only
# expect: raised
# second: raised
# line: 19
# offers: ctypes os
# one: mkdir = call(83, address(name), 0o700)
# one: symlink = call(88, address(name), address(name))
# one: link = call(86, address(root), address(name))
# one: rename = call(82, address(root), address(name))
# one: chmod = call(90, address(root), 0o777)
# one: chown = call(92, address(root), -1, -1)
# one: utimensat = call(280, AT_FDCWD, address(root), 0, 0)
# one: truncate = call(76, address(root), 0)
# one: rmdir = call(84, address(root))
# needs: call
AT_FDCWD = -100
root, name = ctypes.create_string_buffer(b"/"), ctypes.create_string_buffer(b"/paintbox-hostile-root")
denied(EACH)
