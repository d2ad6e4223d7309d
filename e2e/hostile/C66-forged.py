# case: C66
# title: a forged answer before ours
# expect: crashed
# offers: ctypes os
# one: and ours = canvas.circle(100, 100, 50)
# one: and the end = call(231, 0)
# one: and no end = while True: pass
# needs: call
head = b"\0\x90\x03\xac\x02\0\0\0\0\0"
frame = b"PBX1" + len(head).to_bytes(4, "little") + (9).to_bytes(4, "little") + head + b"nonsense!"
kept = ctypes.create_string_buffer(frame)
call(1, 4, address(kept), len(frame))
EACH
