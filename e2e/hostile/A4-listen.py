# case: A4
# title: listening for connections
# expect: refused
# offers: ctypes os
# each: listen=50 accept=43 accept4=288 getsockname=51 getpeername=52 setsockopt=54 getsockopt=55
# each: shutdown=48
# needs: call
call(EACH, 3, 0, 0, 0)
