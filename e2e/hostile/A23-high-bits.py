# case: A23
# title: argument bits above 32 that the kernel ignores or reads
# expect: raised
# line: 26
# offers: ctypes os
# one: read 0 = call(0, HIGH, page, 1)
# one: read 5 = call(0, HIGH + 5, page, 1)
# one: write 1 = call(1, HIGH + 1, page, 1)
# one: write 3 = call(1, HIGH + 3, page, 1)
# one: read -1 = call(0, -1, page, 1)
# one: open = call(HIGH + 2, address(text), 0)
# one: mmap prot = call(9, 0, 4096, HIGH + 3, 0x22, -1, 0)
# one: mmap exec = call(9, 0, 4096, HIGH + 7, 0x22, -1, 0)
# one: mmap flags = call(9, 0, 4096, 3, HIGH + 0x22, -1, 0)
# one: mprotect = call(10, page, 4096, HIGH + 3)
# one: mprotect exec = call(10, page, 4096, HIGH + 5)
# one: mremap = call(25, page, 4096, 8192, HIGH + 1)
# one: madvise = call(28, page, 4096, HIGH + 12)
# one: clock = call(228, HIGH + 8, page)
# one: other clock = call(228, -6, page)
# one: futex = call(202, page, HIGH + 3, 0, 0, page, 0)
# needs: call
HIGH = 1 << 32
page = call(9, 0, 8192, 3, 0x22, -1, 0)
text = ctypes.create_string_buffer(b"/etc/passwd")
denied(EACH)
