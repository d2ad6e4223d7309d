# case: A1
# title: file calls that need no descriptor: no file exists, and the root is empty
# expect: raised
# second: raised
# line: 24
# offers: ctypes os
# one: stat passwd = call(4, address(path), address(room))
# one: statx = call(332, AT_FDCWD, address(path), 0, 0xFFF, address(room))
# one: access = call(21, address(path), 4)
# one: faccessat2 = call(439, AT_FDCWD, address(path), 4, 0)
# one: chdir = call(80, address(etc))
# one: readlink = call(89, address(proc), address(room), 24)
# one: own process = call(4, address(proc), address(room))
# one: own memory = call(4, address(mem), address(room))
# one: device = call(4, address(null), address(room))
# one: temporary = call(4, address(tmp), address(room))
# one: above the root = call(4, address(above), address(room))
# needs: call
AT_FDCWD = -100
path, etc = ctypes.create_string_buffer(b"/etc/passwd"), ctypes.create_string_buffer(b"/etc")
proc, mem = ctypes.create_string_buffer(b"/proc/self/exe"), ctypes.create_string_buffer(b"/proc/self/mem")
null, tmp = ctypes.create_string_buffer(b"/dev/null"), ctypes.create_string_buffer(b"/tmp")
above, room = ctypes.create_string_buffer(b"/../../../../etc"), ctypes.create_string_buffer(512)
denied(EACH)
