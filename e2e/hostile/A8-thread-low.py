# case: A8
# title: a thread with the low-level module
# expect: raised
# line: 9
# says: RuntimeError
# offers: _thread
import _thread

_thread.start_new_thread(print, ())
