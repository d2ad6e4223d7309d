# case: E90
# title: half a scene claimed to be complete
# expect: crashed | limit:cpu | limit:time
# offers: ctypes os
# each: exit=call(231,0) fault=ctypes.string_at(0) spin=spin()
# needs: call
def spin():
    while True:
        pass


canvas.circle(100, 100, 50)
# "Drawn", a scene of 1,000 bytes promised, 10 of them sent.
head = b"\0\x90\x03\xac\x02\0\0\0\0\0"
kept = ctypes.create_string_buffer(b"PBX1" + len(head).to_bytes(4, "little") + (1000).to_bytes(4, "little") + head + bytes(10))
call(1, 4, address(kept), len(kept) - 1)
EACH
