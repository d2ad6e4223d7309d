# case: B50
# title: filling a file system that it has mounted
# expect: refused
# second: raised
# line: 12
# offers: ctypes os
# each: tmpfs ramfs hugetlbfs mqueue devpts
# needs: call
kind, root = ctypes.create_string_buffer(b"EACH"), ctypes.create_string_buffer(b"/")
call(272, 0x10020000 | 0x08000000)
size = ctypes.create_string_buffer(b"size=1g")
denied(call(165, address(kind), address(root), address(kind), 0, address(size) if "EACH" == "tmpfs" else 0))
