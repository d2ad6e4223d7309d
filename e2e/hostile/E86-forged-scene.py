# case: E86
# title: a forged answer with a sound scene is a picture like any other, with and without a table of lines: so the others fail for
# what is wrong with them
# expect: drawn
# offers: ctypes os
# request: {"line_map": true}
# one: no table = b""
# one: a table = b"\x01\x02\x05\0"
# one: a table with parts = b"\x02\x01\x05\x01\x06\x01\0\xff\xff\xff\xff\x0f\xff\xff\xff\x07"
# needs: call
# "Drawn, 400 by 300", and a scene of a layer that nothing is in.
head = b"\0\x90\x03\xac\x02\0\0\0\0\0"
scene = b"\x90\x03\xac\x02\0\0\x02" + b"\x05\0\0\0\x80\x3f\0\0" + b"\x06"
body = scene + EACH
frame = b"PBX1" + len(head).to_bytes(4, "little") + len(body).to_bytes(4, "little") + head + body
kept = ctypes.create_string_buffer(frame)
call(1, 4, address(kept), len(frame))
call(231, 0)
