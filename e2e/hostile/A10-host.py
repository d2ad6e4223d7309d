# case: A10
# title: entering namespaces: the host name, other processes' namespaces
# expect: refused
# second: raised
# line: 14
# offers: ctypes os
# one: sethostname = 170, address(name), 5
# one: setdomainname = 171, address(name), 5
# one: setns = 308, 3, 0
# one: chroot = 161, address(name)
# one: swapon = 167, address(name), 0
# one: settimeofday = 164, address(name), 0
# needs: call
name = ctypes.create_string_buffer(b"hostile", 64); denied(call(EACH))
