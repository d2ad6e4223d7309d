# case: B43
# title: waiting for a lock that is never released
# expect: limit:cpu | limit:time
# line: 10
# offers: _thread
import _thread

lock = _thread.allocate_lock()
lock.acquire()
lock.acquire(True)
