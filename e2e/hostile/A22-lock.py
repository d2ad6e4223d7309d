# case: A22
# title: locking memory against swapping
# expect: refused
# offers: ctypes os
# each: mlock=149 mlockall=151 mlock2=325 munlock=150 mincore=27 msync=26 mseal=462 mbind=237
# each: set_mempolicy=238
# needs: call
page = call(9, 0, 4096, 3, 0x22, -1, 0)
call(EACH, page, 4096, 0)
