# case: C72
# title: crashes, which must leave no core dump
# expect: crashed
# offers: ctypes
# one: read = import ctypes; ctypes.string_at(0)
# one: write = import ctypes; ctypes.memset(8, 0, 8)
# one: jump = import ctypes; ctypes.CFUNCTYPE(None)(8)()
EACH
