# case: D79
# title: soft refusals through an arbitrary write gain nothing
# expect: crashed
# offers: machine
# each: open=2 openat=257 socket=41 execve=59 clone=56 fork=57 kill=62 rt_sigaction=13 ioctl=16 dup=32
# needs: forge
call_forged(EACH, b"")
