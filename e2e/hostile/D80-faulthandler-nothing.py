# case: D80
# title: faulthandler functions that send a signal to itself or write to a missing descriptor: nothing happens
# expect: drawn
# offers: faulthandler
# one: segfault = faulthandler._sigsegv()
# one: to nowhere = faulthandler.dump_traceback(file=7)
import faulthandler

EACH
canvas.circle(100, 100, 50)
