# case: A30
# title: another user, other capabilities, another personality
# expect: refused
# offers: ctypes os
# one: setuid = 105, 0
# one: setgid = 106, 0
# one: setreuid = 113, 0, 0
# one: setregid = 114, 0, 0
# one: setgroups = 116, 0, 0
# one: setresuid = 117, 0, 0, 0
# one: setresgid = 119, 0, 0, 0
# one: setfsuid = 122, 0
# one: setfsgid = 123, 0
# one: capset = 126, address(sets), address(sets)
# one: capget = 125, address(sets), 0
# one: personality = 135, 0x0040000
# one: READ_IMPLIES_EXEC = 135, 0x0400000
# one: getuid = 102
# one: geteuid = 107
# needs: call
sets = (ctypes.c_uint64 * 4)(0x20080522)
call(EACH)
