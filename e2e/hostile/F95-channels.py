# case: F95
# title: channels to another render
# expect: refused | raised
# offers: ctypes os
# one: shared memory = 29, 0x70616962, 4096, 0o1666
# one: message queue = 68, 0x70616962, 0o1666
# one: semaphores = 64, 0x70616962, 1, 0o1666
# one: key = 248, address(user), address(name), address(name), 8, -4
# one: key found = 249, address(user), address(name), 0, -4
# one: keyring = 250, 0, -4, 1
# one: posix queue = 240, address(name), 0o102, 0o666, 0
# one: record lock = 72, 3, 6, address(name)
# one: whole lock = 73, 4, 6
# one: vsock = 41, 40, 1, 0
# one: abstract = 41, 1, 5, 0
# one: shared mapping = 9, 0, 4096, 3, 0x21, -1, 0
# one: in /dev/shm = 2, address(shm), 0o102, 0o666
# one: memory file = 319, address(name), 0
# one: priority = 141, 0, 0, 5
# one: affinity = 203, 0, 8, address(name)
# one: process name = 157, 15, address(name)
# one: timer slack = 157, 29, 7
# one: host name = 170, address(name), 4
# one: umask = 95, 0o123
# one: parent = 110
# one: session = 124, 0
# one: load = 99, address(name)
# one: names of processes = 62, call(39) - 1, 0
# needs: call
name, user = ctypes.create_string_buffer(b"/paintbox-hostile", 512), ctypes.create_string_buffer(b"user")
shm = ctypes.create_string_buffer(b"/dev/shm/paintbox-hostile")
denied(call(EACH))
