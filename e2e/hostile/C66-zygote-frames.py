# case: C66
# title: a zygote's messages in place of an answer
# expect: crashed
# offers: ctypes os
# one: spawned = b"\x02\x01"
# one: not spawned = b"\x03\x01\x16"
# one: exited = b"\x04\x01\x00\x00\x00"
# one: ready = b"\x00\x00\x04evil"
# one: failed = b"\x01\x04evil"
# one: exited, framed = frame(b"\x04\x01\x00\x00\x00")
# one: ready, framed = frame(b"\x00\x00\x04evil")
# one: a job, framed = frame(b"\x05print" + bytes(64))
# one: all numbers = b"".join(frame(bytes([4, id, 0, 0, 0])) for id in range(128))
# needs: call
def frame(head):
    return b"PBX1" + len(head).to_bytes(4, "little") + bytes(4) + head


kept = ctypes.create_string_buffer(EACH)
call(1, 4, address(kept), len(kept) - 1)
call(231, 0)
