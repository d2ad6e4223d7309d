# case: A21
# title: executable memory
# expect: raised
# line: 21
# says: Permission denied
# offers: ctypes os
# one: mmap RWX = call(9, 0, 4096, 7, 0x22, -1, 0)
# one: mmap RX = call(9, 0, 4096, 5, 0x22, -1, 0)
# one: mmap X = call(9, 0, 4096, 4, 0x22, -1, 0)
# one: mprotect RX = call(10, page, 4096, 5)
# one: mprotect RWX = call(10, page, 4096, 7)
# one: mprotect X = call(10, page, 4096, 4)
# one: mprotect GROWSDOWN = call(10, page, 4096, 3 | 0x01000000)
# one: mprotect GROWSUP = call(10, page, 4096, 3 | 0x02000000)
# one: mprotect SEM = call(10, page, 4096, 3 | 8)
# one: mprotect bit 63 = call(10, page, 4096, 3 | 1 << 63)
# one: mmap SEM = call(9, 0, 4096, 3 | 8, 0x22, -1, 0)
# needs: call
page = call(9, 0, 8192, 3, 0x22, -1, 0)
ctypes.memmove(page, b"\xc3", 1)
denied(EACH)
ctypes.CFUNCTYPE(None)(page)()
