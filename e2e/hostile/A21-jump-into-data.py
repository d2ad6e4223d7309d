# case: A21
# title: executing its own bytes in writable memory
# expect: crashed
# offers: ctypes os
# needs: call
page = call(9, 0, 4096, 3, 0x22, -1, 0)
ctypes.memmove(page, b"\xc3", 1)
ctypes.CFUNCTYPE(None)(page)()
