# case: A10
# title: namespaces, mounts and roots of its own
# expect: refused
# offers: ctypes os
# one: unshare = 272, 0x10000000
# one: setns = 308, 3, 0
# one: mount = 165, address(text), address(text), 0, 0, 0
# one: umount2 = 166, address(text), 2
# one: pivot_root = 155, address(text), address(text)
# one: chroot = 161, address(text)
# one: fsmount = 432, 3, 0, 0
# one: mount_setattr = 442, -100, address(text), 0, 0, 0
# one: sethostname = 170, address(text), 1
# one: setdomainname = 171, address(text), 1
# needs: call
text = ctypes.create_string_buffer(b"/")
call(EACH)
