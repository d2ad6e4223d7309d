# case: A1
# title: calls that open a file by a handle, a tree or another kind of name
# expect: refused
# offers: ctypes os
# each: open_by_handle_at=304 name_to_handle_at=303 open_tree=428 fsopen=430 fspick=433 move_mount=429
# each: getdents=78 listxattr=194 getxattr=191 quotactl=179 uselib=134 swapon=167 acct=163 mknod=133
# each: mknodat=259 statmount=457 listmount=458
# needs: call
text = ctypes.create_string_buffer(64)
call(EACH, address(text), address(text))
