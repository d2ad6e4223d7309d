# case: A18
# title: /proc, mounted in its own namespaces
# expect: refused
# second: raised
# line: 13
# offers: ctypes os
# one: as it is = 0
# one: user and mount = 0x10020000
# one: user, mount and pid = 0x30020000
# needs: call
call(272, EACH)
text = (ctypes.create_string_buffer(b"proc"), ctypes.create_string_buffer(b"/"), ctypes.create_string_buffer(b"/proc/1/mem"))
denied(min(call(165, address(text[0]), address(text[1]), address(text[0]), 0, 0), call(2, address(text[2]), 2)))
