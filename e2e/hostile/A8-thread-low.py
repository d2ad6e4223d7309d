# case: A8
# title: a thread, by the module below
# expect: raised
# line: 9
# says: RuntimeError
# offers: _thread
import _thread

_thread.start_new_thread(print, ())
