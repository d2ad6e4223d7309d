# case: A12
# title: the x32 bit on the numbers of allowed and denied calls, in all of rax
# expect: refused
# offers: machine
# each: read=0 write=1 mmap=9 mprotect=10 munmap=11 brk=12 getpid=39 futex=202 exit_group=231 open=2 execve=59
# each: execve_x32=520 ptrace_x32=521 high=(1<<32)|39 sign=(1<<31)|39 all=(0xFFFFFFFF<<32)|39
import machine

machine.syscall(EACH | 0x40000000, 0, 0, 0)
