# case: B45
# title: filling the stack
# expect: crashed
# offers: ctypes os
# needs: call
place = address(ctypes.CDLL(None).environ if False else ctypes.c_char_p.in_dll(ctypes.CDLL(None), "environ"))
stack = ctypes.c_void_p.in_dll(ctypes.CDLL(None), "environ").value
while True:
    stack -= 4096
    ctypes.memset(stack, 1, 1)
