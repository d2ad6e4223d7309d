# case: A11
# title: int 0x80 with the 32-bit numbers of allowed and denied calls
# expect: refused
# offers: machine
# each: exit=1 fork=2 read=3 write=4 open=5 execve=11 mmap=90 mmap2=192 mprotect=125 getpid=20 socketcall=102
# each: sigreturn=119 rt_sigreturn=173 clone=120 exit_group=252 restart=0 socket=359 unknown=999 minus=-1
# each: high=(1<<32)|20
import machine

machine.int80(EACH, 0, 0, 0, 0, 0, 0)
