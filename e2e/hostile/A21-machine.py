# case: A21
# title: executing its own bytes: no page that was writable is executable
# expect: crashed
# offers: machine
# one: heap = code = b"\xc3" * 64; machine.jump(machine.address(code))
# one: mapping = page = machine.syscall(9, 0, 4096, 3, 0x22, -1, 0); machine.poke(page, b"\xc3"); machine.jump(page)
# one: after mprotect = page = machine.syscall(9, 0, 4096, 3, 0x22, -1, 0); machine.poke(page, b"\xc3"); machine.syscall(10, page, 4096, 5); machine.jump(page)
# one: high bits in mprotect = page = machine.syscall(9, 0, 4096, 3, 0x22, -1, 0); machine.poke(page, b"\xc3"); machine.syscall(10, page, 4096, 1 << 32 | 5); machine.jump(page)
# one: high bits in the number = page = machine.syscall(9, 0, 4096, 3, 0x22, -1, 0); machine.poke(page, b"\xc3"); machine.syscall(1 << 32 | 10, page, 4096, 7); machine.jump(page)
# one: over code = machine.poke(machine.symbol("PyEval_EvalCode"), b"\xc3")
# one: over constants = machine.poke(machine.address(b"constant") , b"x"); machine.poke(int.from_bytes(machine.peek(id(type(len)) + 24, 8), "little"), b"x")
# one: nothing = machine.jump(0)
# one: kernel = machine.jump(0xFFFFFFFF81000000)
# one: not canonical = machine.jump(1 << 62)
import machine

EACH
