# case: A30
# title: a personality without address randomization, which affects only programs that it can't start
# expect: refused
# second: raised
# line: 11
# offers: ctypes os
# each: NO_RANDOMIZE=0x0040000 READ_IMPLIES_EXEC=0x0400000 LINUX32=8
# needs: call
call(135, EACH)
paths = [ctypes.create_string_buffer(path) for path in (b"/bin/true", b"/proc/self/exe", b"/")]
denied(max(call(59, address(path), 0, 0) for path in paths))
