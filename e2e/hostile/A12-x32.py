# case: A12
# title: x32 numbers of allowed and denied calls
# expect: refused
# offers: ctypes os
# each: read=0 write=1 open=2 mmap=9 getpid=39 execve=520 exit_group=231 rt_sigreturn=513 ioctl=514
# each: ptrace=521 clock_gettime=228
# needs: call
call(EACH | 0x40000000, 0, 0, 0)
