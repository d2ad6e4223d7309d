# case: D79
# title: any system call through an arbitrary write: calls that the policy doesn't name kill
# expect: refused
# offers: machine
# each: mount=165 pivot_root=155 chroot=161 setns=308 unshare=272 memfd_create=319 execveat=322 io_uring=425
# each: userfaultfd=323 bpf=321 perf=298 keyctl=250 kexec=246 ptrace=101 vm_readv=310 vm_writev=311 pidfd_open=434
# each: prctl=157 seccomp=317 pkey_mprotect=329 mlock=149 remap=216 shmget=29 msgget=68 semget=64 mq_open=240
# each: inotify=294 timerfd=283 eventfd=290 epoll=291 timer_create=222 setuid=105 capset=126 personality=135
# each: modify_ldt=154 arch_prctl=158 iopl=172 sendmsg=46 recvmsg=47 splice=275 sigqueue=129 future=600
# needs: forge
call_forged(EACH, b"")
