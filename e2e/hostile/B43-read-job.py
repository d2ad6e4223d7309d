# case: B43
# title: reading more of the job
# expect: drawn
# offers: ctypes os
# needs: call
room = ctypes.create_string_buffer(4096)
if call(0, 3, address(room), 4096) != 0:
    raise RuntimeError(room.raw)
