# case: A22
# title: mappings that aren't plain, private and anonymous
# expect: raised
# line: 22
# says: Permission denied
# offers: ctypes os
# one: SHARED = 0x21, -1
# one: SHARED_VALIDATE = 0x23, -1
# one: GROWSDOWN = 0x122, -1
# one: HUGETLB = 0x40022, -1
# one: LOCKED = 0x2022, -1
# one: POPULATE = 0x8022, -1
# one: FIXED = 0x32, -1
# one: FIXED_NOREPLACE = 0x100022, -1
# one: 32BIT = 0x62, -1
# one: UNINITIALIZED = 0x4000022, -1
# one: file = 0x2, 3
# one: file, shared = 0x1, 4
# one: NONBLOCK = 0x10022, -1
# one: droppable = 0x28, -1
# needs: call
denied(call(9, 0, 4096, 3, EACH, 0))
