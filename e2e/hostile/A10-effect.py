# case: A10
# title: mounts and a new root without the filter, in the given namespaces and in new ones
# expect: refused
# second: raised
# line: 23
# offers: ctypes os
# one: tmpfs = 165, address(none), address(root), address(tmpfs), 0, 0
# one: proc = 165, address(none), address(root), address(proc), 0, 0
# one: bind = 165, address(root), address(root), 0, 4096, 0
# one: writable = 165, 0, address(root), 0, 32 | 4096, 0
# one: umount2 = 166, address(root), 2
# one: pivot_root = 155, address(root), address(root)
# one: open_tree = 428, -100, address(root), 1
# one: fsopen = 430, address(tmpfs), 0
# one: move_mount = 429, 3, address(none), -100, address(root), 4
# one: mount_setattr = 442, -100, address(root), 0, address(writable), 32
# needs: call
root, none = ctypes.create_string_buffer(b"/"), ctypes.create_string_buffer(64)
writable = (ctypes.c_uint64 * 4)(0, 1)
tmpfs, proc = ctypes.create_string_buffer(b"tmpfs"), ctypes.create_string_buffer(b"proc")
first = call(EACH)
call(272, 0x10000000 | 0x20000)
denied(call(EACH) if first < 0 else first)
