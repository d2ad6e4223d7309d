# case: C64
# title: exiting without an answer
# expect: crashed
# offers: os
# one: zero = os._exit(0)
# one: seven = os._exit(7)
# one: abort = os.abort()
# one: lost = os._exit(98) if False else os._exit(1)
import os

EACH
