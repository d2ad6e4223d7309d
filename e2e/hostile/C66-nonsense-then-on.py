# case: C66
# title: an answer that isn't a frame, followed by more bytes
# expect: crashed
# offers: ctypes os
# needs: call
kept = ctypes.create_string_buffer(b"hello, pool" * 10)
call(1, 4, address(kept), 110)
while True:
    pass
