# case: D79
# title: raw calls through numpy's memory in the release zygote: calls that the policy doesn't name kill
# expect: refused
# each: mount=165 unshare=272 memfd=319 execveat=322 io_uring=425 userfaultfd=323 bpf=321 keyctl=250 ptrace=101
# each: vm_readv=310 pidfd_open=434 prctl=157 seccomp=317 shmget=29 setuid=105 sendmsg=46 splice=275 sigqueue=129
# each: x32=0x40000027 future=600 largest=0xffffffff
# needs: native
raw(EACH, 1, 1, 1, fifth=1)
