# case: D75
# title: ctypes through numpy
# expect: raised
# says: ctypes
modules = __import__.__globals__["sys"].modules
if "ctypes" in modules:
    libc = modules["ctypes"].CDLL(None, use_errno=True)
    path = modules["ctypes"].create_string_buffer(b"/etc/passwd")
    if libc.open(path, 0) < 0:
        raise OSError("the kernel says no to ctypes too")
else:
    raise ImportError("there is no ctypes")
