# case: E84
# title: frames with false lengths
# expect: crashed
# offers: ctypes os
# one: all ones = b"PBX1" + b"\xff" * 8
# one: 2^31 - 1 = b"PBX1" + b"\xff\xff\xff\x7f" * 2
# one: minus one = b"PBX1" + (-1 & 0xffffffff).to_bytes(4, "little") + bytes(4)
# one: at the cap = b"PBX1" + (1 << 20).to_bytes(4, "little") + (16 << 20).to_bytes(4, "little")
# one: short = good[:-1]
# one: half a header = good[:6]
# one: one byte = b"P"
# one: trailing = good + b"x"
# one: twice = good + good
# one: another magic = b"PBX2" + good[4:]
# one: magic of zeros = bytes(4) + good[4:]
# one: head of 64 bits = b"PBX1" + b"\x08" + bytes(7) + b"\xff" * 8 + bytes(64)
# one: outcome cut = b"PBX1" + (1).to_bytes(4, "little") + bytes(4) + b"\0"
# one: outcome of no kind = b"PBX1" + (8).to_bytes(4, "little") + bytes(4) + b"\xff" * 8
# one: lengths within = b"PBX1" + (12).to_bytes(4, "little") + bytes(4) + b"\x01" + b"\xff" * 9 + b"\x01\x01"
# needs: call
good = b"PBX1" + (10).to_bytes(4, "little") + bytes(4) + b"\0\x90\x03\xac\x02\0\0\0\0\0"
kept = ctypes.create_string_buffer(EACH)
call(1, 4, address(kept), len(kept) - 1)
call(231, 0)
