# case: A17
# title: other processes' memory and descriptors
# expect: refused
# offers: ctypes os
# each: process_vm_readv=310 process_vm_writev=311 pidfd_open=434 pidfd_getfd=438 pidfd_send_signal=424
# each: kcmp=312 process_madvise=440 process_mrelease=448 move_pages=279 migrate_pages=256
# each: get_robust_list=274 sched_setaffinity=203 sched_setscheduler=144 setpriority=141 ioprio_set=251
# each: getppid=110 getpgid=121 setsid=112 setpgid=109
# needs: call
call(EACH, 1, 0, 0, 0, 0)
