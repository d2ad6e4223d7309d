# case: D80
# title: the fault handler's ways that end in a signal to itself or in a descriptor that isn't there: nothing happens
# expect: drawn
# offers: faulthandler
# one: segfault = faulthandler._sigsegv()
# one: to nowhere = faulthandler.dump_traceback(file=7)
import faulthandler

EACH
canvas.circle(100, 100, 50)
