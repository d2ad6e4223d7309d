# case: D79
# title: overwriting the memory of the libraries and the interpreter through numpy
# expect: crashed | raised | refused | drawn
# one: data as code = poke(address, b"\x90" * 64 + b"\xc3"); put(_place, address); raw(1)
# one: nowhere = put(_place, 0x4141414141414141); raw(1)
# one: the kernel = put(_place, 0xFFFFFFFF81000000); raw(1)
# one: a shell = put(_place, libc.symbol("system")); poke(address, b"id\0"); raw(address)
# one: another program = put(_place, libc.symbol("execve")); poke(address, b"/bin/sh\0"); raw(address)
# one: the end = put(_place, libc.symbol("exit")); raw(7)
# one: abort = put(_place, libc.symbol("abort")); raw(7)
# one: a file = put(_place, libc.symbol("fopen")); poke(address, b"/etc/passwd\0r\0"); raw(address, address + 12)
# one: a thread = put(_place, libc.symbol("pthread_create")); raw(address, 0, libc.symbol("getpid"))
# one: the table of functions = start = interpreter.place(3); poke(start + 24, b"A" * 4096)
# one: a type = poke(id(type(canvas)) + 24, b"A" * 256); print(canvas)
# one: None = poke(id(None), b"A" * 16)
# one: the canvas = poke(id(canvas) + 16, b"\xff" * 512)
# one: small numbers = [poke(id(n) + 24, b"\xff\xff\xff\x3f") for n in range(100)]
# one: the heap = poke(address - 4096, b"\xff" * 3 * 4096)
# one: the signals = put(libc.symbol("environ"), 0x41414141); raw(15)
# needs: native
place = np.zeros(65536, np.uint8)
address = place.__array_interface__["data"][0]
EACH
canvas.circle(100, 100, 50)
