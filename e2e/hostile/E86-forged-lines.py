# case: E86
# title: tables of lines that fit no scene: too long, of no sum, of no line
# expect: crashed
# offers: ctypes os
# request: {"line_map": true}
# one: too few operations = b"\x01\x01\x05\0"
# one: too many operations = b"\x01\x03\x05\0"
# one: a sum that overflows = b"\x02\xff\xff\xff\xff\x0f\x05\x03\x05\0"
# one: an empty run = b"\x02\x02\x05\0\x05\0"
# one: a line beyond a colour = b"\x01\x02\x80\x80\x80\x08\0"
# one: a line beyond 32 bits = b"\x01\x02\xff\xff\xff\xff\x1f\0"
# one: a part of no operation = b"\x01\x02\x05\x01\x02\x01\x05"
# one: a part of nothing = b"\x01\x02\x05\x01\0\0\x05"
# one: parts in no order = b"\x01\x02\x05\x02\x01\x01\x05\0\x01\x05"
# one: billions announced = b"\xff\xff\xff\xff\x0f\x01\x05"
# one: millions of runs = b"\x80\x89\x7a" + b"\x01\x05" * 2_000_000 + b"\0"
# one: millions of parts = b"\x01\x02\x05\x80\x89\x7a" + b"\0\x01\x05" * 2_000_000
# one: more after it = b"\x01\x02\x05\0\0"
# one: half a table = b"\x01\x02"
# needs: call
head = b"\0\x90\x03\xac\x02\0\0\0\0\0"
scene = b"\x90\x03\xac\x02\0\0\x02" + b"\x05\0\0\0\x80\x3f\0\0" + b"\x06"
body = scene + EACH
frame = b"PBX1" + len(head).to_bytes(4, "little") + len(body).to_bytes(4, "little") + head + body
kept = ctypes.create_string_buffer(frame)
sent = 0
while sent < len(frame):
    sent += call(1, 4, address(kept) + sent, len(frame) - sent)
call(231, 0)
