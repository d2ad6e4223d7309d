# case: A34
# title: fcntl on both pipes
# expect: raised
# line: 19
# offers: ctypes os
# one: F_SETLK = 4, 6
# one: F_OFD_SETLK = 4, 37
# one: F_SETLEASE = 4, 1024
# one: F_NOTIFY = 3, 1026
# one: F_SETOWN = 4, 8
# one: F_SETFL O_ASYNC = 4, 4
# one: F_SETSIG = 4, 10
# one: F_DUPFD = 4, 0
# one: F_DUPFD_CLOEXEC = 4, 1030
# one: F_SETPIPE_SZ = 4, 1031
# one: F_GETFL = 3, 3
# needs: call
lock = ctypes.create_string_buffer(32)
denied(call(72, EACH, address(lock)))
