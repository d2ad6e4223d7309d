# case: A11
# title: the 32-bit entry into the kernel, int 0x80
# expect: refused
# offers: ctypes os sys
# each: execve=11 open=5 exit=1
# needs: call
import sys

# The two bytes of the instruction lie somewhere in CPython's own code: look for them, and call them.
text = ctypes.cast(ctypes.pythonapi.PyEval_EvalCode, ctypes.c_void_p).value
offset = -1
while offset < 0:
    offset = ctypes.string_at(text, 65536).find(b"\xcd\x80")
    text += 65535
ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_long)(text - 65535 + offset)(EACH)
