# case: A2
# title: making pipes, sockets and devices in the root
# expect: refused
# second: raised
# line: 11
# offers: ctypes os
# each: pipe=0o010600 socket=0o140600 device=0o020600 file=0o100600
# needs: call
name = ctypes.create_string_buffer(b"/paintbox-hostile-node")
# /dev/mem, where it is a device.
denied(call(259, -100, address(name), EACH, 0x101))
