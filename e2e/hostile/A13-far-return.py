# case: A13
# title: a far return into a 32-bit code segment: no page there is executable
# expect: crashed
# offers: ctypes os
# needs: call
# longjmp sets the stack and the instruction pointer; its values are mangled with a secret that lies beside the thread.
own = ctypes.CDLL(None).pthread_self
own.restype = ctypes.c_void_p
guard = ctypes.c_uint64.from_address(own() + 0x30).value


def mangled(value):
    value ^= guard
    return (value << 17 | value >> 47) & (1 << 64) - 1


text = ctypes.cast(ctypes.pythonapi.PyEval_EvalCode, ctypes.c_void_p).value
offset = -1
while offset < 0:
    offset = ctypes.string_at(text, 65536).find(b"\x48\xcb")
    text += 65535
far_return = text - 65535 + offset
# Where the far return goes: a page of ours below 4 GiB with "sysenter" in it, in segment 0x23, which is 32-bit.
page = call(9, 0x10000, 4096, 3, 0x22, -1, 0)
ctypes.memmove(page, b"\x0f\x34" * 8, 16)
stack = (ctypes.c_uint64 * 64)()
stack[32], stack[33] = page & 0xFFFFFFFF, 0x23
registers = (ctypes.c_uint64 * 40)()
registers[1] = mangled(0)
registers[6], registers[7] = mangled(address(stack) + 256), mangled(far_return)
ctypes.CDLL(None).longjmp(ctypes.byref(registers), 1)
