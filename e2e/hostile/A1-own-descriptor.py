# case: A1
# title: fstat of its own pipe
# expect: raised
# line: 8
# offers: ctypes os
# needs: call
nothing, room = ctypes.create_string_buffer(24), ctypes.create_string_buffer(512)
denied(call(262, 3, address(nothing), address(room), 0x1000))
