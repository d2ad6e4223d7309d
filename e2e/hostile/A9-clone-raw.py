# case: A9
# title: processes and threads by every system call
# expect: raised
# line: 16
# offers: ctypes os
# one: clone3 = call(435, address(arguments), 88)
# one: clone = call(56, 17, 0, 0, 0, 0)
# one: CLONE_VM UNTRACED = call(56, 0x100 | 0x800000 | 17, 0, 0, 0, 0)
# one: CLONE_THREAD = call(56, 0x10F00, 0, 0, 0, 0)
# one: CLONE_NEWUSER = call(56, 0x10000000 | 17, 0, 0, 0, 0)
# one: fork = call(57)
# one: vfork = call(58)
# one: high bits = call(56, 1 << 32 | 17, 0, 0, 0, 0)
# needs: call
arguments = (ctypes.c_uint64 * 11)(0, 0, 0, 0, 17)
denied(EACH)
