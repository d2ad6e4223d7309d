# case: A13
# title: far returns and far calls into the 32-bit code segment, to writable pages and to code
# expect: crashed
# offers: machine
# one: return to a page = machine.far_return(page, 0x23)
# one: call of a page = machine.far_call(page, 0x23)
# one: return to our code = machine.far_return(code, 0x23)
# one: return to our code, cut = machine.far_return(code & 0xFFFFFFFF, 0x23)
# one: return to the kernel's segment = machine.far_return(code, 0x10)
# one: call of the kernel's segment = machine.far_call(page, 0x10)
# one: return to a local segment = machine.far_return(page, 0x07)
# one: return to no segment = machine.far_return(page, 0)
import machine

page = machine.syscall(9, 0x10000, 4096, 3, 0x22, -1, 0)
if not 0 < page < 1 << 32:
    raise RuntimeError(f"no page below 4 GiB: {page}")
# "int 0x80", "sysenter", "ret".
machine.poke(page, b"\xcd\x80\x0f\x34\xc3" * 100)
code = machine.symbol("PyEval_EvalCode")
EACH
