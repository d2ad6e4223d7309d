# case: E86
# title: a file's bytes in place of a scene: the pool accepts only scenes, and only the painter writes files
# expect: crashed
# offers: ctypes os
# one: html = b"<html><script>alert(1)</script></html>"
# one: script = b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)//"
# one: png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\0IEND\xaeB`\x82"
# one: huge png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x10\x06\0\0\0"
# one: frames = b"\x89PNG\r\n\x1a\n\0\0\0\x08acTL\xff\xff\xff\xff\0\0\0\0"
# one: profile = b"\x89PNG\r\n\x1a\n\0\0\0\x20iCCPevil\0\0" + bytes(64)
# one: svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
# one: pdf = b"%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"
# one: nothing = b""
# one: zeros = bytes(100_000)
# one: ones = b"\xff" * 100_000
# one: counted = bytes(range(256)) * 100
# needs: call
# An outcome that says "drawn, 400 by 300", as the runner encodes it, and this as its scene.
body = EACH
head = b"\0\x90\x03\xac\x02\0\0\0\0\0"
frame = b"PBX1" + len(head).to_bytes(4, "little") + len(body).to_bytes(4, "little") + head + body
kept = ctypes.create_string_buffer(frame)
sent = 0
while sent < len(frame):
    sent += call(1, 4, address(kept) + sent, len(frame) - sent)
call(231, 0)
