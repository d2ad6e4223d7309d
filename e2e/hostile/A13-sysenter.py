# case: A13
# title: sysenter from 64-bit code: the 32-bit entry on processors that have it, an invalid instruction on others
# expect: refused | crashed
# offers: machine
# each: getpid=20 open=5 execve=11 exit=1 read=3
import machine

# The kernel takes the sixth argument from the stack that ebp says: it must be there, below 4 GiB.
page = machine.syscall(9, 0x10000, 4096, 3, 0x22, -1, 0)
machine.sysenter(EACH, 0, 0, 0, 0, 0, page)
