# case: A25
# title: advice with an effect
# expect: raised
# line: 12
# says: Permission denied
# offers: ctypes os
# each: MERGEABLE=12 HWPOISON=100 SOFT_OFFLINE=101 DOFORK=11 DONTFORK=10 REMOVE=9 POPULATE_READ=22
# each: POPULATE_WRITE=23 WIPEONFORK=18 KEEPONFORK=19 COLD=20 PAGEOUT=21 COLLAPSE=25 DONTDUMP=16 GUARD=102
# each: WILLNEED=3 DONTNEED_LOCKED=24
# needs: call
page = call(9, 0, 8192, 3, 0x22, -1, 0)
denied(call(28, page, 4096, EACH))
