# case: C66
# title: an answer that comes too slowly
# expect: limit:cpu | limit:time
# offers: ctypes os
# needs: call
header = b"PBX1" + (1000).to_bytes(4, "little") + bytes(4) + bytes(1000)
kept = ctypes.create_string_buffer(header)
at = 0
while at < len(header):
    try:
        for i in range(10 ** 6):
            pass
        call(1, 4, address(kept) + at, 1)
        at += 1
    except BaseException:
        pass
