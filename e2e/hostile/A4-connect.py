# case: A4
# title: connecting to a socket of the host, also by an abstract name
# expect: raised
# second: raised
# line: 10
# offers: ctypes os
# each: abstract=\0/tmp/.X11-unix/X0 path=/run/dbus/system_bus_socket
# needs: call
name = ctypes.create_string_buffer(b"\x01\x00EACH")
denied(call(42, 3, address(name), 20))
