# case: A6
# title: executing a program from memory
# expect: refused
# offers: ctypes os
# one: memfd_create = 319, address(name), 0
# one: memfd_secret = 447, 0
# one: execveat = 322, 3, address(name), 0, 0, 0x1000
# needs: call
name = ctypes.create_string_buffer(b"x")
call(EACH)
