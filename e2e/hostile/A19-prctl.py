# case: A19
# title: prctl with every option
# expect: refused
# offers: ctypes os
# each: SET_DUMPABLE=4 SET_SECCOMP=22 SET_PTRACER=0x59616d61 SET_MM=35 SET_NAME=15 SET_PDEATHSIG=1
# each: CAPBSET_DROP=24 SET_KEEPCAPS=8 SET_NO_NEW_PRIVS=38 SET_TSC=26 SET_THP_DISABLE=41 SET_VMA=0x53564d41
# each: SET_SYSCALL_USER_DISPATCH=59 high=1<<32|15
# needs: call
call(157, EACH, 1, 0, 0, 0)
