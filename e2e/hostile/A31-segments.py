# case: A31
# title: segments, ports, shadow stacks
# expect: refused
# offers: ctypes os
# one: modify_ldt = 154, 1, address(entry), 16
# one: SET_FS = 158, 0x1002, address(entry)
# one: GET_FS = 158, 0x1003, address(entry)
# one: SET_GS = 158, 0x1001, 0
# one: CET = 158, 0x3001, 0
# one: CPUID = 158, 0x1012, 0
# one: SHSTK = 158, 0x5001, 1
# one: iopl = 172, 3
# one: ioperm = 173, 0, 1, 1
# one: set_thread_area = 205, address(entry)
# needs: call
entry = ctypes.create_string_buffer(64)
call(EACH)
