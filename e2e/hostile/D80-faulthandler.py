# case: D80
# title: faulthandler, which writes to a descriptor and can crash
# expect: crashed | raised | refused
# offers: faulthandler
# one: enable = faulthandler.enable(file=7)
# one: abort = faulthandler._sigabrt()
# one: float = faulthandler._sigfpe()
# one: stack = faulthandler._stack_overflow()
# one: read null = faulthandler._read_null()
# one: later = faulthandler.dump_traceback_later(0.001, file=4)
# one: to the answer = faulthandler.dump_traceback(file=4)
import faulthandler

EACH
