# case: A7
# title: one fork
# expect: raised
# second: raised
# line: 10
# says: PermissionError
# offers: os
import os

if os.fork() == 0:
    os._exit(0)
print("forked")
