# case: A12
# title: high bits in rax, which the kernel ignores, on a forbidden call
# expect: refused
# offers: machine
# each: ptrace=101 unshare=272 bpf=321 process_vm_readv=310 io_uring_setup=425 getuid=102 prctl=157
import machine

machine.syscall((1 << 32) | EACH, 0, 0, 0, 0, 0, 0)
