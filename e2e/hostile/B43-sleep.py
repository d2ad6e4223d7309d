# case: B43
# title: sleeping
# expect: raised
# line: 8
# says: can't sleep
import time

time.sleep(1e9)
