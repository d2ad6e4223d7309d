# case: A4
# title: connecting to the host's sockets by path, abstract name and address, with any descriptor
# expect: raised
# second: raised
# line: 17
# offers: ctypes os
# one: abstract = b"\x01\x00\0/tmp/.X11-unix/X0"
# one: path = b"\x01\x00/run/dbus/system_bus_socket\0"
# one: loopback = b"\x02\x00\x00\x16\x7f\x00\x00\x01" + bytes(8)
# needs: call
name = ctypes.create_string_buffer(EACH)
reached = []
for fd in range(64):
    if call(42, fd, address(name), len(name) - 1) == 0:
        reached.append(fd)
if reached == []:
    denied(call(41, 1, 1, 0))
