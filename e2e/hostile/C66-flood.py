# case: C66
# title: an endless answer
# expect: crashed
# offers: ctypes os
# needs: call
frame = b"PBX1" + b"\0\0\1\0" + bytes(4) + bytes(65536)
buffer = ctypes.create_string_buffer(frame)
while True:
    call(1, 4, address(buffer), len(frame))
