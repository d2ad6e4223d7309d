# case: B51
# title: opening as many descriptors as possible
# expect: raised
# second: raised
# line: 12
# offers: os
# each: dup=os.dup(3) dup2=os.dup2(3,9) pipe=os.pipe() pipe2=os.pipe2(0) eventfd=os.open('/',0)
# each: openpty=os.openpty()
import os

while True:
    EACH
