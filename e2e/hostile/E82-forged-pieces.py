# case: E82
# title: pieces of the console that aren't pieces of it: the text stays, and no piece is believed
# expect: drawn
# offers: ctypes os
# one: too short = (b"\x01\x02\x05")
# one: too long = (b"\x01\x04\x05")
# one: an overflow = (b"\x02\xff\xff\xff\xff\x0f\x05\x04\x05")
# one: empty = (b"\x02\x03\x05\0\x06")
# one: within a character = (b"\x02\x01\x05\x02\x06")
# one: many = (b"\x80\x20" + b"\0\x05" * 4096)
# needs: call
# "Drawn, 400 by 300", with a console of three bytes, and a scene of a layer that nothing is in.
text = "é.".encode()
head = b"\0\x90\x03\xac\x02" + bytes([len(text)]) + text + b"\0" + EACH + b"\0\0"
body = b"\x90\x03\xac\x02\0\0\x02" + b"\x05\0\0\0\x80\x3f\0\0" + b"\x06"
frame = b"PBX1" + len(head).to_bytes(4, "little") + len(body).to_bytes(4, "little") + head + body
kept = ctypes.create_string_buffer(frame)
call(1, 4, address(kept), len(frame))
call(231, 0)
