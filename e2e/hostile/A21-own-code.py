# case: A21
# title: writing over its own code, which then isn't executable any more
# expect: crashed
# offers: ctypes os
# needs: call
text = ctypes.cast(ctypes.pythonapi.PyObject_Repr, ctypes.c_void_p).value & ~4095
answer = call(10, text, 8192, 3)
ctypes.memmove(text, b"\xc3" * 4096, 4096)
back = call(10, text, 8192, 5)
print(answer, back, repr(object()))
